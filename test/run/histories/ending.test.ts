import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startReference } from '../../../src/reference/server.ts';
import { standardParts } from '../../../src/reference/standard-parts.ts';
import { endingOf } from '../../../src/run/histories/ending.ts';
import { command } from '../../cli/command.ts';

test('histories that all went as documented end with 0', () => {
  assert.deepEqual(endingOf({ played: 20, calls: 300, missing: [] }), {
    line: 'No difference from AWS in 20 histories of 300 calls.',
    exitCode: 0,
  });
});

test('what was left out is in the last line', () => {
  const { line, exitCode } = endingOf({ played: 20, calls: 300, missing: ['RotateKeyOnDemand'] });
  assert.equal(line, 'No difference from AWS in 20 histories of 300 calls, without RotateKeyOnDemand.');
  assert.equal(exitCode, 0);
});

test('histories without moves or replicas decide too little for a success', () => {
  for (const missing of [
    ['UpdatePrimaryRegion'],
    ['ReplicateKey'],
    ['ReplicateKey', 'UpdatePrimaryRegion'],
  ]) {
    const { line, exitCode } = endingOf({ played: 20, calls: 300, missing });
    assert.match(line, new RegExp(`^Not decided: the target does not have ${missing.join(' and ')}\\.`));
    assert.equal(exitCode, 2);
  }
});

test('histories without a call decide nothing', () => {
  assert.equal(endingOf({ played: 20, calls: 0, missing: [] }).exitCode, 2);
});

test('a wrong history ends with 1, whatever else is missing', () => {
  const wrong = { difference: 'expected one, got other', made: [] };
  const { line, exitCode } = endingOf({ played: 3, calls: 9, missing: ['UpdatePrimaryRegion'], wrong });
  assert.equal(line, 'History 3 differs from AWS: expected one, got other.');
  assert.equal(exitCode, 1);
});

test('on a target without UpdatePrimaryRegion the command ends with 2', { timeout: 60_000 }, async () => {
  const parts = standardParts();
  const { UpdatePrimaryRegion: _gone, ...operations } = parts.operations;
  const reference = await startReference({ parts: { ...parts, operations }, creatingMs: 4, rotatingMs: 4 });
  const out = mkdtempSync(join(tmpdir(), 'kms-conformance-histories-'));
  try {
    const { code, stdout } = await command([
      ...['histories', '--endpoint', reference.url, '--seed', '16', '--steps', '4', '--count', '2'],
      ...['--out', out],
    ]);
    assert.match(stdout, /\nNot decided: the target does not have UpdatePrimaryRegion\. Only \d+ calls/);
    assert.equal(code, 2);
  } finally {
    await reference.close();
    rmSync(out, { recursive: true, force: true });
  }
});
