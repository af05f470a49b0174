// node --test: certify what answers at an endpoint, and assert on verdicts by id.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certify, startReference } from 'kms-conformance';

test('UpdatePrimaryRegion swaps the roles', async () => {
  const kms = await startReference();
  try {
    const { verdicts } = await certify({ endpoint: kms.url, only: ['UPR-01'] });
    assert.equal(verdicts.get('UPR-01/swapped'), 'passed');
  } finally {
    await kms.close();
  }
});
