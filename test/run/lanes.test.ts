import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { inLanes } from '../../src/run/lanes.ts';
import { root, sourceFiles } from '../rules/source-files.ts';

const require = createRequire(`${root}/package.json`);
const { InProcessAdapter } = require('@cucumber/cucumber/lib/runtime/serial/adapter');

/** Cucumber's own adapter over an executor that counts how many scenarios are under way. */
function counted(options: { onStart?: (name: string) => void; fails?: string } = {}) {
  const seen = { now: 0, most: 0, done: [] as string[], isFailing: [] as boolean[] };
  const runTestCase = async ({ name }: { name: string }, isFailing: boolean): Promise<boolean> => {
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    seen.isFailing.push(isFailing);
    options.onStart?.(name);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.now -= 1;
    seen.done.push(name);
    return name !== options.fails;
  };
  const adapter = Object.create(InProcessAdapter.prototype, { executor: { value: { runTestCase } } });
  const run = (count: number): Promise<boolean> =>
    adapter.runTestCases(
      Array.from({ length: count }, (_, index) => ({
        name: `case ${index}`,
        pickle: { uri: 'a.feature', location: { line: index } },
      })),
    );
  return { run, seen };
}

const going = new AbortController().signal;

test('cucumber is the version that the lanes were made for, and has what they replace', () => {
  assert.equal(require('@cucumber/cucumber/package.json').version, '13.3.0');
  const pinned = JSON.parse(sourceFiles('package.json')[0]?.text ?? '');
  assert.equal(pinned.dependencies['@cucumber/cucumber'], '13.3.0');
  assert.equal(typeof InProcessAdapter.prototype.runTestCases, 'function');
  const { Executor } = require('@cucumber/cucumber/lib/runtime/executor');
  assert.equal(Executor.prototype.runTestCase.length, 2);
});

test('only so many lanes go on as there is room for, and all of them once there is', async () => {
  const { run, seen } = counted();
  assert.equal(await inLanes({ lanes: 8, signal: going, atMost: () => 2 }, () => run(12)), true);
  assert.deepEqual([seen.most, seen.done.length], [2, 12]);
  const later = counted();
  const atMost = () => (later.seen.done.length < 4 ? 1 : 8);
  await inLanes({ lanes: 8, signal: going, atMost }, () => later.run(20));
  assert.deepEqual([later.seen.most, later.seen.done.length], [8, 20]);
  const none = counted();
  await inLanes({ lanes: 4, signal: going, atMost: () => 0 }, () => none.run(3));
  assert.deepEqual([none.seen.most, none.seen.done.length], [1, 3]);
});

test('as many scenarios go on at a time as there are lanes', async () => {
  const { run, seen } = counted();
  assert.equal(await inLanes({ lanes: 3, signal: going }, () => run(8)), true);
  assert.deepEqual([seen.most, seen.done.length], [3, 8]);
});

test('without a run of ours cucumber works as it always did, one by one', async () => {
  await inLanes({ lanes: 3, signal: going }, async () => {});
  const { run, seen } = counted();
  assert.equal(await run(4), true);
  assert.deepEqual([seen.most, seen.done.length], [1, 4]);
});

test('two runs in one process keep to their own lanes', async () => {
  const [one, other] = [counted(), counted()];
  await Promise.all([
    inLanes({ lanes: 1, signal: going }, () => one.run(3)),
    inLanes({ lanes: 4, signal: going }, () => other.run(4)),
  ]);
  assert.deepEqual([one.seen.most, other.seen.most], [1, 4]);
});

test('after an abort no further scenario is handed out, and those under way end', async () => {
  const controller = new AbortController();
  const { run, seen } = counted({ onStart: (name) => name === 'case 2' && controller.abort() });
  const isGood = await inLanes({ lanes: 2, signal: controller.signal }, () => run(10));
  assert.equal(isGood, false);
  assert.ok(seen.done.length >= 3 && seen.done.length <= 4, seen.done.join());
  assert.equal(seen.now, 0);
});

test('a failure is told to later scenarios and to cucumber', async () => {
  const { run, seen } = counted({ fails: 'case 0' });
  assert.equal(await inLanes({ lanes: 1, signal: going }, () => run(2)), false);
  assert.deepEqual(seen.isFailing, [false, true]);
});

test('the bound on listeners is restored', async () => {
  const before = process.getMaxListeners();
  const { run } = counted({ onStart: () => assert.equal(process.getMaxListeners(), before + 2) });
  await inLanes({ lanes: 2, signal: going }, () => run(3));
  assert.equal(process.getMaxListeners(), before);
});

test('a scenario that is to run again does so after all others, however little room there is', async () => {
  const { run, seen } = counted({ fails: 'case 1' });
  const again = new Set(['a.feature:1']);
  const isToRunAgain = (path: string) => again.delete(path);
  await inLanes({ lanes: 4, signal: going, isToRunAgain, atMost: () => 1 }, () => run(6));
  assert.equal(seen.done.length, 7);
  assert.equal(seen.done.at(-1), 'case 1');
  assert.equal(seen.done.filter((name) => name === 'case 1').length, 2);
});

test('the scenario whose turn comes soonest is next, and those of one turn keep their order', async () => {
  const { run, seen } = counted();
  const turns = () => {
    const asked = [2, 1, 0, 1];
    return ({ location }: { location?: { line: number } | undefined }) => asked[location?.line ?? 9] ?? 9;
  };
  await inLanes({ lanes: 1, signal: going, turns }, () => run(4));
  assert.deepEqual(seen.done, ['case 2', 'case 1', 'case 3', 'case 0']);
});
