import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasonToSpare } from '../../src/run/sweepable-runs.ts';

const minuteMs = 60_000;
const keyOf = (age: { readonly ageMs?: number }) => ({
  runId: 'r1',
  keyId: 'k',
  region: 'us-east-1',
  arn: '',
  ...age,
});
const whyAt = (...ages: { readonly ageMs?: number }[]) =>
  reasonToSpare({ runId: 'r1', tagged: ages.map(keyOf) }, 30 * minuteMs)?.reason;

test('the youngest key of a run decides, at the bound it is old, and an age nobody shows is none', () => {
  const [old, young] = [{ ageMs: 30 * minuteMs }, { ageMs: 30 * minuteMs - 1 }];
  assert.equal(whyAt(old, { ageMs: 90 * minuteMs }), undefined);
  assert.equal(whyAt(old, young), 'its newest key was created 29 min ago');
  assert.equal(whyAt(old, {}), 'its newest key was created less than a minute ago');
  assert.equal(whyAt(), undefined);
});

test('what is known of the process comes before any age', () => {
  const ledger = { file: 'f', entries: [] };
  const [old, young] = [[keyOf({ ageMs: 90 * minuteMs })], [keyOf({ ageMs: 0 })]];
  const why = (process: 'running' | 'ended' | 'unknown', tagged: typeof old) =>
    reasonToSpare({ runId: 'r1', ledger: { ...ledger, process }, tagged }, minuteMs);
  assert.deepEqual(why('running', old), { reason: 'its process is running', isYoung: false });
  assert.equal(why('ended', young), undefined);
  assert.equal(why('unknown', old), undefined);
  assert.equal(why('unknown', young)?.isYoung, true);
});
