import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { certify, compareReports, spec, startReference } from '../../src/api/api.ts';
import { outFolders } from '../cli/command.ts';

const at = outFolders();

test('an endpoint is certified, and its verdicts are known by id', async () => {
  const kms = await startReference();
  const said: string[] = [];
  try {
    const options = { endpoint: kms.url, name: 'mine', only: ['UPR-E2/no-replica'], out: at('kept') };
    const { report, verdicts, failed, exitCode } = await certify({
      ...options,
      onOutput: (text) => said.push(text),
    });
    assert.deepEqual([...verdicts], [['UPR-E2/no-replica', 'passed']]);
    assert.deepEqual(failed, []);
    assert.equal(exitCode, 0);
    assert.equal(report.target.name, 'mine');
    assert.match(said.join(''), /1 of 1 scenario/);
    assert.ok(existsSync(`${at('kept')}/report.html`));
    assert.ok(compareReports(report, report).changes.every((change) => change.class === 'unchanged'));
  } finally {
    await kms.close();
  }
});

test('the reference is a fixture of the scope that it is used in', async () => {
  let url = '';
  {
    await using kms = await startReference({ creatingMs: 0 });
    url = kms.url;
    const { status } = await fetch(url, { method: 'POST', body: '{}' });
    assert.equal(status, 400);
    assert.equal(kms.clientConfig.endpoint, url);
  }
  await assert.rejects(fetch(url, { method: 'POST', body: '{}' }));
});

test('what AWS does is there as data', () => {
  assert.equal(spec().operations.length, 56);
});

const mistakes = [
  ['an endpoint that is no URL', { endpoint: 'localhost' }, /^Expected an http or https URL.*`localhost`/],
  ['an unknown id', { only: ['UPR-1'] }, /^Unknown clause or scenario id `UPR-1`\. Did you mean/],
  ['nobody there', { endpoint: 'http://127.0.0.1:1' }, /^Expected .*127\.0\.0\.1:1/],
] as const;

for (const [what, options, said] of mistakes) {
  test(`${what} is an error in one paragraph: expected, got, remedy`, async () => {
    await assert.rejects(certify(options), ({ message }: Error) => {
      assert.match(message, said);
      assert.doesNotMatch(message, /\n\s+at /);
      return true;
    });
  });
}
