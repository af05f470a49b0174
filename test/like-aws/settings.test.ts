import assert from 'node:assert/strict';
import { test } from 'node:test';
import { durationBetween, seededRandom } from '../../src/like-aws/dice.ts';
import { parseSettings, usual } from '../../src/like-aws/settings.ts';

test('what is not named is as usual', () => {
  assert.deepEqual(parseSettings(''), usual);
  const read = parseSettings('latency=5,creating=2000-600000,rotating=7,skew=-90,errors=0.5');
  const rotating = { least: 7, most: 7 };
  const creating = { least: 2_000, most: 600_000 };
  assert.deepEqual(read, { ...usual, latency: 5, skew: -90, errors: 0.5, creating, rotating });
});

for (const [text, said] of [
  ['delay=1', /^Unknown setting `delay`\. Expected one of: seed, latency, /],
  ['latency=soon', /^Expected a number from 0 to 100000000 for latency, got `soon`\./],
  ['latency', /^Expected a number from 0 .* got ``/],
  ['latency=-1', /got `-1`/],
  ['errors=101', /^Expected a number from 0 to 100 for errors, got `101`/],
  ['creating=9-2', /^Expected creating=LEAST-MOST, got `9-2`\. Write the smaller number first\.$/],
] as const)
  test(`${text} is refused`, () => {
    assert.throws(
      () => parseSettings(text),
      (error: Error) => said.test(error.message),
    );
  });

test('durations are the same for the same seed, within their bounds, and of every size', () => {
  const draw = () => {
    const random = seededRandom(7);
    return Array.from({ length: 200 }, () => durationBetween(2_000, 600_000, random));
  };
  assert.deepEqual(draw(), draw());
  assert.ok(Math.min(...draw()) >= 2_000 && Math.max(...draw()) <= 600_000);
  assert.ok(draw().some((ms) => ms < 6_000) && draw().some((ms) => ms > 200_000));
  assert.equal(
    durationBetween(0, 0, () => 0.5),
    1,
  );
});
