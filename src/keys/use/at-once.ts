import type { Door } from '../../door/door.ts';
import { textAt } from '../../model/json.ts';
import { describeOutcome, type Outcome } from '../../model/outcome.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { difference } from '../../model/stop.ts';
import { requireSuccess, stopIfNothingLearnt } from '../../wire/judging.ts';
import type { Case } from '../case.ts';
import { updatePrimaryRegion } from '../moves.ts';
import { runTags } from '../related-keys.ts';
import { prepare, type Setting } from './happy-path.ts';
import { inputWith, type Rows } from './table-calls.ts';

/** Calls twice with one input, without waiting for the first response. */
export async function callTwice(operation: string, setting: Setting): Promise<readonly Outcome[]> {
  const { door, region } = setting;
  const input = await prepare(operation, setting);
  return Promise.all([door.send(operation, input, { region }), door.send(operation, input, { region })]);
}

/** Calls once with each of these rows, without waiting for a response in between. */
export async function callWithEach(
  operation: string,
  setting: Setting,
  rows: Rows,
): Promise<readonly Outcome[]> {
  const inputs = await Promise.all(rows.map((row) => inputWith(operation, setting, [row])));
  const { door, region } = setting;
  return Promise.all(inputs.map((input) => door.send(operation, input, { region })));
}

/** Requires that every one of the calls was carried out. */
export function requireEach(outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes)
    requireSuccess(outcome, `${outcome.exchange.operation} at the same time as another`);
}

/** Moves the primary role to two Regions without waiting for the first response; returns the success, where there is one. */
export async function moveToBoth(
  door: Door,
  keys: RelatedKeys,
  regions: readonly string[],
): Promise<Outcome> {
  const outcomes = await Promise.all(regions.map((region) => updatePrimaryRegion(door, keys, region)));
  const [first] = outcomes;
  if (!first) throw new Error('A move needs a Region to go to.');
  return outcomes.find(({ kind }) => kind === 'success') ?? first;
}

/** Moves the primary role to a Region while another gets a replica, which either of the two calls may keep from succeeding. */
export async function moveAndReplicate(
  { door, session, keys }: Case,
  { to, into }: { readonly to: string; readonly into: string },
): Promise<{ readonly moved: Outcome; readonly keys: RelatedKeys }> {
  const [moved, replicated] = await Promise.all([
    updatePrimaryRegion(door, keys, to),
    door.send(
      'ReplicateKey',
      { KeyId: keys.keyId, ReplicaRegion: into, Tags: runTags(session) },
      { region: keys.primaryRegion },
    ),
  ]);
  stopIfNothingLearnt(replicated);
  const regions = replicated.kind === 'success' ? [...keys.regions, into] : keys.regions;
  return { moved, keys: { ...keys, regions } };
}

/** Requires that one of two calls was carried out, and the other refused with one of these exceptions. */
export function requireOneOf(outcomes: readonly Outcome[], codes: readonly string[]): void {
  for (const outcome of outcomes) stopIfNothingLearnt(outcome);
  const done = outcomes.filter(({ kind }) => kind === 'success');
  const refused = outcomes.filter((outcome) => outcome.kind === 'refusal' && codes.includes(outcome.code));
  if (done.length === 1 && refused.length === outcomes.length - 1) return;
  const [{ exchange }] = outcomes as [Outcome];
  throw difference({
    expected: `one ${exchange.operation} to succeed and the other to be refused with ${codes.join(' or ')}`,
    actual: outcomes.map(describeOutcome).join(' and '),
    defect: `Two calls of ${exchange.operation} at the same time are both carried out`,
  });
}

/** Requires that two calls made data keys of their own. */
export function requireDifferentDataKeys(outcomes: readonly Outcome[]): void {
  const keys = outcomes.map((outcome) =>
    textAt(requireSuccess(outcome, outcome.exchange.operation), 'Plaintext'),
  );
  if (new Set(keys).size === keys.length) return;
  throw difference({
    expected: 'two calls of GenerateDataKey to give two data keys',
    actual: 'the same one twice',
    defect: 'GenerateDataKey gives the same data key again',
  });
}
