import { openDoor } from '../../door/door.ts';
import type { Session, Support } from '../../door/session.ts';
import { undecidedAs, untilDecided } from '../../door/until-decided.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { OperationSupport } from '../../report/model/report.ts';
import { needsMultiRegionKey, operationNames } from '../../spec/operation-table.ts';
import { sameAnswer } from '../../wire/not-implemented.ts';
import { isServiceError } from '../../wire/nothing-learnt.ts';
import { kindFor } from '../kind-for.ts';
import { sideBySide } from '../side-by-side.ts';
import { doRelatedKeysAgree } from './probe-agreement.ts';
import { doReadsLag } from './probe-lag.ts';
import { type ProbedOperation, probeOperation } from './probe-operation.ts';
import { lackOfMultiRegionKeys } from './probe-related-keys.ts';

/** What the probe found out: for the report, and for the scenarios. */
export type Probed = { readonly operations: readonly OperationSupport[]; readonly support: Support };

/**
 * Puts each operation's happy path once, on a key of its own, and one operation that cannot exist. What answers like
 * the latter, or says itself that it is not implemented, is unsupported. Error scenarios of an operation run only
 * where its happy path was seen to work. Operations are called side by side, as many as there is room for; one that crashed is called again alone, since
 * some targets answer a race of their own like an operation that they do not have.
 */
export async function probe(
  session: Session,
  operationsToProbe: readonly string[] = operationNames,
): Promise<Probed> {
  const control = await controlExperiment(session);
  const lack = await lackOfMultiRegionKeys(session);
  // CreateKey is probed as what it is: it makes keys, whatever they lack.
  const sessionFor = (operation: string) =>
    lack && operation !== 'CreateKey' ? withLack(session, lack) : session;
  const probeOne = (operation: string) => probeOperation(sessionFor(operation), operation, control);
  const [agrees, lag, together] = await Promise.all([
    doRelatedKeysAgree(session),
    doReadsLag(session),
    sideBySide(operationsToProbe, session.roomForScenarios, probeOne),
  ]);
  const probed: ProbedOperation[] = [];
  for (const each of together) probed.push(each.crashed ? await probeOne(each.operation) : each);
  const named = (support: OperationSupport['support']) => probed.filter((each) => each.support === support);
  return {
    operations: probed.map((each) => shown(each, lack)),
    support: {
      unsupported: new Set(named('unsupported').map(({ operation }) => operation)),
      broken: new Map(named('unknown').map((each) => [each.operation, each])),
      doRelatedKeysAgree: agrees,
      doReadsLag: lag,
      ...(lack && { lacksMultiRegionKeys: lack }),
    },
  };
}

function withLack(session: Session, lacksMultiRegionKeys: string): Session {
  return { ...session, support: { ...session.support, lacksMultiRegionKeys } };
}

/** For the report, an operation that has no key to work on is as good as missing, whatever it answers. */
function shown(
  { operation, support, evidence }: ProbedOperation,
  lack: string | undefined,
): OperationSupport {
  const isMissing = lack !== undefined && support !== 'supported' && needsMultiRegionKey(operation);
  return { operation, support: isMissing ? 'unsupported' : support, evidence };
}

/** What no scenario can do without: its keys, and their end. */
const alwaysNeeded = ['CreateKey', 'DescribeKey', 'ReplicateKey', 'ScheduleKeyDeletion'];

/** The operations that these scenarios depend on: those they are about or require, and those that only their kinds of keys serve. */
export function operationsOf(
  scenarios: readonly {
    readonly kinds: readonly string[];
    readonly operations: readonly string[];
    readonly requires?: readonly string[];
  }[],
): readonly string[] {
  const isNamed = (operation: string) => {
    const kind = kindFor(operation);
    return scenarios.some(
      ({ kinds, operations, requires = [] }) =>
        [...operations, ...requires].includes(operation) || (kind !== 'symmetric' && kinds.includes(kind)),
    );
  };
  return operationNames.filter((operation) => alwaysNeeded.includes(operation) || isNamed(operation));
}

/**
 * How the target answers to an operation that nobody can have; `undefined` when nobody can say. An error of the service
 * is believed when it comes three times alike: then it is the target's way to say so, and no call that meets it need be
 * sent again.
 */
async function controlExperiment(session: Session): Promise<Outcome | undefined> {
  const headers = { 'x-amz-target': 'TrentService.NoSuchOperationOfKms' };
  const door = openDoor(session, 'probe/control');
  const ask = () =>
    untilDecided(
      () => door.send('DescribeKey', { KeyId: 'x' }, { tampering: { headers }, isSentOnce: true }),
      session.target.budgets,
    ).catch(undecidedAs(undefined));
  const first = await ask();
  if (!first || !isServiceError(first)) return first;
  const others = [await ask(), await ask()];
  const other = others.find((each) => each && !isServiceError(each));
  if (other) return other;
  session.repeats.noteAbsence((outcome) => sameAnswer(outcome, first));
  return first;
}
