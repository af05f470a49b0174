import { randomBytes } from 'node:crypto';
import { administratorPolicy, type Identity } from './identities.ts';
import { Refusal } from './refusal.ts';

/** Who may call a server. */
export type Callers = {
  readonly identities: readonly Identity[];
  /** Given when any well-formed credentials are good: the account of an access key ID that names none itself. */
  readonly anyAccountId?: string;
  /** What AssumeRole has issued, by access key ID. */
  readonly sessions: Map<string, Session>;
};

export type Session = {
  readonly identity: Identity;
  readonly sessionToken: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
};

/** The caller with an access key ID, and whether its signature can be checked: only where its secret is known. */
export type Claimed = {
  readonly identity: Identity;
  readonly isKnown: boolean;
};

/** @throws Refusal UnrecognizedClientException or ExpiredTokenException */
export function claimedIdentity(
  callers: Callers,
  accessKeyId: string,
  sessionToken: string,
  now: number,
): Claimed {
  const session = callers.sessions.get(accessKeyId);
  if (session) return { identity: identityOf(session, sessionToken, now), isKnown: true };
  const known = callers.identities.find((each) => each.accessKeyId === accessKeyId);
  if (known) return { identity: known, isKnown: true };
  const { anyAccountId } = callers;
  if (anyAccountId === undefined || !isWellFormed(accessKeyId)) throw unrecognized();
  return { identity: rootOf(accessKeyId, anyAccountId), isKnown: false };
}

function identityOf(session: Session, sessionToken: string, now: number): Identity {
  if (session.sessionToken !== sessionToken) throw unrecognized();
  if (session.expiresAt > now) return session.identity;
  throw new Refusal('ExpiredTokenException', 'The security token included in the request is expired');
}

function unrecognized(): Refusal {
  return new Refusal('UnrecognizedClientException', 'The security token included in the request is invalid.');
}

/** As AWS restricts it: https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html, if of any length. */
function isWellFormed(accessKeyId: string): boolean {
  return /^\w{1,128}$/.test(accessKeyId);
}

/** An access key ID of twelve digits is an account, as tests of many accounts have it. */
function rootOf(accessKeyId: string, anyAccountId: string): Identity {
  const accountId = /^\d{12}$/.test(accessKeyId) ? accessKeyId : anyAccountId;
  const arn = `arn:aws:iam::${accountId}:root`;
  return { name: accessKeyId, accessKeyId, secretAccessKey: '', accountId, arn };
}

/** What a role session is asked for. */
export type Assumed = {
  readonly accountId: string;
  /** With its path. */
  readonly roleArn: string;
  readonly sessionName: string;
  readonly expiresAt: number;
};

/** Issues credentials of a role. No role of this server has policies: its sessions may do everything in their account. */
export function issueSession({ sessions }: Callers, assumed: Assumed): Session {
  const { accountId, roleArn, sessionName, expiresAt } = assumed;
  const roleName = roleArn.split('/').at(-1) ?? '';
  const identity: Identity = {
    name: sessionName,
    accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    accountId,
    arn: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
    roleArn,
    policy: administratorPolicy,
  };
  const session = { identity, expiresAt, sessionToken: randomBytes(96).toString('base64') };
  if (sessions.size >= maxSessions) sessions.clear();
  sessions.set(identity.accessKeyId, session);
  return session;
}

const maxSessions = 10_000;
