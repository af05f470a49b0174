import { UsageError } from './usage-error.ts';

/** Passes endpoints on unless one is AWS itself: naming its endpoint must not be a way around the guard of `--target aws`. */
export function refuseAws<Endpoints extends Readonly<Record<string, string>>>(
  endpoints: Endpoints,
): Endpoints {
  const real = Object.values(endpoints).find(isAws);
  if (real === undefined) return endpoints;
  throw new UsageError(
    `Will not run against ${real}, which is AWS itself, without the guard of --target aws: keys cost money until they are deleted. Start with npm start -- aws plan --account ACCOUNT.`,
  );
}

/** A target whose keys cost money is run only by those who said so. */
export function refuseUnguarded(name: string): UsageError {
  return new UsageError(
    `Will not run against ${name} without --account and --spend-up-to: its keys cost money until they are deleted, seven days later at the earliest. npm start -- aws plan --account ACCOUNT shows what a run would create and cost, and writes nothing.`,
  );
}

function isAws(endpoint: string): boolean {
  const host = new URL(endpoint.replace('{port}', '1')).hostname;
  return /(^|\.)(amazonaws\.com(\.cn)?|api\.aws|api\.amazonwebservices\.com\.cn|amazonaws\.eu)\.?$/.test(
    host,
  );
}
