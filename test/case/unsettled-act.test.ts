import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeatUntilInEffect, untilInEffect } from '../../src/case/unsettled-act.ts';
import { openDoor } from '../../src/door/door.ts';
import { updatePrimaryRegion } from '../../src/keys/moves.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { home, keys, metadataOf, patient, refusal, scriptedSession, second } from '../door/scripted.ts';

const denied = refusal('AccessDeniedException');

type Permission = {
  /** Whether the act is allowed before the call `bitesAt`, and from then on. */
  readonly from: boolean;
  readonly to: boolean;
  readonly bitesAt: number;
  readonly refused?: typeof denied;
};

/**
 * A case that puts a key policy and then lets the limited user move the primary; the policy takes effect at the call
 * `bitesAt`. What the administrator calls works at once. Returns what the act came to in the end.
 */
async function moved(
  { from, to, bitesAt, refused = denied }: Permission,
  mayBeRefused: boolean,
  isPatient = true,
) {
  let calls = 0;
  let primary = home;
  const session = scriptedSession(({ operation, identity, input, region }) => {
    if (operation === 'DescribeKey') return { body: { KeyMetadata: metadataOf(region, {}, primary) } };
    if (operation !== 'UpdatePrimaryRegion') return { body: {} };
    if (identity !== 'main') calls += 1;
    const isAllowed = identity === 'main' || (calls < bitesAt ? from : to);
    if (!isAllowed) return refused;
    primary = String(input.PrimaryRegion);
    return { body: {} };
  });
  const ready = isPatient ? patient(session) : session;
  const door = openDoor(ready, 'AUT-01/scripted');
  await door.send('PutKeyPolicy', {});
  const outcomes: Outcome[] = [];
  const make = async () => {
    const outcome = await updatePrimaryRegion(door, { ...keys, primaryRegion: home }, second, 'limited');
    outcomes.push(outcome);
    return outcome;
  };
  const first = await make();
  await repeatUntilInEffect({ door, session: ready, keys, make, mayBeRefused }, first);
  const last = outcomes.at(-1) as Outcome;
  return { code: last.kind === 'refusal' ? last.code : last.kind, calls, primary, acts: door.seen.acts };
}

test('a permission that takes effect late is waited for', async () => {
  const { code, calls } = await moved({ from: false, to: true, bitesAt: 4 }, false);
  assert.deepEqual([code, calls], ['success', 4]);
});

test('a denial that takes effect late is waited for, and what was done meanwhile is undone', async () => {
  const { code, calls, primary } = await moved({ from: true, to: false, bitesAt: 3 }, true);
  assert.ok(calls >= 4, `${calls} calls`);
  assert.deepEqual([code, primary], ['AccessDeniedException', home]);
});

test('a denial must hold: one that a late permission ends is none', async () => {
  const { code } = await moved({ from: false, to: true, bitesAt: 2 }, true, false);
  assert.equal(code, 'success');
});

test('what never comes is told once every permission is in effect', async () => {
  const never = await moved({ from: false, to: false, bitesAt: 1 }, false, false);
  assert.equal(never.code, 'AccessDeniedException');
  const always = await moved({ from: true, to: true, bitesAt: 1 }, true, false);
  assert.equal(always.code, 'success');
});

test('what no permission can have made is left as it is at once', async () => {
  const refused = refusal('NotFoundException');
  for (const mayBeRefused of [true, false]) {
    const { code, calls } = await moved({ from: false, to: false, bitesAt: 1, refused }, mayBeRefused);
    assert.deepEqual([code, calls], ['NotFoundException', 1]);
  }
  const { calls } = await moved({ from: true, to: true, bitesAt: 1 }, false);
  assert.equal(calls, 1);
});

test('what must be refused waits for permissions where a success would stay, or where the refusal is no denial', async () => {
  const waitedFor = async (operation: string, isDenialExpected: boolean) => {
    const session = scriptedSession(() => ({ body: {} }));
    const door = openDoor(session, 'AUT-01/scripted');
    await door.send('PutKeyPolicy', {});
    const before = performance.now();
    await untilInEffect(door, operation, isDenialExpected);
    return performance.now() - before >= session.target.budgets.settleMs / 2;
  };
  assert.equal(await waitedFor('CreateGrant', true), true);
  assert.equal(await waitedFor('Encrypt', false), true);
  assert.equal(await waitedFor('Encrypt', true), false);
  assert.equal(await waitedFor('UpdatePrimaryRegion', true), false);
});
