import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContract } from '../../src/contract/answers.ts';

const contract = createContract();
const violations = (entry: object) =>
  contract.answerViolations('ListKeyRotations', JSON.stringify({ Rotations: [entry] }), 200);

test('a rotation has a date and a type; a key material that was never rotated has a state', () => {
  const material = { KeyMaterialId: 'a'.repeat(64) };
  assert.deepEqual(violations({ RotationDate: 1.5, RotationType: 'ON_DEMAND' }), []);
  assert.deepEqual(violations({ ...material, KeyMaterialState: 'CURRENT' }), []);
  for (const entry of [{}, { RotationDate: 1.5 }, material])
    assert.notDeepEqual(violations(entry), [], JSON.stringify(entry));
});
