import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  callWhileRotating,
  requireAllRotated,
  requireRotated,
  rotateTimes,
} from '../../src/keys/rotations-in-progress.ts';
import {
  home,
  keys,
  metadataOf,
  patient,
  refusal,
  type Script,
  scriptedDoor,
  stopOf,
} from '../door/scripted.ts';

/** A target whose rotations are over after so many reads, or at once; `calls` notes what it was asked. */
function rotating(readsInProgress: number) {
  const calls: string[] = [];
  let left = 0;
  let materials = 1;
  const script: Script = ({ operation }) => {
    calls.push(operation);
    if (operation === 'RotateKeyOnDemand') {
      left = readsInProgress;
      if (left === 0) materials += 1;
      return { body: { KeyId: keys.firstArn } };
    }
    if (operation === 'GetKeyRotationStatus') {
      if (left === 0) return { body: {} };
      left -= 1;
      if (left === 0) materials += 1;
      return { body: { OnDemandRotationStartDate: 5 } };
    }
    if (operation === 'ListKeyRotations') return { body: { Rotations: Array.from({ length: materials }) } };
    return { body: { KeyMetadata: metadataOf(home, { CurrentKeyMaterialId: `material-${materials}` }) } };
  };
  return { calls, setting: { ...scriptedDoor(script), keys, region: home } };
}

test('a call that meets a rotation in progress is made once, and one new key material is waited for', async () => {
  const { calls, setting } = rotating(4);
  const { materials } = await callWhileRotating(setting, 'DisableKey', {});
  assert.equal(materials, 2);
  await requireRotated(setting, materials);
  assert.equal(calls.filter((name) => name === 'DisableKey').length, 1);
  const why = await stopOf(() => requireRotated(setting, 3));
  assert.ok(why.verdict === 'failed' && why.actual === '2');
});

test('where every rotation is over at once, no call met one, and what it changed is undone', async () => {
  const { calls, setting } = rotating(0);
  const why = await stopOf(() => callWhileRotating(setting, 'ScheduleKeyDeletion', {}));
  assert.equal(why.verdict, 'inapplicable');
  assert.ok(calls.includes('CancelKeyDeletion') && calls.includes('EnableKey'));
});

test('planted: a rotation that never ends is a difference', async () => {
  const { setting } = rotating(100_000);
  await setting.door.send('RotateKeyOnDemand', { KeyId: keys.keyId }, { region: home });
  assert.equal((await stopOf(() => requireRotated(setting, 2))).verdict, 'failed');
});

test('a key is rotated several times, one after the other', async () => {
  const { calls, setting } = rotating(0);
  const rotations = await rotateTimes(setting, 3);
  assert.equal(rotations.rotated, 3);
  const why = await stopOf(() => requireAllRotated(rotations, 4));
  assert.ok(why.verdict === 'failed' && why.actual.startsWith('3, and then '));
  assert.equal(calls.filter((name) => name === 'RotateKeyOnDemand').length, 3);
});

test('rotating ends where a request is refused, and that is the limit', async () => {
  const limited = scriptedDoor(({ operation }) =>
    operation === 'RotateKeyOnDemand' ? refusal('LimitExceededException') : { body: { Rotations: [] } },
  );
  const rotations = await rotateTimes({ ...limited, keys, region: home }, 5);
  assert.equal(rotations.rotated, 0);
  requireAllRotated(rotations, 0);
});

test('a key is rotated as often as asked where reads go back', async () => {
  let materials = 1;
  let [reads, endsAt] = [0, 0];
  const going = scriptedDoor(({ operation }) => {
    if (operation === 'RotateKeyOnDemand') {
      // Another request during a rotation starts none.
      if (reads >= endsAt) [materials, endsAt] = [materials + 1, reads + 6];
      return { body: { KeyId: keys.firstArn } };
    }
    if (operation !== 'ListKeyRotations') return { body: {} };
    reads += 1;
    const isOld = reads < endsAt || reads === endsAt + 2;
    return { body: { Rotations: Array.from({ length: isOld ? Math.max(1, materials - 1) : materials }) } };
  });
  const setting = { ...going, session: patient(going.session), keys, region: home };
  assert.equal((await rotateTimes(setting, 4)).rotated, 4);
  assert.equal(materials, 5);
});
