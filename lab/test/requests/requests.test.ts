import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/run/run.ts';
import { loadSuite } from '../../../src/run/suite.ts';
import { onReference } from '../../harness/changed-reference.ts';
import { notingRequests, type Requests } from '../../requests/requests.ts';

test('requests are told apart by members, form of KeyId and key spec', { timeout: 120_000 }, async () => {
  const requests: Requests = new Map();
  const suite = await loadSuite();
  const scenarios = suite.manifest.scenarios.filter(({ id }) => /^DSC-17\/replica\/Encrypt/.test(id));
  assert.equal(scenarios.length, 4);
  await onReference({ parts: notingRequests(requests) }, ({ target, outFolder }) =>
    run({ suite, target, runId: 'requests', scenarios, lanes: 4, seed: 'requests', outFolder }),
  );
  const forms = ['alias ARN', 'alias', 'key ARN', 'key'];
  for (const form of forms)
    assert.ok(requests.get('Encrypt')?.has(`KeyId Plaintext | ${form} | SYMMETRIC_DEFAULT`), form);
  assert.equal(
    requests.get('UpdatePrimaryRegion')?.has('KeyId PrimaryRegion | key | RSA_2048') ?? false,
    false,
  );
});
