import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as roles from '../../src/expect/role-expectations.ts';
import { takeSnapshot } from '../../src/keys/snapshot.ts';
import { home, keys, metadataOf, type Script, scriptedDoor, second, stopOf } from '../door/scripted.ts';

const afterMove = (region: string) => ({ body: { KeyMetadata: metadataOf(region, {}, second) } });
const honest: Script = ({ region }) => ({ body: { KeyMetadata: metadataOf(region) } });
const regionsOf = (calls: readonly { readonly region: string }[]) => calls.map(({ region }) => region);

test('a role is believed after every Region was read in both orders, twice; the reads serve the next sentence', async () => {
  const { door, session } = scriptedDoor(honest);
  const isPrimary = (region: string, role: string) =>
    roles.requireRoles({ door, session, keys }, (views) => roles.notInRole(views, region, role));
  await isPrimary(home, 'the primary key');
  const round = [home, second, second, home];
  assert.deepEqual(regionsOf(session.calls), [...round, ...round]);
  await isPrimary(second, 'a replica key');
  assert.equal(session.calls.length, 8);
  await door.send('TagResource', {});
  await isPrimary(second, 'a replica key');
  assert.equal(session.calls.length, 17);
});

test('a role that another read changes is not believed, in whichever order', async () => {
  for (const spoiling of [home, second]) {
    let isSpoilt = false;
    const { door, session } = scriptedDoor(({ region }) => {
      if (region === spoiling) isSpoilt = true;
      return isSpoilt && region !== spoiling
        ? afterMove(region)
        : { body: { KeyMetadata: metadataOf(region) } };
    });
    const judge = (views: Parameters<typeof roles.notInRole>[0]) =>
      roles.notInRole(views, spoiling, spoiling === home ? 'the primary key' : 'a replica key');
    const why = await stopOf(() => roles.requireRoles({ door, session, keys }, judge));
    assert.equal(why.verdict, 'failed');
  }
});

test('keys that were wrong before and stay as they were have kept their roles', async () => {
  const bothReplicas: Script = ({ region }) => ({
    body: {
      KeyMetadata: metadataOf(region, { MultiRegionConfiguration: { MultiRegionKeyType: 'REPLICA' } }),
    },
  });
  const { door, session } = scriptedDoor(bothReplicas);
  const before = await takeSnapshot(door, keys);
  await roles.requireEventually({ door, session, keys }, (views) => roles.changedRole(before, views));
  const { door: changed } = scriptedDoor(honest);
  const why = await stopOf(() =>
    roles.requireEventually({ door: changed, session, keys }, (views) => roles.changedRole(before, views)),
  );
  assert.ok(why.verdict === 'failed' && /stay REPLICA/.test(why.expected) && /^PRIMARY/.test(why.actual));
});
