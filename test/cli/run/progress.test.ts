import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgress } from '../../../src/cli/run/progress.ts';
import { inWords, timeLeft } from '../../../src/cli/run/time-left.ts';

function printed(): { readonly print: (text: string) => void; readonly lines: () => readonly string[] } {
  let text = '';
  return { print: (more) => (text += more), lines: () => text.split('\n').slice(0, -1) };
}

test('on a terminal: a legend, a mark per scenario, and a count and an estimate at the end of each line', () => {
  const { print, lines } = printed();
  let clock = 500;
  const progress = createProgress({ total: 130, print, isTerminal: true, now: () => clock });
  clock = 1_000;
  progress.start();
  for (let ended = 0; ended < 128; ended += 1) {
    clock += 1_000;
    progress.show(ended === 3 ? 'failed' : 'passed');
  }
  progress.show('unsupported');
  progress.end();
  const [legend, first, second, third, ...rest] = lines();
  assert.match(legend ?? '', /^\. passed {3}F failed/);
  assert.equal(first, `...F${'.'.repeat(60)}  64/130  about 70 s left`);
  assert.equal(second, `${'.'.repeat(64)}  128/130  about 10 s left`);
  assert.equal(third, `-${' '.repeat(63)}  129/130  about 10 s left`);
  assert.deepEqual(rest, []);
});

test('in a log: the first verdict, then a line a minute, even where nothing ends, and none after the end', (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const { print, lines } = printed();
  let clock = 0;
  const minute = () => {
    clock += 60_000;
    t.mock.timers.tick(60_000);
  };
  const progress = createProgress({ total: 90, print, isTerminal: false, now: () => clock });
  progress.start();
  minute();
  for (let ended = 0; ended < 30; ended += 1) progress.show(ended === 7 ? 'failed' : 'passed');
  minute();
  minute();
  progress.end();
  minute();
  assert.deepEqual(lines(), [
    '0/90 scenarios',
    '1/90 scenarios, 1 passed',
    '30/90 scenarios, 29 passed, 1 failed, about 4 min left',
    '30/90 scenarios, 29 passed, 1 failed, about 6 min left',
  ]);
});

test('an estimate needs some scenarios and some time, and ends with the last', () => {
  assert.equal(timeLeft({ done: 19, total: 100, elapsedMs: 9_000 }), undefined);
  assert.equal(timeLeft({ done: 20, total: 100, elapsedMs: 1_999 }), undefined);
  assert.equal(timeLeft({ done: 100, total: 100, elapsedMs: 9_000 }), undefined);
  assert.equal(timeLeft({ done: 20, total: 100, elapsedMs: 2_000 }), 8_000);
});

test('an estimate is no more exact than it can be', () => {
  assert.deepEqual([undefined, 1, 10_001, 89_000, 90_001, 600_000].map(inWords), [
    '',
    'about 10 s left',
    'about 20 s left',
    'about 90 s left',
    'about 2 min left',
    'about 10 min left',
  ]);
});
