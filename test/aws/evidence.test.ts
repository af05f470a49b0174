import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepEvidence } from '../../src/aws/evidence.ts';
import type { Account } from '../../src/aws/open-account.ts';
import { durationsIn } from '../../src/aws/record.ts';
import { accountId, mainCaller } from '../../src/like-aws/callers.ts';
import { UsageError } from '../../src/profile/usage-error.ts';
import type { Report } from '../../src/report/model/report.ts';
import { exchangeOf, home, second } from '../door/scripted.ts';
import { canaries } from '../like-aws/asking.ts';
import { folderFor } from '../profile/stand-in.ts';
import { sampleReport } from '../report/sample-report.ts';
import { scene } from './command.ts';

const textsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));

test('a run keeps every exchange and its durations, and no file tells who called', async (t) => {
  const { run, folder } = await scene(t, 'quotas=100');
  const only = [
    '--only',
    'UPR-01/swapped',
    '--only',
    'AUT-01/denied',
    '--only',
    'GTK-01/known',
    '--rate',
    '1',
  ];
  const spend = ['--account', accountId, '--spend-up-to', '1'];
  const { code, stdout, stderr } = await run(['--target', 'aws', ...only, ...spend, '--out', folder]);
  assert.notEqual(code, 2, stdout + stderr);
  const texts = textsIn(folder);
  for (const { name, text } of texts)
    for (const canary of canaries) assert.ok(!text.includes(canary), `${canary} in ${name}`);
  const record = JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8'));
  const kept = texts.filter(({ name }) => name.endsWith('.ndjson') && !name.startsWith('journal'));
  assert.equal(kept.flatMap(({ text }) => text.trim().split('\n')).length, record.made.calls);
  assert.deepEqual(record.regions, ['us-east-1', 'us-west-2', 'eu-west-1']);
  assert.ok(record.scenarios.length > 2 && record.made.keys > 2, JSON.stringify(record.made));
  assert.ok(!texts.some(({ name }) => name.startsWith('messages')));
});

const account = {
  caller: { accountId, arn: mainCaller.arn, is: 'role', name: 'kms-conformance-main', skewMs: 0 },
  found: { credentials: mainCaller, source: '' },
  target: { regions: [home, second], identities: { main: mainCaller } },
  plan: { name: 'quick', keys: [1, 1], calls: 3 },
} as unknown as Account;

test('a file that tells who called ends a run with exit 2, and names the file without the secret', (t) => {
  const folder = folderFor(t);
  const { finish, keep, pseudonymous } = keepEvidence(folder, account);
  keep('UPR-01/a/../b', exchangeOf({ body: { Arn: `arn:aws:kms:x:${accountId}:key/y` } }));
  const report = pseudonymous({ ...sampleReport(), target: { ...sampleReport().target, name: accountId } });
  assert.equal(report.target.name, '111122223333');
  finish(report);
  assert.ok(textsIn(folder).some(({ name }) => name === 'a-------b.ndjson' || /ndjson$/.test(name)));
  writeFileSync(join(folder, 'left.log'), `called as ${mainCaller.name}`);
  assert.throws(
    () => finish(report),
    (error: Error) => {
      assert.ok(error instanceof UsageError);
      assert.match(error.message, /left\.log contains a name of who called/);
      assert.doesNotMatch(error.message, /canary/);
      return true;
    },
  );
});

test('a state lasted from its first sample to its last, and was over by the next', () => {
  const sample = (atMs: number, keyState: string, region = home) => ({ atMs, keyState, region, role: '' });
  const states = [
    sample(10, 'Enabled'),
    sample(20, 'Updating'),
    sample(50, 'Updating'),
    sample(60, 'Creating', second),
    sample(90, 'Enabled'),
  ];
  const scenarios = [{ id: 'UPR-01/a', states }] as unknown as Report['scenarios'];
  assert.deepEqual(durationsIn({ scenarios }), [
    { scenario: 'UPR-01/a', region: home, state: 'Updating', atLeastMs: 30, atMostMs: 70 },
    { scenario: 'UPR-01/a', region: second, state: 'Creating', atLeastMs: 0 },
  ]);
});
