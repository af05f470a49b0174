import { readCredentials, type Variables } from './environment.ts';
import { programName } from './launch/program-name.ts';
import type { Profile } from './profile.ts';

/**
 * The profile of something that speaks the KMS API and about which nothing is known: an endpoint, or a command to
 * start it. It is named after host and port, or after the program. Only an endpoint is called with the credentials of
 * the environment. Throws a UsageError for half a pair of those.
 */
export function anonymousProfile(
  endpoint: string | undefined,
  startLine: string | undefined,
  variables: Variables | undefined,
): Profile {
  const own = endpoint === undefined ? undefined : readCredentials(variables);
  return {
    name: endpoint === undefined ? programName(startLine) : hostOf(endpoint),
    homepage: '',
    licence: '',
    language: '',
    endpoints: 'http://127.0.0.1:{port}',
    regions: ['us-east-1', 'us-west-2', 'eu-west-1'],
    identities: { main: own ?? { accessKeyId: 'test', secretAccessKey: 'test' } },
    capabilities: [],
    budgets: { settleMs: 15_000, pollMs: 50, requestMs: 10_000, confirmations: 3 },
  };
}

function hostOf(endpoint: string): string {
  return URL.parse(endpoint.replace(/^[a-z0-9-]+=/i, ''))?.host || 'target';
}
