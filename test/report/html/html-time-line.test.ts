import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisTo, duration } from '../../../src/report/html/axis.ts';
import { timeLineOf } from '../../../src/report/html/time-line.ts';
import { timeLinePicture } from '../../../src/report/html/time-line-picture.ts';
import type { ScenarioResult } from '../../../src/report/model/report.ts';
import { exchange, failure, scenario } from '../sample-report.ts';
import { moveStates } from './html-sample.ts';

const regions = ['us-east-1', 'eu-west-1'];
const lineOf = (changes: Partial<ScenarioResult>) => {
  const line = timeLineOf(scenario({ states: moveStates, ...changes }), regions);
  assert.ok(line);
  return line;
};
const drawn = (changes: Partial<ScenarioResult>) => timeLinePicture(lineOf(changes), 'k').text;

test('reads that agree become one stretch; the home Region comes first', () => {
  const [home, second] = lineOf({}).lanes;
  assert.deepEqual(home, {
    region: 'us-east-1',
    stretches: [
      { keyState: 'Enabled', role: 'PRIMARY', fromMs: 100, toMs: 300 },
      { keyState: 'Updating', role: 'REPLICA', fromMs: 450, toMs: 450 },
      { keyState: 'Enabled', role: 'REPLICA', fromMs: 950, toMs: 950 },
    ],
    readsMs: [100, 300, 450, 950],
  });
  assert.deepEqual(
    second?.stretches.map(({ keyState }) => keyState),
    ['Creating', 'Enabled', 'Updating', 'Enabled'],
  );
});

test('a Region that the run does not name comes last', () => {
  const states = [...moveStates, { atMs: 1, region: 'ap-x-1', keyState: 'Enabled', role: 'REPLICA' }];
  assert.deepEqual(
    lineOf({ states }).lanes.map(({ region }) => region),
    ['us-east-1', 'eu-west-1', 'ap-x-1'],
  );
});

test('nothing is drawn without reads, or where a scenario passed and nothing changed', () => {
  const still = moveStates.slice(0, 1);
  assert.equal(timeLineOf(scenario(), regions), undefined);
  assert.equal(timeLineOf(scenario({ states: still }), regions), undefined);
  assert.ok(timeLineOf(failure({ states: still }), regions));
});

const move = { operation: 'UpdatePrimaryRegion', region: 'us-east-1' };
const sentMove = exchange('UpdatePrimaryRegion', {}, '', { startedMs: 350, durationMs: 40 });

test('the act is drawn where the report says it was, and what led to it is dashed', () => {
  const acts = [{ ...move, sentMs: 350, answeredMs: 390 }];
  const given = exchange('UpdatePrimaryRegion', {}, '', { startedMs: 50, durationMs: 10 });
  const answered = { isAnswered: true, region: 'us-east-1', operation: 'UpdatePrimaryRegion' };
  const expected = [
    { ...answered, fromMs: 50, toMs: 60, isAct: false },
    { ...answered, fromMs: 350, toMs: 390, isAct: true },
  ];
  assert.deepEqual(lineOf({ acts, exchanges: [given, sentMove] }).calls, expected);
  assert.deepEqual(lineOf({ acts }).calls, expected.slice(1));
  assert.match(
    drawn({ acts, exchanges: [given, sentMove] }),
    /<title>UpdatePrimaryRegion in us-east-1, sent at 350 ms, answered at 390 ms<\/title><rect class="span"/,
  );
  assert.match(drawn({ acts }), /Red: UpdatePrimaryRegion, from request to response\./);
});

test('an act without an answer is one moment, and says so', () => {
  const text = drawn({ acts: [{ ...move, sentMs: 350 }] });
  assert.match(text, /UpdatePrimaryRegion in us-east-1, sent at 350 ms, no answer</);
});

test('of several acts the move is what is looked for; without a move all are', () => {
  const create = { operation: 'CreateKey', region: 'us-east-1', sentMs: 300, answeredMs: 310 };
  const isAct = (acts: ScenarioResult['acts'] = []) => lineOf({ acts }).calls.map((call) => call.isAct);
  assert.deepEqual(isAct([create, { ...move, sentMs: 350 }]), [false, true]);
  assert.deepEqual(isAct([create]), [true]);
});

test('in a report without acts the call is taken from the exchanges', () => {
  const text = drawn({ exchanges: [exchange('DescribeKey', {}), sentMove] });
  assert.match(text, /sent at 350 ms, answered at 390 ms<\/title><rect class="span"/);
});

test('without exchanges either the answer is placed by the time it took to settle', () => {
  const answered = { operation: 'UpdatePrimaryRegion', toMs: 400, isAnswered: true, isAct: true };
  assert.deepEqual(lineOf({ settledMs: 500 }).calls, [answered]);
  assert.match(
    drawn({ settledMs: 500 }),
    /UpdatePrimaryRegion, answered at 400 ms[\s\S]*Red: the response to UpdatePrimaryRegion\./,
  );
});

test('where it cannot be placed the caption says so, if the scenario is about it', () => {
  assert.deepEqual(lineOf({}).calls, []);
  assert.match(drawn({}), /This report does not say when UpdatePrimaryRegion was called\./);
  assert.doesNotMatch(drawn({ operations: ['ReplicateKey'] }), /When UpdatePrimaryRegion/);
});

test('other acts are dashed, and named where there is room', () => {
  const exchanges = [0, 2, 900].map((startedMs) => exchange('ScheduleKeyDeletion', {}, '', { startedMs }));
  const text = drawn({ exchanges, operations: [] });
  assert.equal(text.match(/<path class="call"/g)?.length, 3);
  assert.equal(text.match(/<text class="call"/g)?.length, 2);
  assert.match(text, /text-anchor="end" y="14">ScheduleKeyDeletion/);
  assert.match(text, /Dashed lines: other calls\./);
});

test('thick while primary, thin while replica; the picture is told in words', () => {
  const text = drawn({});
  assert.match(
    text,
    /<rect class="steady"[^>]*height="14"[^>]*><title>Enabled PRIMARY, read from 100 ms to 300 ms</,
  );
  assert.match(text, /<rect class="transient"[^>]*height="5"[^>]*><title>Updating REPLICA/);
  assert.match(text, /<desc id="k-text">us-east-1: Enabled PRIMARY, read from 100 ms to 300 ms; Updating/);
  const odd = ['PendingDeletion', 'Weird'].map((keyState, atMs) => ({
    atMs,
    region: 'r',
    keyState,
    role: '(none)',
  }));
  assert.match(drawn({ states: odd }), /class="pending"[^>]*height="9"[\s\S]*class="other"/);
});

test('a role that no key has is drawn between the two, whatever its name', () => {
  const states = moveStates.map((state) => ({ ...state, role: 'constructor' }));
  assert.match(drawn({ states }), /height="9"/);
  assert.doesNotMatch(drawn({ states }), /NaN|native code/);
});

test('axes end on a round number', () => {
  assert.deepEqual(axisTo(17_970, 8), { endMs: 20_000, ticksMs: [0, 5000, 10_000, 15_000, 20_000] });
  assert.deepEqual(axisTo(0, 8), { endMs: 1, ticksMs: [0, 1] });
  assert.deepEqual([999, 1000, 1500, 17_973].map(duration), ['999 ms', '1 s', '1.5 s', '17.97 s']);
});
