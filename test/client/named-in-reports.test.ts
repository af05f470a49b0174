import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { clientAt } from '../../src/client/install.ts';
import { openClient } from '../../src/client/open-client.ts';
import { rendered } from '../report/rendered.ts';
import { reportOf, scenario } from '../report/sample-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-client-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('every output of a run names the client, and counts what it sent', () => {
  const client = { name: 'boto3' as const, version: '1.44.8', acts: 12, bySdk: 3 };
  const outputs = rendered(reportOf([scenario()], { client }), reportOf([scenario()]));
  for (const name of ['junit.xml', 'report.html', 'summary.md', 'screen'])
    assert.match((outputs[name] ?? '').replace(/\s+/g, ' '), /boto3 1\.44\.8 sent 12 acts, the SDK 3/, name);
  const plain = rendered(reportOf([scenario()]), reportOf([scenario()]));
  assert.doesNotMatch(Object.values(plain).join(''), /boto3/);
});

test('a client is opened where it is installed, and refused where it is not', async () => {
  process.env.KMS_CONFORMANCE_TARGETS = folder;
  try {
    await assert.rejects(openClient('boto3'), /npm run install-client -- boto3$/);
    const { program, version } = clientAt('aws-cli', folder);
    mkdirSync(dirname(program), { recursive: true });
    writeFileSync(program, '');
    const client = await openClient('aws-cli');
    client.close();
    assert.deepEqual([client.name, client.version], ['aws-cli', version]);
  } finally {
    delete process.env.KMS_CONFORMANCE_TARGETS;
  }
});
