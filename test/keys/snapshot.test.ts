import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireUnchanged } from '../../src/expect/unchanged.ts';
import { showBefore } from '../../src/keys/during/shown.ts';
import { changeBetween, snapshotBefore, takeSnapshot } from '../../src/keys/snapshot.ts';
import { effectOf } from '../../src/keys/use/effects.ts';
import { viewOf } from '../../src/keys/views.ts';
import type { JsonObject } from '../../src/model/json.ts';
import {
  home,
  keys,
  metadataOf,
  outcome,
  type Script,
  scriptedDoor,
  second,
  stopOf,
} from '../door/scripted.ts';

const metadataOnly = effectOf('DisableKey');

const describing =
  (changes: (region: string) => object = () => ({})): Script =>
  ({ region }) => ({ body: { KeyMetadata: metadataOf(region, changes(region)) } });

const snapshotOf = (metadata: JsonObject) => ({
  [home]: viewOf(home, outcome({ body: { KeyMetadata: metadata } })),
});
const replicas = (...names: string[]) => ({
  MultiRegionConfiguration: {
    MultiRegionKeyType: 'PRIMARY',
    ReplicaKeys: names.map((Region) => ({ Region })),
  },
});

test('two snapshots of the same keys do not differ, whatever the order of members and replica keys', () => {
  const before = snapshotOf({ ...replicas('a', 'b'), KeyId: 'k' });
  assert.equal(changeBetween(before, snapshotOf({ KeyId: 'k', ...replicas('b', 'a') })), undefined);
  const listing = (...ReplicaKeys: readonly JsonObject[]) =>
    snapshotOf({ MultiRegionConfiguration: { ReplicaKeys } });
  const [one, other] = [
    { Region: 'a', Arn: 'x' },
    { Region: 'b', Arn: 'y' },
  ];
  const written = listing({ Arn: 'y', Region: 'b' }, { Arn: 'x', Region: 'a' });
  assert.equal(changeBetween(listing(one, other), written), undefined);
  assert.match(changeBetween(listing(one), listing(other))?.expected ?? '', /ReplicaKeys/);
});

test('the first member that differs is named with both values', () => {
  const was = snapshotOf({ KeyId: 'k', KeyState: 'Enabled', ...replicas('a') });
  const change = (metadata: JsonObject) => changeBetween(was, snapshotOf(metadata));
  assert.deepEqual(change({ KeyId: 'k', KeyState: 'Disabled', ...replicas('a') }), {
    expected: `KeyState of the key in ${home} to stay "Enabled"`,
    actual: '"Disabled"',
  });
  assert.match(change({ KeyId: 'k', KeyState: 'Enabled', ...replicas('b') })?.expected ?? '', /ReplicaKeys/);
  const gone = change({ KeyState: 'Enabled', ...replicas('a') });
  assert.deepEqual(
    [gone?.expected, gone?.actual],
    [`KeyId of the key in ${home} to stay "k"`, 'no such member'],
  );
});

test('a new member is a change too, and a refusal is', () => {
  const was = snapshotOf({ KeyId: 'k', KeyState: 'Enabled' });
  const added = changeBetween(was, snapshotOf({ KeyId: 'k', KeyState: 'Enabled', DeletionDate: 1 }));
  assert.equal(added?.expected, `DeletionDate of the key in ${home} to stay absent`);
  const refused = { [home]: viewOf(home, outcome({ status: 400, body: { __type: 'NotFoundException' } })) };
  assert.ok(changeBetween(was, refused));
});

test('a snapshot takes what was read since the last change as read, and asks for the rest', async () => {
  const { door, session } = scriptedDoor(describing());
  await door.send('DescribeKey', { KeyId: keys.keyId });
  await door.send('DisableKey', { KeyId: keys.keyId }, { region: second });
  await door.send('DescribeKey', { KeyId: keys.keyId }, { region: second });
  await door.send('DescribeKey', { KeyId: 'another' });
  const calls = session.calls.length;
  const before = await snapshotBefore(door, keys);
  assert.deepEqual(Object.keys(before), [home, second]);
  assert.deepEqual(
    session.calls.slice(calls).map(({ region }) => region),
    [home],
  );
  assert.deepEqual(before, await takeSnapshot(door, keys));
});

test('nothing has changed when every later read is the same, and a change that comes late is seen', async () => {
  const still = scriptedDoor(describing());
  const shown = await showBefore({ door: still.door, session: still.session }, keys, metadataOnly);
  await requireUnchanged({ door: still.door, session: still.session }, shown);
  const states = ['Enabled', 'Enabled', 'Disabled'];
  const late = scriptedDoor(
    describing((region) => (region === second ? { KeyState: states.shift() ?? 'Disabled' } : {})),
  );
  const before = await showBefore({ door: late.door, session: late.session }, keys, metadataOnly);
  const why = await stopOf(() => requireUnchanged({ door: late.door, session: late.session }, before));
  assert.equal(
    why.verdict === 'failed' && why.expected,
    `KeyState of the key in ${second} to stay "Enabled"`,
  );
});

test('a state that passes is seen only where it is looked for at once, as after a refused move', async () => {
  for (const [operation, isSeen] of [
    ['UpdatePrimaryRegion', true],
    ['DisableKey', false],
  ] as const) {
    const states = ['Enabled', 'Enabled', 'Updating'];
    const passing = scriptedDoor(describing(() => ({ KeyState: states.shift() ?? 'Enabled' })));
    const { door, session } = passing;
    const before = await showBefore({ door, session }, keys, metadataOnly);
    if (!isSeen) states.shift();
    const compare = () => requireUnchanged({ door, session }, before, operation);
    if (isSeen) assert.equal((await stopOf(compare)).verdict, 'failed');
    else await compare();
    assert.equal(session.calls.length, isSeen ? 4 : 4);
  }
});
