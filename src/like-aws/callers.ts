import { administratorPolicy, type Identity } from '../reference/identities.ts';
import type { Parts } from '../reference/parts.ts';
import { Refusal } from '../reference/refusal.ts';

/** Who calls, with the session token that its credentials need and how long they last. */
export type LikeCaller = Identity & {
  readonly sessionToken?: string;
  /** Whether its session expires when the settings say so. */
  readonly expires?: boolean;
};

/** Neither the account nor any name of these may be found in what a run writes. */
export const accountId = '903718264055';

const role = (
  roleName: string,
  session: string,
): Pick<LikeCaller, 'name' | 'accountId' | 'arn' | 'roleArn'> => ({
  name: session,
  accountId,
  arn: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${session}`,
  roleArn: `arn:aws:iam::${accountId}:role/${roleName}`,
});

/** The role of the sandbox, whose session expires. */
export const mainCaller = {
  ...role('kms-conformance-main', 'nightly-canary'),
  accessKeyId: 'ASIALIKEAWSMAINCANARY',
  secretAccessKey: 'like-aws/main/secret-canary-0123456789abc',
  sessionToken: 'like-aws-main-session-token-canary-0123456789',
  policy: administratorPolicy,
  expires: true,
} as const satisfies LikeCaller;

/** A later session of the same role, which lasts. */
export const laterCaller = {
  ...mainCaller,
  accessKeyId: 'ASIALIKEAWSLATERCANARY',
  secretAccessKey: 'like-aws/later/secret-canary-0123456789ab',
  sessionToken: 'like-aws-later-session-token-canary-012345678',
  expires: false,
} as const satisfies LikeCaller;

/** Callers that no run may be made as: another role, the root user, and a user with keys that last for ever. */
export const otherCaller = {
  ...role('Administrator', 'somebody'),
  accessKeyId: 'ASIALIKEAWSOTHERCANARY',
  secretAccessKey: 'like-aws/other/secret-canary-0123456789ab',
  sessionToken: 'like-aws-other-session-token-canary-012345678',
  policy: administratorPolicy,
} as const satisfies LikeCaller;

export const rootCaller = {
  name: 'root',
  accountId,
  arn: `arn:aws:iam::${accountId}:root`,
  accessKeyId: 'AKIALIKEAWSROOTCANARY',
  secretAccessKey: 'like-aws/root/secret-canary-0123456789abc',
} as const satisfies LikeCaller;

export const userCaller = {
  name: 'kms-conformance-user',
  accountId,
  arn: `arn:aws:iam::${accountId}:user/kms-conformance-user`,
  accessKeyId: 'AKIALIKEAWSUSERCANARY',
  secretAccessKey: 'like-aws/user/secret-canary-0123456789abc',
  policy: administratorPolicy,
} as const satisfies LikeCaller;

export const callers: readonly LikeCaller[] = [mainCaller, laterCaller, otherCaller, rootCaller, userCaller];

/** The role that the sandbox has without any policy: only key policies and grants give it rights. */
const limited = /:assumed-role\/kms-conformance-limited\//;

/** Parts that take a session only with its token and until `expiresAt`, in milliseconds since the epoch. */
export function withSessions(parts: Parts, expiresAt: number): Parts {
  return {
    ...parts,
    authenticate: (received, settings, now, service) => {
      const signer = parts.authenticate(received, settings, now, service);
      const caller = callers.find(({ accessKeyId }) => accessKeyId === signer.identity.accessKeyId);
      if (caller?.sessionToken)
        checkSession(caller, received.headers['x-amz-security-token'], now < expiresAt);
      if (!limited.test(signer.identity.arn)) return signer;
      const { policy: _policy, ...identity } = signer.identity;
      return { ...signer, identity };
    },
  };
}

function checkSession({ sessionToken, expires }: LikeCaller, token: unknown, isInTime: boolean): void {
  if (token !== sessionToken)
    throw new Refusal(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  if (!isInTime && expires)
    throw new Refusal('ExpiredTokenException', 'The security token included in the request is expired');
}
