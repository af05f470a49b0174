import { openDoor } from '../kms/door.ts';
import { operationsWithHappyPath } from '../kms/happy-path.ts';
import type { Outcome } from '../kms/outcome.ts';
import type { Session, Support } from '../kms/session.ts';
import { undecidedAs, untilDecided } from '../kms/until-decided.ts';
import type { OperationSupport } from '../report/report.ts';
import { kindFor } from './kind-for.ts';
import { doRelatedKeysAgree } from './probe-agreement.ts';
import { doReadsLag } from './probe-lag.ts';
import { type ProbedOperation, probeOperation } from './probe-operation.ts';

/** What the probe found out: for the report, and for the scenarios. */
export type Probed = { readonly operations: readonly OperationSupport[]; readonly support: Support };

/**
 * Puts each operation's happy path once, on a key of its own, and one operation that cannot exist. What answers like
 * the latter, or says itself that it is not implemented, is unsupported. Error scenarios of an operation are put only
 * where its happy path was seen to work. All operations are put side by side; one that crashed is put again alone, since
 * some targets answer a race of their own like an operation that they do not have.
 */
export async function probe(
  session: Session,
  operationsToProbe: readonly string[] = operationsWithHappyPath,
): Promise<Probed> {
  const control = await controlExperiment(session);
  const [agrees, lag, ...together] = await Promise.all([
    doRelatedKeysAgree(session),
    doReadsLag(session),
    ...operationsToProbe.map((operation) => probeOperation(session, operation, control)),
  ]);
  const probed: ProbedOperation[] = [];
  for (const each of together)
    probed.push(each.crashed ? await probeOperation(session, each.operation, control) : each);
  const named = (support: OperationSupport['support']) => probed.filter((each) => each.support === support);
  return {
    operations: probed.map(({ operation, support, evidence }) => ({ operation, support, evidence })),
    support: {
      unsupported: new Set(named('unsupported').map(({ operation }) => operation)),
      broken: new Map(named('unknown').map((each) => [each.operation, each])),
      doRelatedKeysAgree: agrees,
      doReadsLag: lag,
    },
  };
}

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

/** How the target answers to an operation that nobody can have; `undefined` when nobody can say. */
async function controlExperiment(session: Session): Promise<Outcome | undefined> {
  const headers = { 'x-amz-target': 'TrentService.NoSuchOperationOfKms' };
  const door = openDoor(session, 'probe/control');
  const ask = () => door.send('DescribeKey', { KeyId: 'x' }, { tampering: { headers } });
  return untilDecided(ask, session.target.budgets).catch(undecidedAs(undefined));
}
