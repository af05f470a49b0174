import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireRefused } from '../../../src/expect/refused.ts';
import { callDuring } from '../../../src/keys/during/during-state.ts';
import type { Encounter } from '../../../src/keys/during/encounter.ts';
import {
  type Answer,
  encounterOf,
  home,
  keys,
  metadataOf,
  outcome,
  refusal,
  scriptedDoor,
  second,
  stopOf,
} from '../../door/scripted.ts';

/** Shows, Region by Region, these states one after the other, the last for good; `answer` is what any other call gets. */
function meeting(states: Readonly<Record<string, readonly string[]>>, answer: Answer, changes = {}) {
  const left = new Map(Object.entries(states).map(([region, shown]) => [region, [...shown]]));
  const { door, session } = scriptedDoor(({ operation, region }) => {
    if (operation !== 'DescribeKey') return answer;
    const rest = left.get(region) ?? [];
    const KeyState = (rest.length > 1 ? rest.shift() : rest[0]) ?? 'Enabled';
    return { body: { KeyMetadata: metadataOf(region, { KeyState, Enabled: KeyState === 'Enabled' }) } };
  });
  const encounter = encounterOf(() => door.send('DisableKey', {}), changes);
  return { door, session, meet: () => callDuring({ door, session }, encounter) };
}

const success: Answer = { body: {} };
const clock: Partial<Encounter> = { clock: second };

test('a success counts as made during a state when the state shows before and after it', async () => {
  const both = meeting({ [home]: ['Updating'] }, success);
  assert.equal((await both.meet()).outcome.kind, 'success');
  const later = meeting({ [home]: ['Enabled', 'Enabled', 'Updating'] }, success);
  assert.equal((await later.meet()).outcome.kind, 'success');
  const never = await stopOf(meeting({ [home]: ['Enabled'] }, success).meet);
  assert.deepEqual([never.verdict, never.cause], ['inapplicable', 'not-seen']);
});

test('a state that never shows is looked for four times, one that has shown ten times', async () => {
  const looks = ({ door }: ReturnType<typeof meeting>) =>
    door.seen.exchanges.filter(({ operation, region }) => operation === 'DescribeKey' && region === home)
      .length;
  const never = meeting({ [home]: ['Enabled'] }, success);
  await stopOf(never.meet);
  assert.equal(looks(never), 4);
  const once = meeting({ [home]: ['Enabled', 'Updating', 'Enabled'] }, success);
  await stopOf(once.meet);
  assert.ok(looks(once) >= 10, String(looks(once)));
});

test('where the call must succeed, nothing is read before it but the state', async () => {
  const { door, session } = scriptedDoor(({ operation, region }) => {
    const body = { KeyMetadata: metadataOf(region, { KeyState: 'Updating', Enabled: false }) };
    return operation === 'DescribeKey' ? { body } : success;
  });
  const call = () => door.send('TagResource', {});
  const encounter = encounterOf(call, { operation: 'TagResource', mustSucceed: true });
  assert.equal((await callDuring({ door, session }, encounter)).outcome.kind, 'success');
  const sent = door.seen.exchanges.map(({ operation, region }) => `${operation} ${region}`);
  assert.deepEqual(sent, [`DescribeKey ${home}`, `TagResource ${home}`, `DescribeKey ${home}`]);
});

test('a success that overwrites the state has met it: the other key of the pair is still Updating, three times', async () => {
  const overwriting = [0, 1, 2].flatMap(() => ['Updating', 'Disabled']);
  const { door, meet } = meeting({ [home]: overwriting, [second]: ['Updating'] }, success, clock);
  assert.equal((await meet()).outcome.kind, 'success');
  assert.equal(door.seen.exchanges.filter(({ operation }) => operation === 'DisableKey').length, 3);
});

test('a success that came when both keys had left the state decides nothing', async () => {
  const over = Array.from({ length: 10 }, () => ['Updating', 'Enabled']).flat();
  const { meet } = meeting({ [home]: over, [second]: over }, success, clock);
  const stop = await stopOf(meet);
  assert.equal(stop.cause === 'not-seen' && /right after the call/.test(stop.reason), true);
});

test('a state that ends early on one side now and then decides nothing until a call really meets it', async () => {
  const states = ['Updating', 'Enabled', 'Updating', 'Enabled', 'Updating'];
  const answers = [success, success, refusal('KMSInvalidStateException')];
  const call = async () => outcome(answers.shift() ?? success, { operation: 'DisableKey' });
  const { door, session } = meeting({ [home]: states, [second]: ['Updating'] }, success);
  const met = await callDuring({ door, session }, encounterOf(call, clock));
  assert.equal(met.outcome.kind, 'refusal');
});

test('a success is made again on new keys when it may have left a trace', async () => {
  const traces: boolean[] = [];
  const { meet } = meeting({ [home]: ['Updating', 'Disabled', 'Updating'] }, success, {
    again: async (hasTrace: boolean) => {
      traces.push(hasTrace);
      return encounterOf(async () => outcome(success));
    },
  });
  assert.equal((await meet()).outcome.kind, 'success');
  assert.deepEqual(traces, [true]);
});

test('a refusal has met the state that showed before it, and changes nothing once the state has passed', async () => {
  const refused = refusal('KMSInvalidStateException');
  const faithful = meeting(
    { [home]: ['Updating', 'Updating', 'Enabled'], [second]: ['Updating', 'Enabled'] },
    refused,
  );
  await requireRefused({ ...faithful, ...(await faithful.meet()) });
  const sly = meeting(
    { [home]: ['Updating', 'Updating', 'Disabled'], [second]: ['Updating', 'Enabled'] },
    refused,
  );
  const met = await sly.meet();
  const why = await stopOf(() => requireRefused({ ...sly, ...met }));
  assert.equal(why.verdict === 'failed' && why.expected, `Enabled of the key in ${home} to stay true`);
  assert.deepEqual(met.keys, keys);
});
