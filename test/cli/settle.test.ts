import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startReference } from '../../src/reference/server.ts';
import type { Report } from '../../src/report/model/report.ts';
import { command, outFolders } from './command.ts';

const at = outFolders();
const program = fileURLToPath(new URL('../../bin/kms-conformance.mjs', import.meta.url));
const reportIn = (folder: string): Report =>
  JSON.parse(readFileSync(`${folder}/report.json`, 'utf8')) as Report;
const selection = ['--only', 'REP-05', '--only', 'UPR-01', '--only', 'UPR-E11', '--lanes', '8'];

/** Fails nothing for a state that AWS itself may take longer to leave; what is not decided is said. */
function requireUndecided(
  { stdout, code }: { stdout: string; code: unknown },
  folder: string,
  state: string,
) {
  const { scenarios } = reportIn(folder);
  const failed = scenarios
    .filter(({ verdict }) => verdict === 'failed')
    .map(({ id, reason }) => `${id}: ${reason}`);
  assert.deepEqual(failed, []);
  const unsettled = scenarios.filter(({ cause }) => cause === 'not-settled');
  assert.ok(unsettled.length > 0, stdout);
  for (const { reason = '' } of unsettled)
    assert.match(reason, new RegExp(`still ${state} when .* 900 ms ended.*--settle`));
  assert.equal(code, 2);
  assert.match(stdout, /Not decided: .*a key that had not settled in time: \d+/m);
}

test('a replica that is Creating for longer than --settle fails nothing, however the target is named', async (t) => {
  const { url, close } = await startReference({ creatingMs: 6000, updatingMs: 60 });
  t.after(close);
  const serve = `exec "${process.execPath}" "${program}" serve --port {port} --creating-ms 6000`;
  const kinds = {
    endpoint: ['--endpoint', url],
    target: ['--target', 'reference', '--endpoint', url],
    start: ['--start', serve],
  };
  for (const [kind, given] of Object.entries(kinds)) {
    const ran = await command([...given, '--settle', '900', ...selection, '--out', at(kind)]);
    requireUndecided(ran, at(kind), 'Creating');
  }
});

test('keys that are Updating for longer than --settle fail nothing', async (t) => {
  const { url, close } = await startReference({ creatingMs: 20, updatingMs: 6000 });
  t.after(close);
  const ran = await command([
    '--endpoint',
    url,
    '--settle',
    '900',
    '--only',
    'UPD-01',
    '--only',
    'UPR-01',
    '--out',
    at('updating'),
  ]);
  requireUndecided(ran, at('updating'), 'Updating');
});

test('with a longer --settle the same replica is waited for', async (t) => {
  const { url, close } = await startReference({ creatingMs: 2000, updatingMs: 60 });
  t.after(close);
  const given = ['--endpoint', url, '--settle', '20000', ...selection, '--out', at('patient')];
  const { code, stdout, stderr } = await command(given);
  assert.equal(code, 0, stdout + stderr);
});
