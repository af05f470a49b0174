import { type Door, openDoor } from '../kms/door.ts';
import type { Input } from '../kms/driver.ts';
import type { Exchange } from '../kms/exchange.ts';
import { prepare } from '../kms/happy-path.ts';
import { ownKeys } from '../kms/ledger.ts';
import { isUndecided } from '../kms/nothing-learnt.ts';
import { describeOutcome, type Outcome, outcomeOf } from '../kms/outcome.ts';
import { createPrimary, type RelatedKeys, startReplica } from '../kms/related-keys.ts';
import type { BrokenOperation, Session } from '../kms/session.ts';
import { notInState, patienceOf } from '../kms/settling.ts';
import { indeterminate, type Mismatch, Stop } from '../kms/stop.ts';
import { orElse, untilDecided } from '../kms/until-decided.ts';
import { describeAll } from '../kms/views.ts';
import { eventually } from '../kms/wait.ts';
import type { OperationSupport } from '../report/report.ts';
import { kindFor } from './kind-for.ts';
import { isNotImplemented, sameAnswer } from './not-implemented.ts';

/** What the probe saw of one operation, with the exchanges that show it. */
export type ProbedOperation = OperationSupport & BrokenOperation & { readonly crashed?: boolean };

/** Operations that need the answer of another to have any input: without it nobody knows whether they are there. */
const minimalInputs: Readonly<Record<string, Input>> = {
  CancelKeyDeletion: {},
};

/** Puts an operation's happy path on a key of its own, again while nothing is learnt from it. `control` is the answer to an operation that cannot exist. */
export async function probeOperation(
  session: Session,
  operation: string,
  control: Outcome | undefined,
): Promise<ProbedOperation> {
  const exchanges: Exchange[] = [];
  const tryOnce = () => tryOperation(session, operation, control, exchanges);
  return untilDecided(tryOnce, session.target.budgets).catch((error: unknown) => {
    if (!isUndecided(error)) throw error;
    return { operation, support: 'unknown', evidence: error.message, exchanges, undecided: error };
  });
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
    const probed = await judgeOperation(door, session, operation, control);
    if (probed.support === 'supported') return probed;
    const loss = await session.lossSince(startedMs);
    if (loss) throw indeterminate('keys-lost', loss);
    return probed;
  } finally {
    exchanges.splice(0, Number.POSITIVE_INFINITY, ...door.seen.exchanges);
    for (const key of ownKeys(door.seen.created)) session.handOver(key);
  }
}

async function judgeOperation(
  door: Door,
  session: Session,
  operation: string,
  control: Outcome | undefined,
): Promise<ProbedOperation> {
  const { outcome, isHappy, obstacle } = await happyPath(door, session, operation);
  const { exchanges } = door.seen;
  if (outcome.kind === 'success' && isHappy)
    return { operation, support: 'supported', evidence: `HTTP ${outcome.status}`, exchanges };
  const isComparable = isHappy || metNothing(door, control);
  const isUnsupported = isNotImplemented(outcome) || (isComparable && sameAnswer(outcome, control));
  const answer = describeOutcome(outcome).slice(0, 200);
  const crashed = isCrash(outcome);
  if (isUnsupported) return { operation, support: 'unsupported', evidence: answer, exchanges, crashed };
  const evidence = obstacle ? `nothing to put it with: ${obstacle.actual}`.slice(0, 200) : answer;
  return { operation, support: 'unknown', evidence, exchanges, crashed, ...(obstacle && { obstacle }) };
}

/** An internal error that does not say that the operation is missing; it may have come of the calls beside it. */
function isCrash(outcome: Outcome): boolean {
  return outcome.kind === 'refusal' && outcome.status >= 500 && !isNotImplemented(outcome);
}

/** Whether an earlier call behind this door was answered as nobody's operation: then what follows may be missing as well. */
function metNothing(door: Door, control: Outcome | undefined): boolean {
  return door.seen.exchanges
    .slice(0, -1)
    .map(outcomeOf)
    .some((outcome) => isNotImplemented(outcome) || sameAnswer(outcome, control));
}

/** What a happy path came to. `obstacle` is what the target did wrong on the way, where it could not be put as it should be. */
type Attempt = { readonly outcome: Outcome; readonly isHappy: boolean; readonly obstacle?: Mismatch };

/**
 * The operation's happy path; where what it needs cannot be made, the operation alone. Then a crash proves nothing:
 * some targets answer every fault of theirs alike, be it a missing operation or an input they trip over. Nor does a
 * success: it was not the happy path.
 */
async function happyPath(door: Door, session: Session, operation: string): Promise<Attempt> {
  const obstacles: Mismatch[] = [];
  const note = (error: unknown) => {
    if (error instanceof Stop && error.why.cause === 'difference') obstacles.push(error.why);
    return orElse(undefined)(error);
  };
  const keys = await makeKeys(door, session, operation, note);
  const [region = ''] = session.target.regions;
  const bare: Input = minimalInputs[operation] ?? { KeyId: keys.keyId };
  const input = await prepare(operation, { door, session, keys, region }).catch(note);
  if (operation === 'CancelKeyDeletion')
    await door.send('ScheduleKeyDeletion', { KeyId: keys.keyId, PendingWindowInDays: 7 });
  const outcome = await door.send(operation, { ...bare, ...input });
  const [obstacle] = obstacles;
  return { outcome, isHappy: input !== undefined, ...(obstacle && { obstacle }) };
}

/**
 * A key of the right kind; with a replica for UpdatePrimaryRegion, where that can be had. Where no such key can be
 * had, the one that came instead: whatever is wrong with it, it answers for operations that every key has. `note`
 * is told what failed, and throws where nothing was learnt from it.
 */
async function makeKeys(
  door: Door,
  session: Session,
  operation: string,
  note: (error: unknown) => undefined,
): Promise<RelatedKeys> {
  const [home = '', second = ''] = session.target.regions;
  const kind = kindFor[operation] ?? 'symmetric';
  const made = await createPrimary(door, session, kind).catch(note);
  const { keyId = 'none', arn: firstArn = '' } = door.seen.created[0] ?? {};
  const keys = made ?? { kind, keyId, firstArn, primaryRegion: home, regions: [home] };
  if (operation !== 'UpdatePrimaryRegion') return keys;
  const related = (await startReplica(door, session, keys, second).catch(note)) ?? keys;
  const judge = (views: Awaited<ReturnType<typeof describeAll>>) => notInState(views, 'Enabled');
  await eventually(() => describeAll(door, related), judge, patienceOf(session)).catch(orElse(undefined));
  return related;
}
