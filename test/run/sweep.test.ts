import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { openDriver } from '../../src/case/open-session.ts';
import { ledgerFileOf, openLedger } from '../../src/ledger/ledger.ts';
import { type RunProcess, thisProcess } from '../../src/ledger/run-process.ts';
import type { LedgerEntry } from '../../src/model/created-keys.ts';
import { at } from '../../src/model/json.ts';
import { readTarget } from '../../src/profile/read-target.ts';
import { placeTarget } from '../../src/profile/target.ts';
import { startReference } from '../../src/reference/server.ts';
import { sweep } from '../../src/run/sweep.ts';
import { outcomeOf } from '../../src/wire/outcome-of.ts';
import { keysAlive } from '../cli/targets.ts';
import { home, second } from '../door/scripted.ts';
import { folderFor } from '../profile/stand-in.ts';
import { serveLocally } from '../wire/local-server.ts';

/** A reference with a caller of its own, a folder for ledgers, and what writes one. */
async function scene(t: TestContext) {
  const reference = await startReference({ creatingMs: 0, updatingMs: 0 });
  const target = placeTarget(readTarget({}).target, () => reference.url);
  const { driver, close } = openDriver(target, 'test');
  t.after(() => close());
  t.after(() => reference.close());
  const folder = folderFor(t);
  const make = async (operation: string, input: object, region = home) => {
    const call = { operation, input: { ...input }, region, identity: 'main' };
    const outcome = outcomeOf(await driver.exchange(call));
    assert.ok(outcome.kind === 'success');
    return String(at(outcome.output, 'KeyMetadata', 'KeyId'));
  };
  const write = (
    runId: string,
    entries: readonly Omit<LedgerEntry, 'arn' | 'runId'>[],
    marked?: RunProcess,
  ) => {
    const ledger = openLedger(ledgerFileOf(folder, runId), marked);
    for (const entry of entries) ledger.record({ ...entry, runId, arn: '' });
    return ledgerFileOf(folder, runId);
  };
  return { url: reference.url, target, folder, make, write };
}

const tagged = (TagKey: string) => ({ Tags: [{ TagKey, TagValue: 'r9' }] });

test('keys are found by ledger, by tag and by their primary key, and nobody else’s is touched', async (t) => {
  const { url, target, folder, make, write } = await scene(t);
  const keyId = await make('CreateKey', { MultiRegion: true });
  await make('ReplicateKey', { KeyId: keyId, ReplicaRegion: second });
  await make('CreateKey', tagged('kms-conformance:run'));
  const theirs = [await make('CreateKey', tagged('kms-conformance')), await make('CreateKey', {})];
  const ledger = write('r1', [{ keyId, region: home }]);
  const { found, leftBehind } = await sweep(target, folder, { olderThanMs: 0 });
  assert.deepEqual([found.length, leftBehind], [2, []]);
  assert.deepEqual(
    await keysAlive(url),
    theirs.map((id) => `${id} in ${home} is Enabled`),
  );
  assert.equal(existsSync(ledger), false);
});

test('a living replica without a tag is ended through its primary key, which is pending deletion itself', async (t) => {
  const { url, target, folder, make } = await scene(t);
  const KeyId = await make('CreateKey', { MultiRegion: true, ...tagged('kms-conformance:run') });
  await make('ReplicateKey', { KeyId, ReplicaRegion: second });
  await make('ScheduleKeyDeletion', { KeyId });
  assert.deepEqual(await keysAlive(url), [`${KeyId} in ${second} is Enabled`]);
  const { found, leftBehind, lookedAt } = await sweep(target, folder, { olderThanMs: 0 });
  assert.deepEqual([found.length, leftBehind, lookedAt], [1, [], 2]);
  assert.deepEqual(await keysAlive(url), []);
  assert.equal((await sweep(target, folder, { olderThanMs: 0 })).found.length, 0);
});

test('a replica in a Region without an endpoint is named, and the ledger that leads to it stays', async (t) => {
  const { target, folder, make, write } = await scene(t);
  const keyId = await make('CreateKey', { MultiRegion: true });
  await make('ReplicateKey', { KeyId: keyId, ReplicaRegion: 'ap-south-1' });
  const byPrimary = write('r1', [{ keyId, region: home }]);
  const byLine = write('r2', [{ keyId, region: 'ap-south-1' }]);
  const { leftBehind } = await sweep(target, folder, { olderThanMs: 0 });
  assert.deepEqual(
    leftBehind.map((line) => line.split(':')[0]),
    [`${keyId} in ap-south-1`, `${keyId} in ap-south-1`],
  );
  assert.deepEqual([existsSync(byPrimary), existsSync(byLine)], [true, true]);
  const regions = [...target.regions, 'ap-south-1'];
  const wider = placeTarget({ ...target, regions }, () => target.endpoints[home] ?? '');
  assert.deepEqual((await sweep(wider, folder, { olderThanMs: 0 })).leftBehind, []);
  assert.deepEqual([existsSync(byPrimary), existsSync(byLine)], [false, false]);
});

test('a ledger that speaks of keys the target does not know stays: it may be another target’s', async (t) => {
  const { target, folder, make, write } = await scene(t);
  const keyId = await make('CreateKey', {});
  const ours = write('r1', [{ keyId, region: home }]);
  const others = write('r2', [{ keyId: '00000000-0000-0000-0000-000000000000', region: home }]);
  const { found, leftBehind } = await sweep(target, folder, { olderThanMs: 0 });
  assert.deepEqual([found.map((key) => key.keyId), leftBehind], [[keyId], []]);
  assert.deepEqual([existsSync(ours), existsSync(others)], [false, true]);
});

test('a target that does not say which keys are tagged leaves something behind', async (t) => {
  const url = await serveLocally(t, (request) => request.socket.resetAndDestroy());
  const { target } = readTarget({});
  const hasty = { ...target, budgets: { settleMs: 50, pollMs: 5, requestMs: 300, confirmations: 1 } };
  const { found, leftBehind } = await sweep(
    placeTarget(hasty, () => url),
    folderFor(t),
    { olderThanMs: 0 },
  );
  assert.deepEqual(found, []);
  assert.match(
    leftBehind.join(),
    /the keys in us-east-1 could not all be checked: .*the connection was reset/,
  );
});

const halfAnHour = { olderThanMs: 1_800_000 };
const running = { ...thisProcess(), pid: process.ppid };
const ended = () => ({ ...thisProcess(), pid: spawnSync(process.execPath, ['--version']).pid });

test('a run that made a key of late and cannot be asked is spared, unless it is named or all are meant', async (t) => {
  const { url, target, folder, make, write } = await scene(t);
  const keyId = await make('CreateKey', tagged('kms-conformance:run'));
  write('r9', [{ keyId, region: home }], { host: 'another machine', pid: 1 });
  const cautious = await sweep(target, folder, halfAnHour);
  const reason = 'its newest key was created less than a minute ago';
  assert.deepEqual(cautious, {
    lookedAt: 1,
    found: [],
    leftBehind: [],
    spared: [{ runId: 'r9', keys: 1, reason, isYoung: true }],
  });
  assert.deepEqual(await keysAlive(url), [`${keyId} in ${home} is Enabled`]);
  const other = await sweep(target, folder, { olderThanMs: 0, runId: 'r8' });
  assert.deepEqual([other.found.length, other.spared], [0, []]);
  const named = await sweep(target, folder, { ...halfAnHour, runId: 'r9' });
  assert.deepEqual([named.found.length, named.spared], [1, []]);
  await make('CreateKey', tagged('kms-conformance:run'));
  assert.equal((await sweep(target, folder, { olderThanMs: 0 })).found.length, 1);
  assert.deepEqual(await keysAlive(url), []);
});

test('a run whose process is running is spared however old its keys; one that has ended is not', async (t) => {
  const { url, target, folder, make, write } = await scene(t);
  const keyId = await make('CreateKey', tagged('kms-conformance:run'));
  const ledger = write('r9', [{ keyId, region: home }], running);
  const { found, spared } = await sweep(target, folder, { olderThanMs: 0 });
  assert.deepEqual(found, []);
  assert.deepEqual(spared, [{ runId: 'r9', keys: 1, reason: 'its process is running', isYoung: false }]);
  assert.equal(existsSync(ledger), true);
  rmSync(ledger);
  write('r9', [{ keyId, region: home }], ended());
  const lineless = await make('CreateKey', tagged('kms-conformance:run'));
  const after = await sweep(target, folder, halfAnHour);
  assert.deepEqual(
    after.found.map((key) => key.keyId),
    [keyId, lineless],
  );
  assert.deepEqual([after.spared, await keysAlive(url), existsSync(ledger)], [[], [], false]);
});
