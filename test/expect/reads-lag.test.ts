import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeRead } from '../../src/expect/rereading.ts';
import { requireUnchanged } from '../../src/expect/unchanged.ts';
import { callDuring } from '../../src/keys/during/during-state.ts';
import { walk } from '../../src/keys/during/state-paths.ts';
import { requireWalks } from '../../src/keys/during/walking.ts';
import { moveAndSettle } from '../../src/keys/moves.ts';
import { takeSnapshot } from '../../src/keys/snapshot.ts';
import { difference } from '../../src/model/stop.ts';
import { requireRefusal, requireRefusalWith } from '../../src/wire/judging.ts';
import {
  encounterOf,
  home,
  keys,
  metadataOf,
  patient,
  type Script,
  scriptedDoor,
  second,
  stopOf,
} from '../door/scripted.ts';

/** A session of a target whose reads were seen to lag. */
function lagging(script: Script) {
  const { door, session } = scriptedDoor(script);
  return { door, session: patient({ ...session, support: { ...session.support, doReadsLag: true } }) };
}

/** DescribeKey shows these states in turns, the last for good. */
function showing(...states: readonly string[]): Script {
  const left = [...states];
  return ({ region }) => {
    const KeyState = (left.length > 1 ? left.shift() : left[0]) as string;
    return { body: { KeyMetadata: metadataOf(region, { KeyState, Enabled: KeyState === 'Enabled' }) } };
  };
}

test('where reads lag, a success during a state decides nothing against the target', async () => {
  const { door, session } = lagging(showing('Updating'));
  const encounter = encounterOf(() => door.send('DisableKey', {}, { region: second }));
  const { outcome } = await callDuring({ door, session }, encounter);
  assert.equal(outcome.kind, 'success');
  const withCode = await stopOf(async () => requireRefusalWith(outcome, ['KMSInvalidStateException']));
  assert.deepEqual([withCode.verdict, withCode.cause], ['inapplicable', 'not-seen']);
  const whichever = await stopOf(async () => requireRefusal(outcome));
  assert.equal(whichever.verdict, 'inapplicable');
  const support = { ...session.support, doReadsLag: false };
  const same = await callDuring({ door, session: { ...session, support } }, encounter);
  assert.equal((await stopOf(async () => requireRefusal(same.outcome))).verdict, 'failed');
});

test('a walk whose reads may go back accepts the states of its path in any order, and no other', async () => {
  const path = ['Enabled?', 'Updating?', 'Enabled'];
  const script = showing('Enabled', 'Updating', 'Enabled', 'Updating', 'Enabled');
  const back = lagging(script);
  await requireWalks(
    { door: back.door, session: back.session, keys: { ...keys, regions: [home] } },
    [[home, path]],
    'state',
  );
  const patience = { withinMs: 60, everyMs: 5, confirmations: 2, mayGoBack: true };
  const off = await walk(async () => 'Disabled', path, patience);
  assert.equal(off.mismatch?.actual, 'Disabled');
  const stuck = await walk(async () => 'Updating', path, patience);
  assert.deepEqual([stuck.mismatch?.actual, stuck.mismatch?.overdueMs], ['Updating', 60]);
});

test('where reads lag, a snapshot that was old itself is compared with what was seen before', async () => {
  const one = { ...keys, regions: [home] };
  const { door, session } = lagging(showing('Enabled', 'Creating', 'Enabled'));
  await takeSnapshot(door, one);
  const old = await takeSnapshot(door, one);
  await door.send('UpdatePrimaryRegion', {});
  await requireUnchanged({ door, session }, { keys: one, views: old, values: [] });
  const changed = lagging(showing('Enabled', 'Creating', 'Creating', 'Disabled'));
  await takeSnapshot(changed.door, one);
  const before = await takeSnapshot(changed.door, one);
  await changed.door.send('UpdatePrimaryRegion', {});
  const budgets = { ...changed.session.target.budgets, settleMs: 60 };
  const impatient = { ...changed.session, target: { ...changed.session.target, budgets } };
  assert.equal(
    (
      await stopOf(() =>
        requireUnchanged(
          { door: changed.door, session: impatient },
          { keys: one, views: before, values: [] },
        ),
      )
    ).verdict,
    'failed',
  );
});

test('where reads lag, a single old read is no change; what stays changed is', async () => {
  const { door, session } = lagging(showing('Enabled', 'Enabled', 'Enabled', 'Disabled', 'Enabled'));
  const before = { keys, views: await takeSnapshot(door, keys), values: [] };
  await requireUnchanged({ door, session }, before);
  const changed = lagging(showing('Disabled'));
  const impatient = { ...changed.session, target: scriptedDoor(showing('Disabled')).session.target };
  const stop = await stopOf(() => requireUnchanged({ door: changed.door, session: impatient }, before));
  assert.equal(stop.verdict, 'failed');
});

test('where reads lag, a move that is refused because another is under way is tried again', async () => {
  let refusals = 2;
  const { door, session } = lagging(({ operation, region }) => {
    if (operation !== 'UpdatePrimaryRegion') {
      const role = region === second ? 'PRIMARY' : 'REPLICA';
      return {
        body: { KeyMetadata: metadataOf(region, { MultiRegionConfiguration: { MultiRegionKeyType: role } }) },
      };
    }
    refusals -= 1;
    return refusals < 0 ? { body: {} } : { status: 400, body: { __type: 'KMSInvalidStateException' } };
  });
  assert.equal((await moveAndSettle({ door, session, keys }, second)).primaryRegion, second);
  assert.equal(refusals, -1);
});

test('what was read is read again before it is judged for good, where reads lag', async () => {
  const { session } = lagging(showing('Enabled'));
  const current = { ...session, support: { ...session.support, doReadsLag: false } };
  let reads = 0;
  const readAgain = async () => {
    reads += 1;
  };
  const judge = () => {
    if (reads < 3) throw difference({ expected: 'three', actual: String(reads) });
  };
  await assert.rejects(() => judgeRead(session, judge, undefined), /got 0/);
  await assert.rejects(() => judgeRead(current, judge, readAgain), /got 0/);
  assert.equal(reads, 0);
  await judgeRead(session, judge, readAgain);
  assert.equal(reads, 3);
  const impatient = { ...session, target: scriptedDoor(showing('Enabled')).session.target };
  const never = () => {
    throw difference({ expected: 'what never comes', actual: 'nothing' });
  };
  await assert.rejects(() => judgeRead(impatient, never, readAgain), /expected what never comes/);
  const broken = () => {
    throw new TypeError('ours');
  };
  await assert.rejects(() => judgeRead(session, broken, readAgain), /ours/);
});
