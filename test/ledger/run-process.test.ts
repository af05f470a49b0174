import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openLedger, readLedger, runOfLedger } from '../../src/ledger/ledger.ts';
import { lifeOf, processOf, thisProcess } from '../../src/ledger/run-process.ts';
import { folderFor } from '../profile/stand-in.ts';

const entry = { runId: 'r1', keyId: 'k1', region: 'us-east-1', arn: '' };

test('a ledger names the process of its run once, and no key by that', (t) => {
  const file = join(folderFor(t), 'ledger-r1.ndjson');
  const ledger = openLedger(file, { host: 'h', pid: 7 });
  ledger.record(entry);
  ledger.record(entry);
  assert.deepEqual(processOf(file), { host: 'h', pid: 7 });
  assert.deepEqual(readLedger(file), [entry, entry]);
  assert.deepEqual([runOfLedger(file), runOfLedger('ledger.ndjson')], ['r1', '']);
});

test('a ledger without such a line, or with one that was tampered with, names none', (t) => {
  const file = join(folderFor(t), 'ledger-r1.ndjson');
  for (const text of ['', JSON.stringify(entry), '{"process":{"host":"h","pid":-1}}', '{"process":{"ho']) {
    writeFileSync(file, text);
    assert.equal(processOf(file), undefined, text);
  }
});

test('a process is there, has ended, or is another machine’s; the one that asks is no run', () => {
  const own = thisProcess();
  assert.equal(lifeOf({ ...own, pid: process.ppid }), 'running');
  assert.equal(lifeOf({ ...own, pid: spawnSync(process.execPath, ['--version']).pid }), 'ended');
  assert.equal(lifeOf(own), 'ended');
  assert.equal(lifeOf({ host: `not ${own.host}`, pid: process.ppid }), 'unknown');
});
