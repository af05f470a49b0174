import { openDriver } from '../case/open-session.ts';
import type { Identity, Target } from '../profile/target.ts';
import { UsageError } from '../profile/usage-error.ts';
import type { Reread } from '../wire/identification.ts';
import { askCaller, assumeRole, type Caller, type StsEndpoint } from './caller.ts';
import type { Chain, Found } from './chain.ts';
import {
  checkBill,
  checkCaller,
  checkClock,
  checkLife,
  checkStock,
  cleanUpMinutes,
  type Permission,
} from './guard.ts';
import type { Plan } from './plan.ts';
import { type Stock, takeStock } from './stock.ts';

/** What is known of an account before anything is written to it. */
export type Account = {
  /** Whom to call as, and what that may do. */
  readonly target: Target;
  readonly caller: Caller;
  readonly found: Found;
  readonly stock: Stock;
  readonly plan: Plan;
  /** Finds the credentials again, for those that expire during the run. */
  readonly reread: Reread;
  /** Milliseconds from now until no scenario may begin, so that the clean-up ends in time. */
  readonly boundMs: number;
};

export type AccountRequest = {
  /** The profile `aws`, with its endpoints. */
  readonly target: Target;
  readonly chain: Chain;
  /** Where STS is, unless it is AWS's own. */
  readonly stsUrl?: string;
  readonly planOf: (capabilities: readonly string[]) => Plan;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** Passes an account on to a run, or throws a UsageError with the first reason not to write to it. Reads only. */
export async function openAccount(request: AccountRequest, permission: Permission): Promise<Account> {
  const { found, caller } = await identify(request);
  checkCaller(caller, permission);
  checkClock(caller);
  const signed = await signIn(request, found, caller);
  const plan = request.planOf(signed.capabilities);
  checkLife(found, caller, plan.minutes, request.now());
  const stock = await stockOf(signed);
  checkStock(stock, permission);
  checkBill(plan.bill.worstUsd, permission);
  return account(request, { found, caller, target: signed, stock, plan });
}

/** The same account to look at, and the first reason why a run would not begin. */
export type Viewed = Account & { readonly objection?: string };

/** Reads what there is to know of an account, whoever calls. Writes nothing. */
export async function viewAccount(request: AccountRequest, permission: Permission): Promise<Viewed> {
  const { found, caller } = await identify(request);
  const signed = await signIn(request, found, caller);
  const plan = request.planOf(signed.capabilities);
  const stock = await stockOf(signed);
  const objection = objectionIn([
    () => checkCaller(caller, permission),
    () => checkClock(caller),
    () => checkLife(found, caller, plan.minutes, request.now()),
    () => checkStock(stock, permission),
    () => checkBill(plan.bill.worstUsd, permission),
  ]);
  const viewed = account(request, { found, caller, target: signed, stock, plan });
  return { ...viewed, ...(objection !== undefined && { objection }) };
}

function objectionIn(checks: readonly (() => void)[]): string | undefined {
  for (const check of checks) {
    try {
      check();
    } catch (error) {
      if (error instanceof UsageError) return error.message;
      throw error;
    }
  }
  return undefined;
}

/** A target whose keys cost money, with the credentials of whoever is signed in: to sweep, and to follow up. */
export async function signedIn(request: Omit<AccountRequest, 'planOf'>, account: string): Promise<Target> {
  const { found, caller } = await identify(request);
  checkCaller(caller, { account, spendUpTo: 0, foreignKeys: 0, allowUser: true });
  checkClock(caller);
  return signIn(request, found, caller);
}

type Identifying = Omit<AccountRequest, 'planOf'>;

async function identify(request: Identifying): Promise<{ readonly found: Found; readonly caller: Caller }> {
  const found = await request.chain();
  return { found, caller: await askCaller(found.credentials, endpointFor(request)) };
}

function endpointFor({ target, stsUrl }: Identifying): StsEndpoint {
  return { region: target.regions[0] as string, ...(stsUrl && { url: stsUrl }) };
}

/** The role of the sandbox that has no policy of its own. */
const limitedRole = 'kms-conformance-limited';

async function signIn(request: Identifying, found: Found, caller: Caller): Promise<Target> {
  const identities = await identitiesOf(request, found, caller);
  const { capabilities } = request.target;
  const able = identities.limited ? [...capabilities, 'authorization' as const] : capabilities;
  return { ...request.target, identities, capabilities: able };
}

async function identitiesOf(
  request: Identifying,
  { credentials }: Found,
  { accountId, arn, is, name }: Caller,
): Promise<Target['identities']> {
  // A key policy names a role, and not one of its sessions.
  const main: Identity = { ...credentials, arn: is === 'role' ? roleArn(accountId, name) : arn };
  const limited = roleArn(accountId, limitedRole);
  const session = await assumeRole(credentials, endpointFor(request), limited).catch(() => undefined);
  return { main, ...(session && { limited: { ...session, arn: limited } }) };
}

function roleArn(accountId: string, name: string): string {
  return `arn:aws:iam::${accountId}:role/${name}`;
}

async function stockOf(target: Target): Promise<Stock> {
  const { driver, close } = openDriver(target, 'stock');
  try {
    return await takeStock(driver, target.regions);
  } finally {
    close();
  }
}

function account(request: AccountRequest, known: Omit<Account, 'reread' | 'boundMs'>): Account {
  const reread = async () => {
    const found = await request.chain();
    return identitiesOf(request, found, known.caller);
  };
  return { ...known, reread, boundMs: boundOf(known, request.now()) };
}

/** A run that takes so much longer than planned is stopped: something is wrong with it. */
const patience = 4;
const leastMinutes = 15;

/** Credentials from elsewhere are renewed by themselves. */
const fixed = /environment|web identity/;

function boundOf({ found, plan }: Pick<Account, 'found' | 'plan'>, now: number): number {
  const byPlan = Math.round((leastMinutes + patience * plan.minutes) * 60_000);
  if (found.expiresAt === undefined || !fixed.test(found.source)) return byPlan;
  return Math.max(0, Math.min(byPlan, found.expiresAt - now - cleanUpMinutes * 60_000));
}
