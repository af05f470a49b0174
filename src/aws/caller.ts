import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Credentials } from '../profile/target.ts';
import { UsageError } from '../profile/usage-error.ts';

/** Who AWS STS says is calling. */
export type Caller = {
  readonly accountId: string;
  readonly arn: string;
  readonly is: 'root' | 'user' | 'role' | 'other';
  /** Of the role or the user, without its path. */
  readonly name: string;
  /** How far this machine's clock is ahead of AWS's, in milliseconds. */
  readonly skewMs: number;
};

/** Where AWS STS is called: the Region's own endpoint, unless a URL is given. */
export type StsEndpoint = { readonly url?: string; readonly region: string };

const boundMs = 20_000;

/** Calls GetCallerIdentity, for which nobody needs a permission. Throws a UsageError that says what is wrong with the credentials. */
export async function askCaller(credentials: Credentials, endpoint: StsEndpoint): Promise<Caller> {
  const { client, skewMs } = openSts(credentials, endpoint);
  try {
    const sentMs = Date.now();
    const { Account = '', Arn = '' } = await client.send(new GetCallerIdentityCommand({}), bounded());
    return { accountId: Account, arn: Arn, ...partsOf(Arn), skewMs: skewMs(sentMs) };
  } catch (error) {
    throw refused(error as Error, skewMs(Date.now()));
  } finally {
    client.destroy();
  }
}

/** Credentials of a role for an hour, which is the longest that a role may have another. */
export async function assumeRole(
  credentials: Credentials,
  endpoint: StsEndpoint,
  roleArn: string,
): Promise<Credentials> {
  const { client } = openSts(credentials, endpoint);
  const command = new AssumeRoleCommand({
    RoleArn: roleArn,
    RoleSessionName: 'kms-conformance',
    DurationSeconds: 3_600,
  });
  try {
    const { Credentials: issued } = await client.send(command, bounded());
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = issued ?? {};
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  } finally {
    client.destroy();
  }
}

type Sts = { readonly client: STSClient; readonly skewMs: (sentMs: number) => number };

/** A client that makes one attempt, and sees what time AWS has: the SDK would quietly correct a wrong clock. */
function openSts(credentials: Credentials, { url, region }: StsEndpoint): Sts {
  const client = new STSClient({ region, credentials, maxAttempts: 1, ...(url && { endpoint: url }) });
  let date = '';
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { headers } = result.response as { readonly headers?: Readonly<Record<string, string>> };
      date = headers?.date ?? '';
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'dateOfResponse' },
  );
  const skewMs = (sentMs: number) => {
    const there = Date.parse(date);
    // A Date has whole seconds, so that half of one is the best guess.
    return Number.isNaN(there) ? 0 : Math.round((sentMs + Date.now()) / 2 - there - 500);
  };
  return { client, skewMs };
}

function bounded(): { readonly abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(boundMs) };
}

/** What an ARN of IAM or STS says about who it is. */
export function partsOf(arn: string): Pick<Caller, 'is' | 'name'> {
  const [kind = '', ...path] = (arn.split(':')[5] ?? '').split('/');
  if (kind === 'root') return { is: 'root', name: 'root' };
  if (kind === 'assumed-role') return { is: 'role', name: path[0] ?? '' };
  return { is: kind === 'user' ? 'user' : 'other', name: path.at(-1) ?? kind };
}

/** More than any network takes, and less than AWS minds. */
export const tolerableSkewMs = 60_000;

function refused({ name, message }: Error, skewMs: number): UsageError {
  if (Math.abs(skewMs) > tolerableSkewMs) return wrongClock(skewMs);
  return new UsageError(
    `Expected AWS STS to accept the credentials, but GetCallerIdentity failed with ${name}: ${message}. Renew them, or correct the clock of this machine if the message is about time.`,
  );
}

/** The clocks differ by more than a minute. */
export function wrongClock(skewMs: number): UsageError {
  const seconds = Math.round(Math.abs(skewMs) / 1_000);
  return new UsageError(
    `Expected the clock of this machine to be within 60 s of AWS's, but it is ${seconds} s ${skewMs > 0 ? 'ahead' : 'behind'}: signatures would be refused in the middle of a run. Set it and run again.`,
  );
}
