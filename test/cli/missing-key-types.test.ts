import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingKeyTypes } from '../../src/cli/missing-key-types.ts';

test('this Node has all key types', () => {
  assert.equal(missingKeyTypes(), undefined);
});

test('planted: an older Node is told what it cannot do, and what would help', () => {
  const older = (kind: string) => !kind.startsWith('ml-');
  assert.equal(
    missingKeyTypes(older, 'v22.18.0'),
    'Node v22.18.0 has no ML_DSA_44, ML_DSA_65 and ML_DSA_87; no ML_KEM_512, ML_KEM_768 and ML_KEM_1024. Do not trust what is said of these key specs: use Node 24 or newer.',
  );
});
