import { type Door, openDoor } from '../kms/door.ts';
import type { Input } from '../kms/driver.ts';
import { operationsWithHappyPath, prepare } from '../kms/happy-path.ts';
import type { KeyKind } from '../kms/key-kinds.ts';
import { ownKeys } from '../kms/ledger.ts';
import { describeOutcome, type Outcome, outcomeOf } from '../kms/outcome.ts';
import { createPrimary, type RelatedKeys, startReplica } from '../kms/related-keys.ts';
import type { BrokenOperation, Session, Support } from '../kms/session.ts';
import { disagreement, notInState, patienceOf } from '../kms/settling.ts';
import { describeAll } from '../kms/views.ts';
import { eventually } from '../kms/wait.ts';
import type { OperationSupport } from '../report/report.ts';
import { isNotImplemented, sameAnswer } from './not-implemented.ts';

/** What the probe found out: for the report, and for the scenarios. */
export type Probed = { readonly operations: readonly OperationSupport[]; readonly support: Support };

/** Operations that only a certain kind of key can show. */
const kindFor: Readonly<Record<string, KeyKind>> = {
  GetPublicKey: 'ECC signing',
  Sign: 'ECC signing',
  Verify: 'ECC signing',
  GenerateMac: 'HMAC',
  VerifyMac: 'HMAC',
  DeriveSharedSecret: 'ECC key agreement',
  GetParametersForImport: 'imported',
  ImportKeyMaterial: 'imported',
  DeleteImportedKeyMaterial: 'imported',
};

/** Operations that need the answer of another to have any input: without it nobody knows whether they are there. */
const minimalInputs: Readonly<Record<string, Input>> = {
  CancelKeyDeletion: {},
};

/**
 * Puts each operation's happy path once, on a key of its own, and one operation that cannot exist. What answers like
 * the latter, or says itself that it is not implemented, is unsupported. Error scenarios of an operation are put only
 * where its happy path was seen to work.
 */
export async function probe(
  session: Session,
  operationsToProbe: readonly string[] = operationsWithHappyPath,
): Promise<Probed> {
  const control = await controlExperiment(session);
  const [agrees, ...probed] = await Promise.all([
    doRelatedKeysAgree(session),
    ...operationsToProbe.map((operation) => probeOperation(session, operation, control)),
  ]);
  const named = (support: OperationSupport['support']) => probed.filter((each) => each.support === support);
  return {
    operations: probed.map(({ operation, support, evidence }) => ({ operation, support, evidence })),
    support: {
      unsupported: new Set(named('unsupported').map(({ operation }) => operation)),
      broken: new Map(named('unknown').map((each) => [each.operation, each])),
      doRelatedKeysAgree: agrees,
    },
  };
}

/** What the probe saw of one operation, with the exchanges that show it. */
type ProbedOperation = OperationSupport & BrokenOperation;

/** What no scenario can do without: its keys, and their end. */
const alwaysNeeded = ['CreateKey', 'DescribeKey', 'ReplicateKey', 'ScheduleKeyDeletion'];

/**
 * The operations that these scenarios depend on: those they are tagged with, and those that their names speak of,
 * by name or by the kind of key that they are for; varying values are part of every name.
 */
export function operationsOf(
  scenarios: readonly { readonly name: string; readonly operations: readonly string[] }[],
): readonly string[] {
  const isNamed = (operation: string) =>
    scenarios.some(
      ({ name, operations }) =>
        operations.includes(operation) ||
        name.split(/\W+/).includes(operation) ||
        name.includes(kindFor[operation] ?? '(no kind)'),
    );
  return operationsWithHappyPath.filter(
    (operation) => alwaysNeeded.includes(operation) || isNamed(operation),
  );
}

/** How the target answers to an operation that nobody can have. */
async function controlExperiment(session: Session): Promise<Outcome> {
  const headers = { 'x-amz-target': 'TrentService.NoSuchOperationOfKms' };
  return openDoor(session, 'probe/control').send('DescribeKey', { KeyId: 'x' }, { tampering: { headers } });
}

async function probeOperation(
  session: Session,
  operation: string,
  control: Outcome,
): Promise<ProbedOperation> {
  const door = openDoor(session, `probe/${operation}`);
  try {
    const { outcome, isHappy } = await happyPath(door, session, operation);
    const { exchanges } = door.seen;
    const evidence = describeOutcome(outcome).slice(0, 200);
    if (outcome.kind === 'success')
      return { operation, support: 'supported', evidence: `HTTP ${outcome.status}`, exchanges };
    const isComparable = isHappy || metNothing(door, control);
    const isUnsupported = isNotImplemented(outcome) || (isComparable && sameAnswer(outcome, control));
    return { operation, support: isUnsupported ? 'unsupported' : 'unknown', evidence, exchanges };
  } finally {
    for (const key of ownKeys(door.seen.created)) session.handOver(key);
  }
}

/** Whether an earlier call behind this door was answered as nobody's operation: then what follows may be missing as well. */
function metNothing(door: Door, control: Outcome): boolean {
  return door.seen.exchanges
    .slice(0, -1)
    .map(outcomeOf)
    .some((outcome) => isNotImplemented(outcome) || sameAnswer(outcome, control));
}

/**
 * The operation's happy path; where what it needs cannot be made, the operation alone. Then a crash proves nothing:
 * some targets answer every fault of theirs alike, be it a missing operation or an input they trip over.
 */
async function happyPath(
  door: Door,
  session: Session,
  operation: string,
): Promise<{ readonly outcome: Outcome; readonly isHappy: boolean }> {
  const keys = await makeKeys(door, session, operation);
  const [region = ''] = session.target.regions;
  const setting = { door, session, keys, region };
  const bare: Input = minimalInputs[operation] ?? { KeyId: keys.keyId };
  const input = await prepare(operation, setting).catch(() => undefined);
  if (operation === 'CancelKeyDeletion')
    await door.send('ScheduleKeyDeletion', { KeyId: keys.keyId, PendingWindowInDays: 7 });
  return { outcome: await door.send(operation, { ...bare, ...input }), isHappy: input !== undefined };
}

/** A key of the right kind; with a replica for UpdatePrimaryRegion, where that can be had. */
async function makeKeys(door: Door, session: Session, operation: string): Promise<RelatedKeys> {
  const [home = '', second = ''] = session.target.regions;
  const nobody: RelatedKeys = {
    kind: 'symmetric',
    keyId: 'none',
    firstArn: '',
    primaryRegion: home,
    regions: [home],
  };
  const keys = await createPrimary(door, session, kindFor[operation] ?? 'symmetric').catch(() => nobody);
  if (operation !== 'UpdatePrimaryRegion') return keys;
  const related = await startReplica(door, session, keys, second).catch(() => keys);
  const judge = (views: Awaited<ReturnType<typeof describeAll>>) => notInState(views, 'Enabled');
  await eventually(() => describeAll(door, related), judge, patienceOf(session)).catch(() => undefined);
  return related;
}

/** Whether three related keys come to describe each other alike within the settle budget. */
async function doRelatedKeysAgree(session: Session): Promise<boolean> {
  const door = openDoor(session, 'probe/agreement');
  try {
    let keys = await createPrimary(door, session, 'symmetric');
    for (const region of session.target.regions.slice(1, 3))
      keys = await startReplica(door, session, keys, region);
    await eventually(() => describeAll(door, keys), disagreement, patienceOf(session));
    return true;
  } catch {
    return false;
  } finally {
    for (const key of ownKeys(door.seen.created)) session.handOver(key);
  }
}
