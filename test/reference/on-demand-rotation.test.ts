import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { arnIn, type Bench, dayMs, home, second, startBench } from './bench.ts';
import { createImported, put } from './importing.ts';

const rotatingMs = 60_000;

async function materials(bench: Bench, region: string, keyId: string) {
  const input = { KeyId: keyId, IncludeKeyMaterial: 'ALL_KEY_MATERIAL' };
  return (await bench.ok(region, 'ListKeyRotations', input)).Rotations;
}

const states = async (bench: Bench, region: string, keyId: string) =>
  (await materials(bench, region, keyId)).map((each) => String(each.KeyMaterialState));

const current = async (bench: Bench, region: string, keyId: string) =>
  (await bench.describe(region, keyId)).CurrentKeyMaterialId;

const startOf = async (bench: Bench, region: string, keyId: string) =>
  (await bench.ok(region, 'GetKeyRotationStatus', { KeyId: keyId })).OnDemandRotationStartDate;

test('While a rotation is in progress the old material is current, and every related key says since when', async (t) => {
  const bench = await startBench(t, { rotatingMs });
  const keyId = await bench.createRelated();
  const first = await current(bench, home, keyId);
  await bench.ok(home, 'EnableKeyRotation', { KeyId: keyId });
  const start = bench.now() / 1000;
  await bench.ok(home, 'RotateKeyOnDemand', { KeyId: keyId });
  bench.pass(rotatingMs - 1);
  for (const region of [home, second]) {
    assert.equal(await startOf(bench, region, keyId), start);
    assert.equal(await current(bench, region, keyId), first);
    assert.deepEqual(await states(bench, region, keyId), ['CURRENT']);
  }
  bench.pass(1);
  const RotationDate = bench.now() / 1000;
  for (const region of [home, second]) {
    assert.equal(await startOf(bench, region, keyId), undefined);
    assert.notEqual(await current(bench, region, keyId), first);
    const [old, latest] = await materials(bench, region, keyId);
    assert.deepEqual([old?.KeyMaterialState, latest?.KeyMaterialState], ['NON_CURRENT', 'CURRENT']);
    assert.deepEqual([latest?.RotationDate, latest?.RotationType], [RotationDate, 'ON_DEMAND']);
  }
});

test('Two requests at once make one rotation', async (t) => {
  const bench = await startBench(t, { rotatingMs });
  const keyId = await bench.create();
  for (const pause of [0, rotatingMs / 2, rotatingMs / 2]) {
    await bench.ok(home, 'RotateKeyOnDemand', { KeyId: keyId });
    bench.pass(pause);
  }
  assert.deepEqual(await states(bench, home, keyId), ['NON_CURRENT', 'CURRENT']);
});

for (const operation of ['DisableKey', 'ScheduleKeyDeletion']) {
  test(`A rotation in progress ends although ${operation} is called meanwhile`, async (t) => {
    const bench = await startBench(t, { rotatingMs });
    const keyId = await bench.create();
    const start = bench.now() / 1000;
    await bench.ok(home, 'EnableKeyRotation', { KeyId: keyId });
    await bench.ok(home, 'RotateKeyOnDemand', { KeyId: keyId });
    await bench.ok(home, operation, { KeyId: keyId });
    const status = await bench.ok(home, 'GetKeyRotationStatus', { KeyId: keyId });
    assert.equal(status.KeyRotationEnabled, operation === 'DisableKey');
    assert.equal(status.OnDemandRotationStartDate, start);
    bench.pass(rotatingMs);
    assert.deepEqual(await states(bench, home, keyId), ['NON_CURRENT', 'CURRENT']);
  });
}

test('A scheduled rotation that falls into the window comes first', async (t) => {
  const bench = await startBench(t, { rotatingMs });
  const keyId = await bench.create();
  await bench.ok(home, 'EnableKeyRotation', { KeyId: keyId, RotationPeriodInDays: 90 });
  bench.pass(90 * dayMs - rotatingMs / 2);
  await bench.ok(home, 'RotateKeyOnDemand', { KeyId: keyId });
  bench.pass(rotatingMs);
  const types = (await materials(bench, home, keyId)).map((each) => each.RotationType);
  assert.deepEqual(types, [undefined, 'AUTOMATIC', 'ON_DEMAND']);
});

/** An EXTERNAL single-Region key whose new material is being rotated in. */
async function startImportedRotation(bench: Bench, input: object = {}) {
  const keyId = await bench.create({ Origin: 'EXTERNAL' });
  await put(bench, { region: home, keyId, material: randomBytes(32) });
  const ImportType = 'NEW_KEY_MATERIAL';
  const bytes = randomBytes(32);
  const plan = { region: home, keyId, material: bytes, input: { ...input, ImportType } };
  const { KeyMaterialId } = await put(bench, plan);
  return { keyId, bytes, pendingId: String(KeyMaterialId) };
}

test('A rotation whose material is deleted meanwhile ends with nothing changed', async (t) => {
  const bench = await startBench(t, { rotatingMs });
  const { keyId, pendingId } = await startImportedRotation(bench);
  const first = await current(bench, home, keyId);
  const start = bench.now() / 1000;
  await bench.ok(home, 'RotateKeyOnDemand', { KeyId: keyId });
  assert.deepEqual((await bench.ok(home, 'ListKeyRotations', { KeyId: keyId })).Rotations, []);
  await bench.ok(home, 'DeleteImportedKeyMaterial', { KeyId: keyId, KeyMaterialId: pendingId });
  assert.equal(await startOf(bench, home, keyId), start);
  bench.pass(rotatingMs);
  assert.deepEqual(
    [await current(bench, home, keyId), await startOf(bench, home, keyId)],
    [first, undefined],
  );
  assert.deepEqual(await states(bench, home, keyId), ['CURRENT']);
});

test('New material that is imported meanwhile is the one that becomes current', async (t) => {
  const bench = await startBench(t, { rotatingMs });
  const { keyId, pendingId } = await startImportedRotation(bench);
  await bench.ok(home, 'RotateKeyOnDemand', { KeyId: keyId });
  await bench.ok(home, 'DeleteImportedKeyMaterial', { KeyId: keyId, KeyMaterialId: pendingId });
  const input = { ImportType: 'NEW_KEY_MATERIAL' };
  const other = await put(bench, { region: home, keyId, material: randomBytes(32), input });
  bench.pass(rotatingMs);
  assert.equal(await current(bench, home, keyId), other.KeyMaterialId);
});

test('Expired material is rotated in, and its key waits for it to be imported again', async (t) => {
  const bench = await startBench(t, { rotatingMs });
  const ValidTo = bench.now() / 1000 + 60;
  const expiring = { ExpirationModel: 'KEY_MATERIAL_EXPIRES', ValidTo };
  const { keyId, bytes, pendingId } = await startImportedRotation(bench, expiring);
  bench.pass(120_000);
  const [, pending] = await materials(bench, home, keyId);
  assert.deepEqual([pending?.KeyMaterialState, pending?.ImportState], ['PENDING_ROTATION', 'IMPORTED']);
  await bench.ok(home, 'RotateKeyOnDemand', { KeyId: keyId });
  bench.pass(rotatingMs);
  const key = await bench.describe(home, keyId);
  assert.deepEqual([key.KeyState, key.CurrentKeyMaterialId], ['PendingImport', pendingId]);
  await put(bench, { region: home, keyId, material: bytes });
  assert.equal((await bench.describe(home, keyId)).KeyState, 'Enabled');
});

test('A replica that loses the material meanwhile waits for it, and the rotation ends everywhere', async (t) => {
  const bench = await startBench(t, { rotatingMs });
  const material = randomBytes(32);
  const { keyId } = await createImported(bench, material);
  const next = randomBytes(32);
  await put(bench, { region: home, keyId, material: next, input: { ImportType: 'NEW_KEY_MATERIAL' } });
  const { KeyMaterialId } = await put(bench, { region: second, keyId, material: next });
  await bench.ok(home, 'RotateKeyOnDemand', { KeyId: keyId });
  await bench.ok(second, 'DeleteImportedKeyMaterial', { KeyId: keyId, KeyMaterialId });
  bench.pass(rotatingMs);
  const shown = await bench.describe(second, keyId);
  assert.deepEqual([shown.KeyState, shown.CurrentKeyMaterialId], ['PendingImport', KeyMaterialId]);
  assert.equal((await bench.describe(home, keyId)).KeyState, 'Enabled');
  assert.equal(shown.Arn, arnIn(second, keyId));
});
