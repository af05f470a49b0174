import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, type Judge, never } from '../../src/door/wait.ts';
import { stopOf } from './scripted.ts';

const isSeven: Judge<number> = (sample) =>
  sample === 7 ? undefined : { expected: 'seven', actual: String(sample) };
const counting = (): (() => Promise<number>) => {
  let reads = 0;
  return async () => (reads += 1);
};

test('eventually returns the first sample that is confirmed', async () => {
  const samples = [1, 7, 2, 7, 7, 9];
  const read = async () => samples.shift() ?? 0;
  assert.equal(await eventually(read, isSeven, { withinMs: 2_000, everyMs: 1, confirmations: 2 }), 7);
  assert.deepEqual(samples, [9]);
});

test('eventually says what was expected within how long, and what the last read showed', async () => {
  const stopped = () => eventually(async () => 3, isSeven, { withinMs: 30, everyMs: 5, confirmations: 2 });
  assert.deepEqual(await stopOf(stopped), {
    verdict: 'failed',
    cause: 'difference',
    expected: 'seven within 30 ms',
    overdueMs: 30,
    actual: '3',
  });
});

test('eventually takes its last read at the deadline, even when the pause is longer', async () => {
  const started = performance.now();
  const read = async () => (performance.now() - started > 35 ? 7 : 0);
  assert.equal(await eventually(read, isSeven, { withinMs: 40, everyMs: 60, confirmations: 1 }), 7);
});

test('eventually does not believe a good read that is never confirmed', async () => {
  const read = counting();
  const flickering = async () => ((await read()) % 2 === 0 ? 7 : 1);
  const patience = { withinMs: 30, everyMs: 2, confirmations: 2 };
  assert.equal((await stopOf(() => eventually(flickering, isSeven, patience))).verdict, 'failed');
});

test('eventually does not believe a good read at its deadline that the next read refutes', async () => {
  const samples = [1, 7, 1, 7];
  const sleepy = async () => {
    const sample = samples.shift() ?? 7;
    if (sample === 7) await new Promise((resolve) => setTimeout(resolve, 60));
    return sample;
  };
  const patience = { withinMs: 30, everyMs: 2, confirmations: 2 };
  assert.equal((await stopOf(() => eventually(sleepy, isSeven, patience))).verdict, 'failed');
  assert.deepEqual(samples, [7]);
  assert.equal(await eventually(sleepy, isSeven, patience), 7);
});

test('a TypeError in the judge or in the read ends the wait at once', async () => {
  const read = counting();
  const patience = { withinMs: 5_000, everyMs: 1, confirmations: 1 };
  const broken = () => eventually(read, () => assertDefined(undefined), patience);
  await assert.rejects(broken, TypeError);
  assert.equal(await read(), 2);
  const unreadable = () => eventually(async () => assertDefined(undefined), isSeven, patience);
  await assert.rejects(unreadable, TypeError);
});

function assertDefined(value: undefined): never {
  throw new TypeError(`${value} is not a thing`);
}

test('never is content with good samples only and ends at its deadline', { timeout: 60_000 }, async () => {
  const started = performance.now();
  const read = counting();
  await never(read, () => undefined, { duringMs: 30, everyMs: 5 });
  assert.ok(performance.now() - started >= 29);
  assert.ok((await read()) > 2);
});

test('never looks a last time at the deadline', async () => {
  const started = performance.now();
  const read = async () => (performance.now() - started >= 29 ? 0 : 7);
  const spell = { duringMs: 30, everyMs: 100 };
  assert.equal((await stopOf(() => never(read, isSeven, spell))).verdict, 'failed');
});

test('never ends when its duration is nothing, or its reads are slow', { timeout: 60_000 }, async () => {
  await never(async () => 7, isSeven, { duringMs: 0, everyMs: 0 });
  const slow = () => new Promise<number>((resolve) => setTimeout(resolve, 40, 7));
  await never(slow, isSeven, { duringMs: 20, everyMs: 5 });
});

test('never stops at the first bad sample', async () => {
  const read = counting();
  const judge: Judge<number> = (sample) =>
    sample < 3 ? undefined : { expected: 'less than three', actual: String(sample) };
  const stopped = await stopOf(() => never(read, judge, { duringMs: 5_000, everyMs: 1 }));
  assert.equal(stopped.verdict === 'failed' && stopped.actual, '3');
});
