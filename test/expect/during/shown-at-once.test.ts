import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireShownAtOnce } from '../../../src/expect/during/shown-at-once.ts';
import { home, keys, metadataOf, patient, scriptedDoor, second } from '../../door/scripted.ts';

test('a state must show at the first look after a move, one of a few', async () => {
  const never = scriptedDoor(({ region }) => ({ body: { KeyMetadata: metadataOf(region) } }));
  const missed = () =>
    requireShownAtOnce({ door: never.door, session: patient(never.session), keys }, home, 'Updating');
  await assert.rejects(missed, /to return Updating, got Enabled/);
  let moves = 0;
  const late = scriptedDoor((call) => {
    moves += call.operation === 'UpdatePrimaryRegion' ? 1 : 0;
    // Every move to the second Region is followed by one back, so that the third is to the second again.
    const KeyState = moves === 3 ? 'Updating' : 'Enabled';
    const primary = moves % 2 === 1 ? second : home;
    return { body: { KeyMetadata: metadataOf(call.region, { KeyState }, primary) } };
  });
  await late.door.send('UpdatePrimaryRegion', { KeyId: keys.keyId, PrimaryRegion: second });
  await requireShownAtOnce({ door: late.door, session: patient(late.session), keys }, home, 'Updating');
  const asked = late.session.calls.filter(({ operation }) => operation === 'UpdatePrimaryRegion');
  assert.deepEqual(
    asked.map(({ input, region }) => [region, input.PrimaryRegion]),
    [
      [home, second],
      [second, home],
      [home, second],
    ],
  );
});
