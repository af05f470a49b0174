import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../../src/profile/environment.ts';
import { launch } from '../../src/profile/launch/launch.ts';
import { test } from '../rules/posix-test.ts';
import { folderFor, isAlive, listening, planFor, planOf, temporaryFolderFor, textOf } from './stand-in.ts';
import { refusal } from './usage.ts';

// Ignores SIGTERM, and so does the child it starts.
const stubborn = `
import { spawn } from 'node:child_process';
process.on('SIGTERM', () => {});
if (process.argv[2] !== 'child') {
  const child = spawn(process.execPath, [process.argv[1], 'child']);
  console.log('ids', process.pid, child.pid);
}
${listening.replace('createServer((', "if (process.argv[2] !== 'child') createServer((")}
setInterval(() => {}, 1000);
`;

const environment = readEnvironment({ ...process.env, AWS_PROFILE: 'mine' });

test('a target is started on a free port, awaited, asked for its version and stopped', async (t) => {
  const folder = folderFor(t);
  const logFile = join(folder, 'logs/target.log');
  const plan = planFor(folder, listening, {
    ready: '/health',
    environment: { SETTING: 'on port {port}, {other}' },
    versionFrom: { path: '/version', member: 'version' },
  });
  const launched = await launch(plan, { logFile, environment });
  const endpoint = launched.target.endpoints['us-east-1'] as string;
  assert.equal(new Set(Object.values(launched.target.endpoints)).size, 1);
  assert.equal((await fetch(endpoint)).status, 200);
  assert.equal(launched.target.version, '2.5.0-rc.1');
  assert.equal(launched.ending(), undefined);
  await launched.stop();
  await launched.stop();
  assert.match(launched.ending() ?? '', /SIGTERM/);
  assert.equal(textOf(logFile), `serving us-east-1 on port ${new URL(endpoint).port}, {other} \n`);
  await assert.rejects(fetch(endpoint));
});

test('one process for each Region, each with a port and a log of its own', async (t) => {
  const folder = folderFor(t);
  const plan = planFor(folder, listening, {
    processes: 'per-region',
    versionFrom: { command: ['sh', '-c', 'echo thing 7.{port}'] },
  });
  const { target, stop } = await launch(plan, { logFile: join(folder, 'target.log'), environment });
  for (const region of target.regions) {
    const answer = (await (await fetch(target.endpoints[region] as string)).json()) as { region: string };
    assert.equal(answer.region, region);
    assert.match(textOf(join(folder, `target-${region}.log`)), new RegExp(region));
  }
  assert.equal(target.version, `7.${new URL(target.endpoints['us-east-1'] as string).port}`);
  await stop();
});

test('the processes of a target share no data', async (t) => {
  const folder = folderFor(t);
  const exclusive = `import { mkdirSync } from 'node:fs'; mkdirSync(process.env.SETTING);${listening}`;
  const plan = planFor(folder, exclusive, {
    processes: 'per-region',
    environment: { SETTING: '{data}/lock' },
  });
  const { stop } = await launch(plan, { logFile: join(folder, 'target.log'), environment });
  await stop();
});

test('a target that does not tell its version has the one it was planned with', async (t) => {
  const folder = folderFor(t);
  for (const versionFrom of [
    { command: ['false'] },
    { path: '/', member: 'absent' },
    { command: ['does-not-exist'] },
  ]) {
    const plan = planFor(folder, listening, { versionFrom });
    const { target, stop } = await launch(plan, { logFile: join(folder, 'log'), environment });
    assert.equal(target.version, undefined);
    await stop();
  }
});

test('an early death shows how and the end of the log', async (t) => {
  const folder = folderFor(t);
  const plan = planFor(folder, "console.error('port is taken, sorry'); process.exit(3);");
  const message = await refusal(() => launch(plan, { logFile: join(folder, 'log'), environment }));
  assert.match(
    message,
    /^Expected sh|^Expected \S+ to answer at http:\/\/127\.0\.0\.1:\d+ after `sh -c .*`, but it ended \(exit code 3\)\. .*use --endpoint/,
  );
  assert.match(message, /port is taken, sorry$/);
});

test('a program that does not exist is an early death too', async (t) => {
  const plan = planOf({ start: '{port}' }, { words: ['no-such-program'] });
  const message = await refusal(() => launch(plan, { logFile: join(folderFor(t), 'log'), environment }));
  assert.match(message, /it ended \(spawn no-such-program ENOENT\)/);
});

test('a target that never answers is given up in time and ended', async (t) => {
  const folder = folderFor(t);
  const started = performance.now();
  for (const change of [{ words: ['sleep', '600'] }, { ready: '/broken' }]) {
    const plan = planFor(folder, listening, { readyMs: 400, ...change });
    const message = await refusal(() => launch(plan, { logFile: join(folder, 'log'), environment }));
    assert.match(message, /no response within 400 ms/);
  }
  assert.ok(performance.now() - started < 10_000);
});

test('for a target that is not installed the error says how to install it', async (t) => {
  const folder = folderFor(t);
  const plan = planOf({ target: 'moto', env: { KMS_CONFORMANCE_TARGETS: folder } });
  const message = await refusal(() => launch(plan, { logFile: join(folder, 'log'), environment }));
  assert.match(message, /^Expected moto \S+ to be installed.*`npm run install-target -- moto@\S+`/);
});

test('whoever ignores SIGTERM is killed, children included, and nothing is left behind', async (t) => {
  const folder = folderFor(t);
  const logFile = join(folder, 'log');
  const temporary = temporaryFolderFor(t);
  const { stop } = await launch(planFor(folder, stubborn), { logFile, environment, graceMs: 100 });
  const ids = (/ids (\d+) (\d+)/.exec(textOf(logFile)) ?? []).slice(1).map(Number);
  assert.deepEqual(ids.map(isAlive), [true, true]);
  assert.equal(readdirSync(temporary).length, 1);
  await stop();
  await gone(ids);
  assert.deepEqual(readdirSync(temporary), []);
});

// Runs a program that launches the stubborn target and then does `what`.
async function launcher(folder: string, what: string): Promise<ChildProcess> {
  const source = fileURLToPath(new URL('../../src/profile/launch/', import.meta.url));
  const plan = planFor(folder, stubborn);
  const script = `
    import { launch } from '${source}launch.ts';
    const { target } = await launch(${JSON.stringify(plan)}, { logFile: '${folder}/log' });
    console.log('launched');
    ${what}`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}

const endings: readonly (readonly [
  what: string,
  script: string,
  signal: NodeJS.Signals | undefined,
  expected: readonly unknown[],
])[] = [
  ['a failure', "throw new Error('ours');", undefined, [1, null]],
  ['a run that forgets to stop it', '', undefined, [0, null]],
  ['Ctrl-C', 'setInterval(() => {}, 1000);', 'SIGINT', [null, 'SIGINT']],
  ['SIGTERM', 'setInterval(() => {}, 1000);', 'SIGTERM', [null, 'SIGTERM']],
  [
    'Ctrl-C that somebody else handles',
    `setInterval(() => {}, 1000);
     process.on('SIGINT', () => fetch(target.endpoints['us-east-1']).then(() => process.exit(5), () => process.exit(6)));`,
    'SIGINT',
    [5, null],
  ],
];

for (const [what, script, signal, expected] of endings) {
  test(`a target does not outlive us: ${what}`, { timeout: 120_000 }, async (t) => {
    const folder = folderFor(t);
    const child = await launcher(folder, script);
    const ended = once(child, 'exit');
    const ids = (/ids (\d+) (\d+)/.exec(textOf(join(folder, 'log'))) ?? []).slice(1).map(Number);
    assert.equal(ids.length, 2);
    if (signal) child.kill(signal);
    assert.deepEqual(await ended, expected);
    await gone(ids);
  });
}

// A killed process is gone a moment later.
async function gone(ids: readonly number[]): Promise<void> {
  const deadline = performance.now() + 5_000;
  while (ids.some(isAlive) && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(ids.filter(isAlive), []);
}
