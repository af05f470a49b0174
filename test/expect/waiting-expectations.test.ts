import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireNoFailure, requireNotSlower } from '../../src/expect/during/moving-traffic.ts';
import { startTraffic } from '../../src/expect/during/traffic.ts';
import * as walking from '../../src/keys/during/walking.ts';
import { bringInto } from '../../src/keys/setting-states.ts';
import { missingMember } from '../../src/wire/defects.ts';
import {
  home,
  keys,
  metadataOf,
  patient,
  refusal,
  type Script,
  scriptedDoor,
  second,
  stopOf,
} from '../door/scripted.ts';

/** DescribeKey shows these states one after the other, the last for good, in every Region. */
function showing(...states: readonly string[]): Script {
  const left = new Map<string, string[]>();
  return ({ region }) => {
    const rest = left.get(region) ?? [...states];
    left.set(region, rest);
    const KeyState = (rest.length > 1 ? rest.shift() : rest[0]) as string;
    return { body: { KeyMetadata: metadataOf(region, { KeyState, Enabled: KeyState === 'Enabled' }) } };
  };
}

const failsWith = async (work: () => Promise<unknown>, text: RegExp): Promise<void> => {
  const why = await stopOf(work);
  assert.equal(why.verdict, 'failed');
  assert.match(why.verdict === 'failed' ? `expected ${why.expected}, got ${why.actual}` : '', text);
};

test('states walk their path in every Region, and the Region that does not is named', async () => {
  const good = scriptedDoor(showing('Enabled', 'Updating', 'Enabled'));
  const paths = [
    [home, ['Enabled?', 'Updating?', 'Enabled']],
    [second, ['Enabled?', 'Updating?', 'Enabled']],
  ] as const;
  await walking.requireWalks({ door: good.door, session: patient(good.session), keys }, paths, 'state');
  const bad = scriptedDoor(showing('Enabled', 'Disabled'));
  const walk = () =>
    walking.requireWalks({ door: bad.door, session: patient(bad.session), keys }, paths, 'state');
  await failsWith(walk, /got Enabled → Disabled/);
  await assert.rejects(walk, /^Stop: expected the states .* of the key in us-(east|west)-\d/);
  const odd = scriptedDoor(showing('Enabled'));
  const readingFails = () =>
    walking.requireWalks({ door: odd.door, session: odd.session, keys }, [['mars-1', ['x']]], 'role');
  await failsWith(readingFails, /got REPLICA/);
});

test('a bad view before all is settled stops the scenario, staying transient too', async () => {
  const { door, session } = scriptedDoor(showing('Updating', 'Enabled'));
  await walking.requireNeverUntilSettled({ door, session: patient(session), keys }, walking.wronglyEnabled);
  const bad = () => ({ expected: 'good', actual: 'bad' });
  await failsWith(
    () => walking.requireNeverUntilSettled({ door, session, keys }, bad),
    /expected good, got bad/,
  );
  const stuck = scriptedDoor(showing('Updating'));
  await failsWith(
    () => walking.requireSettled({ door: stuck.door, session: stuck.session, keys }),
    /leave its transient state within 150 ms/,
  );
  const creating = scriptedDoor(showing('Creating'));
  await failsWith(
    () => walking.requireSettled({ door: creating.door, session: creating.session, keys }),
    /got Creating/,
  );
});

test('a key is brought into a state, which must come to show', async () => {
  const { door, session } = scriptedDoor(showing('Enabled'));
  await failsWith(
    () => bringInto({ door, session, keys }, home, 'Disabled'),
    /to be Disabled within 150 ms, got Enabled/,
  );
  await assert.rejects(
    () => bringInto({ door, session, keys }, home, 'Updating'),
    /No call brings a key into Updating/,
  );
});

test('a walk through roles that are never shown has no call to blame', async () => {
  const { door, session } = scriptedDoor(() => ({ body: { KeyMetadata: { KeyState: 'Enabled' } } }));
  const walk = () => walking.requireWalks({ door, session, keys }, [[home, ['PRIMARY']]], 'role');
  assert.partialDeepStrictEqual(await stopOf(walk), { defect: missingMember('MultiRegionConfiguration') });
});

const traffic = (medianMs: number, failures: readonly string[] = []) => ({ calls: 9, failures, medianMs });
const underWay = { moves: 1, didMeetUpdating: true };
const unmet = { moves: 4, didMeetUpdating: false };

test('any failed use while moving is a difference, and none decides nothing where no use met Updating', async () => {
  const untouched = traffic(1, ['not of the moved key']);
  requireNoFailure({ moved: traffic(1), untouched, ...underWay });
  for (const met of [underWay, unmet])
    await failsWith(
      async () => requireNoFailure({ moved: traffic(1, ['a', 'b']), untouched, ...met }),
      /2 failed, first a/,
    );
  const why = await stopOf(() => requireNoFailure({ moved: traffic(1), untouched, ...unmet }));
  assert.deepEqual([why.verdict, why.cause], ['inapplicable', 'not-seen']);
});

test('a use is slower when it takes five times as long and 50 ms more', async () => {
  for (const [moved, untouched] of [
    [55, 10],
    [500, 100],
  ] as const) {
    requireNotSlower({ moved: traffic(moved), untouched: traffic(untouched), ...underWay });
    const unseen = { moved: traffic(moved), untouched: traffic(untouched), ...unmet };
    assert.equal((await stopOf(() => requireNotSlower(unseen))).cause, 'not-seen');
  }
  await failsWith(
    async () => requireNotSlower({ moved: traffic(61), untouched: traffic(10), ...underWay }),
    /at most 60 ms.* got 61 ms/,
  );
});

test('traffic keeps what failed and goes on', async () => {
  const { door } = scriptedDoor(() => refusal('KMSInvalidStateException'));
  const under = startTraffic(door, keys, 1);
  await door.send('DescribeKey', {});
  const { calls, failures, medianMs } = await under.stop();
  assert.ok(calls >= 2 && failures.length === calls);
  assert.deepEqual(
    [medianMs, failures[0]],
    [1, 'Encrypt in us-east-1: KMSInvalidStateException (HTTP 400): no'],
  );
});
