import { notSettled } from '../../case/not-settled.ts';
import { type Door, openDoor } from '../../door/door.ts';
import type { BrokenOperation, Session } from '../../door/session.ts';
import { orElse, untilDecided } from '../../door/until-decided.ts';
import { judgeInTime } from '../../door/wait.ts';
import type { BareCase, Case } from '../../keys/case.ts';
import { deleteKeyStores } from '../../keys/key-stores.ts';
import { createPrimary, createSingleRegionKey, startReplica } from '../../keys/related-keys.ts';
import { notInState, patienceOf } from '../../keys/settling.ts';
import { prepare } from '../../keys/use/happy-path.ts';
import { describeAll } from '../../keys/views.ts';
import { ownKeys } from '../../model/created-keys.ts';
import type { Input } from '../../model/driver.ts';
import type { Exchange } from '../../model/exchange.ts';
import { describeOutcome, type Outcome } from '../../model/outcome.ts';
import type { KeyView, RelatedKeys } from '../../model/related-keys.ts';
import { difference, indeterminate, type Mismatch, Stop } from '../../model/stop.ts';
import type { OperationSupport } from '../../report/model/report.ts';
import { entryOf, setsKeyState } from '../../spec/operation-table.ts';
import { isNotImplemented, sameAnswer } from '../../wire/not-implemented.ts';
import { isUndecided } from '../../wire/nothing-learnt.ts';
import { outcomeOf } from '../../wire/outcome-of.ts';
import { kindFor } from '../kind-for.ts';

/** What the probe saw of one operation, with the exchanges that show it. */
export type ProbedOperation = OperationSupport & BrokenOperation & { readonly crashed?: boolean };

/** Puts an operation's happy path on a key of its own, again while nothing is learnt from it. `control` is the answer to an operation that cannot exist. */
export async function probeOperation(
  session: Session,
  operation: string,
  control: Outcome | undefined,
): Promise<ProbedOperation> {
  const exchanges: Exchange[] = [];
  const undecided: Stop[] = [];
  const tryOnce = () =>
    tryOperation(session, operation, control, exchanges).catch((error: unknown) => {
      if (isUndecided(error)) undecided.push(error);
      throw error;
    });
  return untilDecided(tryOnce, session.target.budgets).catch((error: unknown) => {
    if (!isUndecided(error)) throw error;
    const seen = { operation, support: 'unknown', evidence: error.message, exchanges } as const;
    return isItsResponse(undecided) ? seen : { ...seen, undecided: error };
  });
}

const fewestTries = 5;

/** A target that carries out a call and answers 5xx each time, on a new key each time, has no happy path. */
function isItsResponse(undecided: readonly Stop[]): boolean {
  return undecided.length >= fewestTries && undecided.every(({ why }) => why.cause === 'service-error');
}

/** One try; throws when nothing was learnt from it. `exchanges` receives what it saw, in place of an earlier try. */
async function tryOperation(
  session: Session,
  operation: string,
  control: Outcome | undefined,
  exchanges: Exchange[],
): Promise<ProbedOperation> {
  const startedMs = performance.now();
  const door = openDoor(session, `probe/${operation}`);
  try {
    const probed = await judgeOperation({ door, session }, operation, control);
    if (probed.support === 'supported') return probed;
    const loss = await session.lossSince(startedMs);
    if (loss) throw indeterminate('keys-lost', loss);
    return probed;
  } finally {
    await deleteKeyStores(door);
    exchanges.splice(0, Number.POSITIVE_INFINITY, ...door.seen.exchanges);
    for (const key of ownKeys(door.seen.created)) session.handOver(key);
  }
}

async function judgeOperation(
  bare: BareCase,
  operation: string,
  control: Outcome | undefined,
): Promise<ProbedOperation> {
  const { door } = bare;
  const { outcome, isHappy, obstacle } = await happyPath(bare, operation);
  const { exchanges } = door.seen;
  if (isHappy && (outcome.kind === 'success' || knowsNoKeyStore(outcome)))
    return { operation, support: 'supported', evidence: inShort(outcome), exchanges };
  const isComparable = isHappy || metNothing(door, control);
  const isUnsupported = isNotImplemented(outcome) || (isComparable && sameAnswer(outcome, control));
  const answer = describeOutcome(outcome).slice(0, 200);
  const crashed = isCrash(outcome);
  if (isUnsupported) return { operation, support: 'unsupported', evidence: answer, exchanges, crashed };
  const evidence = obstacle ? `nothing to call it with: ${obstacle.actual}`.slice(0, 200) : answer;
  return { operation, support: 'unknown', evidence, exchanges, crashed, ...(obstacle && { obstacle }) };
}

function inShort(outcome: Outcome): string {
  return outcome.kind === 'success' ? `HTTP ${outcome.status}` : describeOutcome(outcome).slice(0, 200);
}

/** There is no custom key store to call these operations on, nor a cluster for one: who says so has the operation. */
function knowsNoKeyStore(outcome: Outcome): boolean {
  const codes = ['CustomKeyStoreNotFoundException', 'CloudHsmClusterNotFoundException'];
  return outcome.kind === 'refusal' && codes.includes(outcome.code);
}

/** An internal error that does not say that the operation is missing; it may have come of the calls beside it. */
function isCrash(outcome: Outcome): boolean {
  return outcome.kind === 'refusal' && outcome.status >= 500 && !isNotImplemented(outcome);
}

/** Whether an earlier call behind this door failed as an operation that nobody has: then what follows may be missing as well. */
function metNothing(door: Door, control: Outcome | undefined): boolean {
  return door.seen.exchanges
    .slice(0, -1)
    .map(outcomeOf)
    .some((outcome) => isNotImplemented(outcome) || sameAnswer(outcome, control));
}

/** What a happy path came to. `obstacle` is what the target did wrong on the way, where it could not be called as it should be. */
type Attempt = { readonly outcome: Outcome; readonly isHappy: boolean; readonly obstacle?: Mismatch };

/**
 * The operation's happy path; where what it needs cannot be made, the operation alone. Then a crash proves nothing:
 * some targets answer every fault of theirs alike, be it a missing operation or an input they trip over. Nor does a
 * success: it was not the happy path.
 */
async function happyPath(fresh: BareCase, operation: string): Promise<Attempt> {
  const { door, session } = fresh;
  const obstacles: Mismatch[] = [];
  const note = (error: unknown) => {
    if (error instanceof Stop && error.why.cause === 'difference') obstacles.push(error.why);
    return orElse(undefined)(error);
  };
  const keys = await makeKeys(fresh, operation, note);
  const [region = ''] = session.target.regions;
  const { key, before = [] } = entryOf(operation) ?? {};
  const bare: Input = key ? { [key.member]: keys.keyId } : {};
  const input = await prepare(operation, { door, session, keys, region }).catch(note);
  for (const needed of before.map((call) => call.operation).filter(setsKeyState))
    await door.send(needed, await prepare(needed, { door, session, keys, region }));
  const outcome = await door.send(operation, { ...bare, ...input });
  const [obstacle] = obstacles;
  return { outcome, isHappy: input !== undefined, ...(obstacle && { obstacle }) };
}

/**
 * A key of the right kind; with a replica for UpdatePrimaryRegion, where that can be had. Where no such key can be
 * had, one of a single Region, or the one that came instead: whatever is wrong with it, it answers for operations that every key has. `note`
 * is told what failed, and throws where nothing was learnt from it.
 */
async function makeKeys(
  { door, session }: BareCase,
  operation: string,
  note: (error: unknown) => undefined,
): Promise<RelatedKeys> {
  const [home = '', second = ''] = session.target.regions;
  const kind = kindFor(operation);
  const create = session.support.lacksMultiRegionKeys ? createSingleRegionKey : createPrimary;
  const made = await create({ door, session }, kind).catch(note);
  const { keyId = 'none', arn: firstArn = '' } = door.seen.created[0] ?? {};
  const keys = made ?? { kind, keyId, firstArn, primaryRegion: home, regions: [home] };
  if (operation !== 'UpdatePrimaryRegion') return keys;
  const related = (await startReplica({ door, session, keys }, second).catch(note)) ?? keys;
  await waitUntilEnabled({ door, session, keys: related });
  return related;
}

/** A key that only takes its time leaves the probe without an answer; one in a state that is wrong is for scenarios to judge. */
async function waitUntilEnabled(setting: Case): Promise<void> {
  const { door, session, keys } = setting;
  const judge = (views: readonly KeyView[]) => notInState(views, 'Enabled');
  const { mismatch } = await judgeInTime(() => describeAll(door, keys), judge, patienceOf(session));
  if (mismatch) orElse(undefined)(notSettled(setting, difference(mismatch)));
}
