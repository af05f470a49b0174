import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import type { Parts } from '../../src/reference/parts.ts';
import { startReference } from '../../src/reference/server.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import type { Report } from '../../src/report/model/report.ts';
import { test as posixTest } from '../rules/posix-test.ts';
import { command, outFolders, start } from './command.ts';
import { keysAlive } from './targets.ts';

const at = outFolders();
const reportIn = (folder: string): Report =>
  JSON.parse(readFileSync(`${folder}/report.json`, 'utf8')) as Report;

async function referenceFor(t: TestContext, parts: Parts = standardParts()): Promise<string> {
  const reference = await startReference({ parts });
  t.after(() => reference.close());
  return reference.url;
}

/** A KMS whose UpdatePrimaryRegion has an output, which AWS's has not. */
function talkative(): Parts {
  const parts = standardParts();
  const { UpdatePrimaryRegion: move } = parts.operations;
  assert.ok(move);
  const handle: typeof move.handle = async (call) => {
    await move.handle(call);
    return { IsMoved: true };
  };
  return { ...parts, operations: { ...parts.operations, UpdatePrimaryRegion: { ...move, handle } } };
}

/** What a log says at the first verdict. */
const firstVerdict = /^1\/\d+ scenarios, 1 \w+$/m;
/**
 * Coverage and a busy machine slow everything down alike: loading the suite, and what is between that and the first
 * verdict. Alone, that takes about as long.
 */
const firstVerdictMs = (loadedMs: number) => Math.max(4_000, 8 * loadedMs);

test('a target that differs ends with exit code 1, and the failure names the clause', async (t) => {
  const out = at('differs');
  const given = ['--target', 'reference', '--endpoint', await referenceFor(t, talkative()), '--out', out];
  const { code, stdout } = await command([...given, '--only', 'REP-01', '--only', 'UPR-03']);
  assert.equal(code, 1, stdout);
  const { scenarios } = reportIn(out);
  const failed = scenarios.filter(({ verdict }) => verdict === 'failed');
  assert.ok(
    failed.length > 0 && failed.every(({ clause }) => clause === 'UPR-03'),
    `${failed.map(({ id }) => id)}`,
  );
  for (const part of [
    /UPR-03: /,
    /source +https:/,
    /expected /,
    /curl .*--aws-sigv4/,
    /alone +npm start -- --target reference --endpoint http/,
  ])
    assert.match(stdout, part);
  assert.match(readFileSync(`${out}/junit.xml`, 'utf8'), new RegExp(`failures="${failed.length}"`));
});

test('a run ends early after enough failures, and does not look complete', async (t) => {
  const out = at('enough');
  const given = ['--target', 'reference', '--endpoint', await referenceFor(t, talkative()), '--out', out];
  const { code } = await command([
    ...given,
    '--only',
    'REP-01',
    '--only',
    'UPR-03',
    '--lanes',
    '1',
    '--max-failures',
    '1',
  ]);
  assert.notEqual(code, 0);
  const { run, scenarios } = reportIn(out);
  assert.equal(scenarios.filter(({ verdict }) => verdict === 'failed').length, 1);
  assert.equal(run.isComplete, false);
});

const replicating = ['--operation', 'ReplicateKey'];

for (const [signal, selection] of [
  ['SIGINT', []],
  ['SIGTERM', replicating],
] as const) {
  posixTest(`${signal} in mid-run cleans up what was created and says so`, async (t) => {
    const url = await referenceFor(t);
    const out = at(signal);
    const running = start(['--target', 'reference', '--endpoint', url, '--out', out, ...selection]);
    const started = performance.now();
    await running.says(/ against /);
    const began = performance.now();
    await running.says(firstVerdict);
    assert.ok(
      performance.now() - began < firstVerdictMs(began - started),
      `first verdict after ${performance.now() - began} ms`,
    );
    running.child.kill(signal);
    const { code, stdout, stderr } = await running.ended;
    assert.deepEqual([code, stderr], [2, '']);
    assert.match(stdout, /Interrupted: .*then cleaning up/);
    assert.match(stdout, /Scheduling the deletion of every key/);
    const { run, scenarios, suite } = reportIn(out);
    assert.ok(scenarios.length > 0 && scenarios.length < suite.scenarios, `${scenarios.length}`);
    assert.deepEqual([run.isComplete, run.leftBehind], [false, []]);
    assert.deepEqual(await keysAlive(url), []);
  });
}

posixTest('interrupted twice it leaves at once, and a sweep finds what was left behind', async (t) => {
  const url = await referenceFor(t);
  const out = at('twice');
  const running = start(['--target', 'reference', '--endpoint', url, '--out', out, ...replicating]);
  await running.says(firstVerdict);
  running.child.kill('SIGINT');
  await running.says(/Interrupt again to exit immediately/);
  running.child.kill('SIGINT');
  assert.equal((await running.ended).code, 130);
  const left = (await keysAlive(url)).length;
  assert.ok(left > 0);
  const where = [
    'sweep',
    '--target',
    'reference',
    '--endpoint',
    url,
    '--regions',
    'us-east-1,us-west-2,eu-west-1',
  ];
  // Without the ledger only the tags tell, and not every key of the probe has one.
  const swept = await command([...where, '--out', out]);
  assert.equal(swept.code, 0, swept.stdout + swept.stderr);
  assert.match(
    swept.stdout,
    /^\d+ keys of this suite found among \d+ checked; deletion scheduled for all but 0\n$/,
  );
  assert.deepEqual(await keysAlive(url), []);
  rmSync(out, { recursive: true });
  assert.match((await command([...where, '--out', out])).stdout, /^0 keys of this suite found/);
});

test('a target that dies in mid-run ends the run, which says so and did not do its job', async (t) => {
  const reference = await startReference();
  t.after(() => reference.close());
  const out = at('died');
  const running = start(['--target', 'reference', '--endpoint', reference.url, '--out', out, ...replicating]);
  await running.says(firstVerdict);
  await reference.close();
  const { code, stdout } = await running.ended;
  assert.equal(code, 2, stdout);
  const { scenarios, run } = reportIn(out);
  assert.ok(scenarios.some(({ cause }) => cause === 'target-gone'));
  assert.ok(scenarios.every(({ verdict }) => verdict !== 'failed' && verdict !== 'errored'));
  assert.equal(run.isComplete, false);
});

test('a run goes on to its end when nobody reads its output any more', async (t) => {
  const url = await referenceFor(t);
  const out = at('unread');
  const running = start(['--target', 'reference', '--endpoint', url, '--only', 'UPR-E11', '--out', out]);
  await running.says(/ against /);
  running.child.stdout?.destroy();
  assert.equal((await running.ended).code, 0);
  assert.equal(reportIn(out).run.isComplete, true);
  assert.deepEqual(await keysAlive(url), []);
});

posixTest('the reference is served until it is interrupted, with the windows asked for', async () => {
  const running = start(['serve', '--port', '0', '--creating-ms', '0', '--updating-ms', '0']);
  const said = await running.says(/Ctrl-C ends it/);
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
  assert.match(said, new RegExp(`aws kms create-key --multi-region --endpoint-url ${url}`));
  assert.deepEqual(await keysAlive(url), []);
  running.child.kill('SIGINT');
  assert.equal((await running.ended).code, 0);
  await assert.rejects(fetch(url));
});
