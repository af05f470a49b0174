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
  /** How wide the screen is, where COLUMNS says so. */
  readonly columns?: number;
  /** Variables that a started target inherits: none that leads to a person's AWS credentials. */
  readonly inherited: Variables;
};

/** Reads the environment; the only place that does. */
export function readEnvironment(variables: Variables = process.env): Environment {
  const { KMS_CONFORMANCE_TARGETS: folder, GITHUB_STEP_SUMMARY: stepSummaryFile, COLUMNS } = variables;
  return {
    targetsFolder: folder || join(homedir(), '.cache', 'kms-conformance', 'targets'),
    ...(stepSummaryFile && { stepSummaryFile }),
    ...(/^[1-9]\d{0,3}$/.test(COLUMNS ?? '') && { columns: Number(COLUMNS) }),
    inherited: Object.fromEntries(Object.entries(variables).filter(([name]) => !/^AWS_/i.test(name))),
  };
}

/** An endpoint in the standard AWS variables, and which of them holds it. */
export type ConfiguredEndpoint = { readonly variable: string; readonly url: string };

/** The endpoint that AWS's own clients would take from the environment: the one for KMS first. */
export function readConfiguredEndpoint(variables: Variables = process.env): ConfiguredEndpoint | undefined {
  if (/^true$/i.test(variables.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS ?? '')) return undefined;
  const variable = ['AWS_ENDPOINT_URL_KMS', 'AWS_ENDPOINT_URL'].find((name) => variables[name]);
  return variable === undefined ? undefined : { variable, url: variables[variable] as string };
}

/** The Region in the standard AWS variables, and which of them holds it. */
export type ConfiguredRegion = { readonly variable: string; readonly region: string };

/** The Region that AWS's own clients would call: as the SDKs name it first, then as the AWS CLI and boto3 do. */
export function readConfiguredRegion(variables: Variables = process.env): ConfiguredRegion | undefined {
  const variable = ['AWS_REGION', 'AWS_DEFAULT_REGION'].find((name) => variables[name]);
  return variable === undefined ? undefined : { variable, region: variables[variable] as string };
}

/** The file of further certificate authorities, as AWS's own clients take it. */
export function readCaBundle(variables: Variables = process.env): string | undefined {
  return variables.AWS_CA_BUNDLE || undefined;
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
