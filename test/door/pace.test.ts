import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBucket } from '../../src/door/bucket.ts';
import { createPace } from '../../src/door/pace.ts';
import type { Call } from '../../src/model/driver.ts';
import { home, second } from './scripted.ts';

const call = (operation: string, input: object = {}, region = home): Call => ({
  operation,
  input: { ...input },
  region,
  identity: 'main',
});

/** A busy machine may stop us at any moment, for longer than any of these waits: then what is timed is timed again. */
function timed(what: string, work: () => Promise<void>): void {
  test(what, async () => {
    for (let again = 9; again > 0; again -= 1) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof assert.AssertionError)) throw error;
      }
    }
    return await work();
  });
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Takes that many turns side by side. */
const turns = (count: number, take: () => Promise<void>) => Promise.all(Array.from({ length: count }, take));

timed('a bucket with a rate lets calls through one after another, one without all at once', async () => {
  const paced = createBucket(100);
  const ms = await millisecondsOf(() => turns(11, () => paced.take()));
  assert.ok(ms >= 80 && ms < 1_000, `${ms} ms`);
  const unlimited = createBucket();
  assert.ok((await millisecondsOf(() => turns(1_000, () => unlimited.take()))) < 90);
});

timed(
  'a bucket without a rate learns one from being throttled, and forgets it after many calls that were not',
  async () => {
    const bucket = createBucket();
    for (let each = 0; each < 20; each += 1) bucket.note(false);
    for (let each = 0; each < 20; each += 1) bucket.note(true);
    const slowed = await millisecondsOf(() => turns(3, () => bucket.take()));
    assert.ok(slowed >= 100 && slowed < 2_000, `${slowed} ms`);
    for (let each = 0; each < 200; each += 1) bucket.note(false);
    assert.ok((await millisecondsOf(() => turns(1_000, () => bucket.take()))) < 200);
  },
);

timed('a few throttled calls among many slow nothing down', async () => {
  const bucket = createBucket();
  for (let each = 0; each < 100; each += 1) bucket.note(each % 50 === 0);
  bucket.note(true);
  assert.ok((await millisecondsOf(() => turns(1_000, () => bucket.take()))) < 90);
});

timed('each operation has a pace of its own in each Region', async () => {
  const pace = createPace({ perSecond: { CreateKey: 10 }, share: 1 });
  const others = () =>
    Promise.all([
      pace.turn(call('CreateKey')),
      pace.turn(call('CreateKey', {}, second)),
      ...Array.from({ length: 50 }, () => pace.turn(call('DescribeKey'))),
    ]);
  assert.ok((await millisecondsOf(others)) < 90);
  assert.ok((await millisecondsOf(() => pace.turn(call('CreateKey')))) >= 50);
});

timed('a share of the rates is taken', async () => {
  const pace = createPace({ perSecond: { CreateKey: 40 }, share: 0.5 });
  const ms = await millisecondsOf(() => turns(4, () => pace.turn(call('CreateKey'))));
  assert.ok(ms >= 130 && ms < 1_000, `${ms} ms`);
});

timed('ReplicateKey takes two calls of CreateKey in the Region of the replica', async () => {
  const pace = createPace({ perSecond: { CreateKey: 10 }, share: 1 });
  await pace.turn(call('ReplicateKey', { ReplicaRegion: second }));
  assert.ok((await millisecondsOf(() => pace.turn(call('CreateKey')))) < 90);
  assert.ok((await millisecondsOf(() => pace.turn(call('CreateKey', {}, second)))) >= 150);
});

timed('UpdatePrimaryRegion counts in both Regions', async () => {
  const pace = createPace({ perSecond: { UpdatePrimaryRegion: 10 }, share: 1 });
  await pace.turn(call('UpdatePrimaryRegion', { PrimaryRegion: second }));
  const back = () => pace.turn(call('UpdatePrimaryRegion', { PrimaryRegion: second }, second));
  assert.ok((await millisecondsOf(back)) >= 80);
});
