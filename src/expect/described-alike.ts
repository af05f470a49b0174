import type { Door } from '../door/door.ts';
import type { Session } from '../door/session.ts';
import { eventually } from '../door/wait.ts';
import { canonicalText } from '../keys/properties.ts';
import { patienceOf } from '../keys/settling.ts';
import { at, isJsonObject, type JsonObject, textAt } from '../model/json.ts';
import { describeOutcome, type Outcome } from '../model/outcome.ts';
import type { Mismatch } from '../model/stop.ts';
import { requireSuccess, stopIfNothingLearnt } from '../wire/judging.ts';

/** What a replica comes to show only when it is no longer Creating, and has imported key material of its own. */
const changing = ['KeyState', 'Enabled', 'CurrentKeyMaterialId', 'ExpirationModel', 'ValidTo'];

/** Requires that DescribeKey comes to show the key as the response that made it did, member by member. */
export async function requireDescribedAlike(door: Door, session: Session, outcome: Outcome): Promise<void> {
  const { operation } = outcome.exchange;
  const output = requireSuccess(outcome, operation);
  const replica = at(output, 'ReplicaKeyMetadata');
  const first = replica ?? at(output, 'KeyMetadata');
  const passedOver = replica === undefined ? [] : changing;
  await eventually(
    () =>
      door.send(
        'DescribeKey',
        { KeyId: textAt(first, 'KeyId') },
        { region: textAt(first, 'Arn').split(':')[3] ?? '' },
      ),
    (described) => notAlike(described, isJsonObject(first) ? first : {}, operation, passedOver),
    patienceOf(session),
  );
}

function notAlike(
  outcome: Outcome,
  first: JsonObject,
  operation: string,
  passedOver: readonly string[],
): Mismatch | undefined {
  stopIfNothingLearnt(outcome);
  const { exchange } = outcome;
  if (outcome.kind !== 'success')
    return { expected: 'DescribeKey of the new key to succeed', actual: describeOutcome(outcome), exchange };
  const now = at(outcome.output, 'KeyMetadata');
  const names = [...new Set([...Object.keys(first), ...Object.keys(isJsonObject(now) ? now : {})])];
  const other = names.find(
    (name) => !passedOver.includes(name) && !isAlike(name, first[name], at(now, name)),
  );
  if (other === undefined) return undefined;
  return {
    expected: `DescribeKey to show ${other} ${textOf(first[other])}, as ${operation} did`,
    actual: textOf(at(now, other)),
    exchange,
    defect: `DescribeKey shows another ${other} than ${operation}`,
  };
}

/** Dates may be shown with another precision. */
function isAlike(name: string, one: unknown, other: unknown): boolean {
  if (name === 'CreationDate') return Math.abs(Number(one) - Number(other)) < 1;
  return canonicalText(one) === canonicalText(other);
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? 'no such member';
}
