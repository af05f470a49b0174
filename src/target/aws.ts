import { readProfile } from './profile.ts';
import { UsageError } from './usage-error.ts';

/**
 * Passes endpoints on unless one is AWS itself. A real account needs what the profile `aws` says is missing, and
 * naming its endpoint must not be a way around that.
 */
export function refuseAws<Endpoints extends Readonly<Record<string, string>>>(
  endpoints: Endpoints,
): Endpoints {
  const real = Object.values(endpoints).find(isAws);
  if (real === undefined) return endpoints;
  throw new UsageError(`Will not run against ${real}, which is AWS itself: ${readProfile('aws').refused}`);
}

function isAws(endpoint: string): boolean {
  const host = new URL(endpoint.replace('{port}', '1')).hostname;
  return /(^|\.)(amazonaws\.com(\.cn)?|api\.aws|api\.amazonwebservices\.com\.cn|amazonaws\.eu)\.?$/.test(
    host,
  );
}
