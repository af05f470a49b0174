import { UsageError } from '../profile/usage-error.ts';
import { type Caller, tolerableSkewMs, wrongClock } from './caller.ts';
import type { Found } from './chain.ts';
import type { Stock, StockKey } from './stock.ts';

/** What a person typed to let a run write to an account. */
export type Permission = {
  /** The twelve digits of the account. */
  readonly account: string;
  /** In USD. */
  readonly spendUpTo: number;
  /** Customer managed keys that are there already and stay as they are. */
  readonly foreignKeys: number;
  /** Whether a user with access keys that last for ever may be the caller. */
  readonly allowUser: boolean;
};

/** Who may not be the caller, before anything is read of the account. */
export function checkCaller(caller: Caller, { account, allowUser }: Permission): void {
  if (caller.is === 'root')
    throw new UsageError(
      'Expected the credentials of a role, got those of the root user, whom no policy holds back. Sign in as the role that `aws setup` describes.',
    );
  if (caller.is === 'user' && !allowUser)
    throw new UsageError(
      `Expected the credentials of a role, got those of the user ${caller.name}, which do not expire. Assume the role that \`aws setup\` describes, or add --allow-user.`,
    );
  if (caller.accountId !== account)
    throw new UsageError(
      `Expected credentials of the account ${account}, as --account says, got those of ${caller.accountId}. Nothing was read or written. Correct --account, or sign in to the other account.`,
    );
  if (!/^kms-conformance(-|$)/.test(caller.name))
    throw new UsageError(
      `Expected a role made for this suite, whose name begins with kms-conformance-, got ${caller.name || caller.arn}. \`aws setup\` prints a template that creates it in an account of its own.`,
    );
}

/** A clock that is wrong makes AWS refuse signatures sooner or later. */
export function checkClock({ skewMs }: Caller): void {
  if (Math.abs(skewMs) > tolerableSkewMs) throw wrongClock(skewMs);
}

/** Deleting the keys of a run takes so long at the most. */
export const cleanUpMinutes = 10;

/** The session must outlast the run and its clean-up, or keys stay alive that nobody may delete. */
export function checkLife(
  { credentials, expiresAt }: Found,
  caller: Caller,
  minutes: number,
  now: number,
): void {
  if (caller.is === 'user' && !credentials.sessionToken) return;
  const needed = Math.ceil(minutes) + cleanUpMinutes;
  const remedy = `Sign in for longer (a role may allow up to 12 h, a role assumed from another 1 h), or select fewer scenarios.`;
  if (expiresAt === undefined)
    throw new UsageError(
      `Expected to know when the session expires, since the run needs ${needed} min of it, but the credentials do not say. Set AWS_CREDENTIAL_EXPIRATION beside them, or use a profile.`,
    );
  const left = Math.floor((expiresAt - now) / 60_000);
  if (left < needed)
    throw new UsageError(
      `Expected a session of at least ${needed} min (${Math.ceil(minutes)} for the run, ${cleanUpMinutes} for its clean-up), got one that expires in ${Math.max(0, left)} min. ${remedy}`,
    );
}

/** A run without a new key for so long has ended. */
const youngMs = 30 * 60_000;

/** Nobody else's keys unless they are known of, none alive of an older run, and no other run. */
export function checkStock({ own, foreign }: Stock, { foreignKeys }: Permission): void {
  if (foreign.length !== foreignKeys)
    throw new UsageError(
      `Expected ${foreignKeys} customer managed keys of others in the account, got ${foreign.length} (${perRegion(foreign)}). Use an account of its own, or state the number exactly: --foreign-keys ${foreign.length}. No key of others is ever changed.`,
    );
  const alive = own.filter(({ isAlive }) => isAlive);
  const young = alive.find(({ ageMs = 0 }) => ageMs < youngMs);
  if (young)
    throw new UsageError(
      `Expected no other run in the account, but ${young.keyId} in ${young.region} was created less than 30 min ago by run ${young.runId ?? 'unknown'}. Wait until that run has ended; if it has, sweep first: npm start -- sweep --target aws --account ACCOUNT --older-than 0.`,
    );
  if (alive.length > 0)
    throw new UsageError(
      `Expected no living keys of earlier runs, got ${alive.length} (${perRegion(alive)}), each of which costs 1 USD a month. Sweep first: npm start -- sweep --target aws --account ACCOUNT.`,
    );
}

function perRegion(keys: readonly StockKey[]): string {
  const regions = [...new Set(keys.map(({ region }) => region))];
  const counts = regions.map(
    (region) => `${keys.filter((key) => key.region === region).length} in ${region}`,
  );
  return counts.join(', ') || 'none in any Region';
}

/** The worst case, and not what is likely: that is what a person must be ready to pay. */
export function checkBill(worstUsd: number, { spendUpTo }: Permission): void {
  if (worstUsd > spendUpTo)
    throw new UsageError(
      `Expected a bill of at most ${spendUpTo.toFixed(2)} USD, as --spend-up-to says, but the run may cost ${worstUsd.toFixed(2)} USD. Nothing was written. Raise --spend-up-to, or select fewer scenarios.`,
    );
}
