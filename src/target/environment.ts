import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Credentials } from './target.ts';
import { UsageError } from './usage-error.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

/** What the suite takes from the environment, apart from the credentials that an endpoint without a profile may use. */
export type Environment = {
  /** Where `npm run install-target` puts targets, outside the repository. */
  readonly targetsFolder: string;
  /** The file that GitHub Actions shows as the summary of a job. */
  readonly stepSummaryFile?: string;
  /** Variables that a started target inherits: none that leads to a person's AWS credentials. */
  readonly inherited: Variables;
};

/** Reads the environment; the only place that does. */
export function readEnvironment(variables: Variables = process.env): Environment {
  const { KMS_CONFORMANCE_TARGETS: folder, GITHUB_STEP_SUMMARY: stepSummaryFile } = variables;
  return {
    targetsFolder: folder || join(homedir(), '.cache', 'kms-conformance', 'targets'),
    ...(stepSummaryFile && { stepSummaryFile }),
    inherited: Object.fromEntries(Object.entries(variables).filter(([name]) => !/^AWS_/i.test(name))),
  };
}

/** The credentials in the standard AWS variables, if any. Throws a UsageError for half a pair. */
export function readCredentials(variables: Variables = process.env): Credentials | undefined {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = variables;
  if (!AWS_ACCESS_KEY_ID && !AWS_SECRET_ACCESS_KEY) return undefined;
  if (!AWS_ACCESS_KEY_ID) throw halfCredentials('AWS_ACCESS_KEY_ID');
  if (!AWS_SECRET_ACCESS_KEY) throw halfCredentials('AWS_SECRET_ACCESS_KEY');
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  };
}

function halfCredentials(missing: string): UsageError {
  return new UsageError(
    `Expected both AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or neither; ${missing} is not set. Set it, or unset the other.`,
  );
}
