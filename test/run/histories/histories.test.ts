import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readTarget } from '../../../src/profile/read-target.ts';
import { placeTarget } from '../../../src/profile/target.ts';
import { startReference } from '../../../src/reference/server.ts';
import { historyLines } from '../../../src/run/histories/printed.ts';
import { runHistories } from '../../../src/run/histories/run-histories.ts';
import { command } from '../../cli/command.ts';

/** As short as they can be seen: what they are is not what the histories ask. */
const windows = { creatingMs: 4, updatingMs: 8, rotatingMs: 4 };
const budgets = { pollMs: 5, requestMs: 5_000, settleMs: 2_000, confirmations: 1 };

test('twenty histories of thirty calls go on the reference as on AWS', { timeout: 240_000 }, async () => {
  const outFolder = mkdtempSync(join(tmpdir(), 'kms-conformance-histories-'));
  const reference = await startReference(windows);
  try {
    const { target } = readTarget({ target: 'reference' });
    const placed = placeTarget({ ...target, budgets }, () => reference.url);
    const found = await runHistories({ target: placed, outFolder, seed: 16, steps: 30, count: 20 });
    const { calls, ...rest } = found;
    assert.deepEqual(rest, { played: 20, missing: [], leftBehind: [] });
    assert.ok(calls > 200, `${calls} calls`);
  } finally {
    await reference.close();
    rmSync(outFolder, { recursive: true, force: true });
  }
});

test('a history is printed as commands of the AWS CLI', () => {
  const made = [
    {
      operation: 'ReplicateKey',
      region: 'us-east-1',
      input: { KeyId: 'mrk-1', ReplicaRegion: 'us-west-2' },
      came: 'success',
    },
    { operation: 'EnableKey', region: 'us-west-2', input: { KeyId: 'mrk-1' }, came: 'success' },
  ];
  assert.deepEqual(
    historyLines({ difference: 'expected one, got other', made }, () => 'http://localhost:1'),
    [
      'KEY=$(aws kms create-key --multi-region --query KeyMetadata.KeyId --output text --region us-east-1 --endpoint-url http://localhost:1)',
      'aws kms replicate-key --key-id "$KEY" --replica-region us-west-2 --region us-east-1 --endpoint-url http://localhost:1  # success',
      'aws kms enable-key --key-id "$KEY" --region us-west-2 --endpoint-url http://localhost:1  # success',
      '# expected one, got other',
    ],
  );
});

test('no calls at all are no history', async () => {
  const { code, stderr } = await command(['histories', '--steps', '0']);
  assert.equal(code, 2);
  assert.match(stderr, /--steps/);
});
