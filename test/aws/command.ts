import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { accountId, type LikeCaller, mainCaller } from '../../src/like-aws/callers.ts';
import { command, type Ended } from '../cli/command.ts';
import { likeAws } from '../like-aws/asking.ts';

/** The environment of somebody who is signed in, as AWS's own clients read it; no file of the machine is read. */
export function signedInAs(
  { accessKeyId, secretAccessKey, sessionToken }: LikeCaller,
  expiresInMs = 7_200_000,
): Readonly<Record<string, string>> {
  return {
    ...signedOut,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken && {
      AWS_SESSION_TOKEN: sessionToken,
      AWS_CREDENTIAL_EXPIRATION: new Date(Date.now() + expiresInMs).toISOString(),
    }),
  };
}

/** Nobody is signed in, and nothing is looked for outside this machine. */
export const signedOut = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/nonexistent/config',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
};

export type Scene = {
  readonly url: string;
  /** What the account contains now. */
  readonly folder: string;
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ended>;
};

/** A stand-in for AWS, and the real command that runs one scenario against it as whoever the environment says. */
export async function scene(t: TestContext, settings = 'quotas=100'): Promise<Scene> {
  const { url } = await likeAws(t, settings);
  const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-aws-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const where = ['--endpoint', url];
  return {
    url,
    folder,
    run: (args, env = signedInAs(mainCaller)) => command([...args, ...where], { env }),
  };
}

/** One scenario with two keys, in the account of the stand-in. */
export const rehearsal = [
  '--target',
  'aws',
  '--only',
  'UPR-01',
  '--account',
  accountId,
  '--spend-up-to',
  '1',
];
