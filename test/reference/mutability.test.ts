import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Key } from '../../src/reference/keys/key.ts';
import type { Operation, Parts } from '../../src/reference/parts.ts';
import { invalidState } from '../../src/reference/refusal.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import { base64, home, second, startBench, third } from './bench.ts';

type Mutant = (parts: Parts) => Parts;

const replace = (parts: Parts, name: string, change: (original: Operation) => Partial<Operation>): Parts => {
  const original = parts.operations[name];
  assert(original);
  return { ...parts, operations: { ...parts.operations, [name]: { ...original, ...change(original) } } };
};

const doesNothing: Mutant = (parts) =>
  replace(parts, 'UpdatePrimaryRegion', () => ({ handle: () => undefined }));

const thirdIsStale: Mutant = (parts) => {
  const firstPrimary = new Map<string, Key>();
  return {
    ...parts,
    relatedKeys: (key) => {
      const related = parts.relatedKeys(key);
      const { keyId } = key.shared;
      if (!firstPrimary.has(keyId)) firstPrimary.set(keyId, related.primary);
      return key.region === third
        ? { ...related, primary: firstPrimary.get(keyId) ?? related.primary }
        : related;
    },
  };
};

const neverSettles: Mutant = (parts) => ({
  ...parts,
  keyState: (key, now) => (key.updatingUntil > 0 ? 'Updating' : parts.keyState(key, now)),
});

const enabledWhileUpdating: Mutant = (parts) => ({
  ...parts,
  metadata: (call, key) => ({ ...parts.metadata(call, key), Enabled: true }),
});

const notFoundIs404: Mutant = (parts) => ({
  ...parts,
  answer: async (outcome) => {
    const answer = await parts.answer(outcome);
    const isNotFound = 'refusal' in outcome.result && outcome.result.refusal.code === 'NotFoundException';
    return isNotFound ? { ...answer, status: 404 } : answer;
  },
});

const longerIds: Mutant = (parts) =>
  replace(parts, 'DescribeKey', ({ members }) => ({
    members: { ...members, KeyId: { type: 'string', min: 1, max: 2049, isRequired: true } },
  }));

const oneSidedPermission: Mutant = (parts) => ({
  ...parts,
  authorize: (call, access) => {
    const isSuccessor =
      access.action === 'UpdatePrimaryRegion' && access.key?.shared.primaryRegion !== call.region;
    if (!isSuccessor) parts.authorize(call, access);
  },
});

const encryptFailsWhileUpdating: Mutant = (parts) => ({
  ...parts,
  checkState: (call, key) => {
    const isUpdating = parts.keyState(key, call.now) === 'Updating';
    if (call.operation === 'Encrypt' && isUpdating) throw invalidState(`${key.arn} is updating.`);
    parts.checkState(call, key);
  },
});

/** A server with one deliberate defect, a related key on it, and the call that moves its primary to the second Region. */
async function mutate(t: TestContext, mutant: Mutant) {
  const bench = await startBench(t, { parts: mutant(standardParts()) });
  const keyId = await bench.createRelated([second, third]);
  await bench.describe(third, keyId);
  const input = { KeyId: keyId, PrimaryRegion: second };
  return { bench, keyId, move: () => bench.ok(home, 'UpdatePrimaryRegion', input) };
}

test('mutant: the move does nothing', async (t) => {
  const { bench, keyId, move } = await mutate(t, doesNothing);
  await move();
  const { MultiRegionConfiguration } = await bench.describe(second, keyId);
  assert.equal(MultiRegionConfiguration.MultiRegionKeyType, 'REPLICA');
});

test('mutant: the third Region keeps the old primary', async (t) => {
  const { bench, keyId, move } = await mutate(t, thirdIsStale);
  await move();
  const primary = async (region: string) =>
    (await bench.describe(region, keyId)).MultiRegionConfiguration.PrimaryKey.Region;
  assert.deepEqual([await primary(second), await primary(third)], [second, home]);
});

test('mutant: Updating never ends', async (t) => {
  const { bench, keyId, move } = await mutate(t, neverSettles);
  await move();
  bench.pass(3_600_000);
  assert.equal((await bench.describe(second, keyId)).KeyState, 'Updating');
});

test('mutant: Enabled is true while Updating', async (t) => {
  const { bench, keyId, move } = await mutate(t, enabledWhileUpdating);
  await move();
  const { Enabled, KeyState } = await bench.describe(second, keyId);
  assert.deepEqual([Enabled, KeyState], [true, 'Updating']);
});

test('mutant: NotFoundException has the status 404', async (t) => {
  const { bench } = await mutate(t, notFoundIs404);
  assert.equal((await bench.raw(home, 'DescribeKey', { KeyId: 'x' })).status, 404);
});

test('mutant: a limit is off by one', async (t) => {
  const { bench } = await mutate(t, longerIds);
  const answer = await bench.refusal(home, 'DescribeKey', { KeyId: 'a'.repeat(2049) });
  assert.match(answer, /^NotFoundException/);
});

test('mutant: the permission on the replica is not asked', async (t) => {
  const { bench, keyId, move } = await mutate(t, oneSidedPermission);
  const all = { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' };
  const deny = { ...all, Effect: 'Deny', Action: 'kms:UpdatePrimaryRegion' };
  const policy = JSON.stringify({ Statement: [all, deny] });
  await bench.ok(second, 'PutKeyPolicy', { KeyId: keyId, Policy: policy });
  await move();
});

test('mutant: Encrypt fails while Updating', async (t) => {
  const { bench, keyId, move } = await mutate(t, encryptFailsWhileUpdating);
  await move();
  const input = { KeyId: keyId, Plaintext: base64('x') };
  assert.match(await bench.refusal(second, 'Encrypt', input), /is updating\.$/);
  await bench.ok(third, 'Encrypt', input);
});
