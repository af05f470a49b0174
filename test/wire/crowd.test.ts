import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCrowd } from '../../src/wire/crowd.ts';

const requestMs = 1_600;

/** Calls side by side through a crowd; `take` is how long the target takes for one. Returns how many were under way at most. */
async function mostUnderWay(
  crowd: ReturnType<typeof createCrowd>,
  count: number,
  take: () => Promise<unknown>,
): Promise<number> {
  let now = 0;
  let most = 0;
  const call = async () => {
    const leave = await crowd.enter();
    now += 1;
    most = Math.max(most, now);
    await take();
    now -= 1;
    leave(true);
  };
  await Promise.all(Array.from({ length: count }, call));
  return most;
}

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One request at a time. */
function serial(ms: number): () => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    last = last.then(() => after(ms));
    return last;
  };
}

test('the first call goes alone, and a quick answer opens the door for all', async () => {
  const crowd = createCrowd(requestMs);
  assert.equal(crowd.roomForScenarios(), 1);
  for (let tries = 0; tries < 200 && crowd.roomForScenarios() < 64; tries += 1)
    await mostUnderWay(crowd, 1, async () => {});
  assert.equal(crowd.roomForScenarios(), 64);
  assert.equal(crowd.perSecond(), undefined);
  assert.equal(await mostUnderWay(crowd, 50, () => after(5)), 50);
});

test('a target that answers one request at a time is called so that all calls return in good time', async () => {
  const crowd = createCrowd(requestMs);
  const take = serial(110);
  const most = await mostUnderWay(crowd, 14, take);
  assert.ok(most >= 2 && most <= 4, `${most} under way`);
  assert.ok(crowd.roomForScenarios() <= 2);
  const perSecond = crowd.perSecond() ?? 0;
  assert.ok(perSecond > 3 && perSecond < 10, `${perSecond} a second`);
});

test('a target that is slow and takes many at a time gets more and more', async () => {
  const crowd = createCrowd(requestMs);
  const most = await mostUnderWay(crowd, 60, () => after(110));
  assert.ok(most > 8, `${most} under way`);
});

test('answers that come late leave room for fewer, silence does not', async () => {
  const crowd = createCrowd(400);
  // On a busy machine the first may be slow.
  for (let tries = 0; tries < 200 && crowd.roomForScenarios() < 8; tries += 1)
    await mostUnderWay(crowd, 1, async () => {});
  const before = crowd.roomForScenarios();
  const leaves = await Promise.all(Array.from({ length: 8 }, () => crowd.enter()));
  for (const leave of leaves) leave(false);
  assert.equal(crowd.roomForScenarios(), before);
  await mostUnderWay(crowd, 8, () => after(250));
  assert.ok(crowd.roomForScenarios() <= 3, `${crowd.roomForScenarios()}`);
});

test('a target whose first call is never answered is not waited for one call at a time', async () => {
  const crowd = createCrowd(100);
  const leave = await crowd.enter();
  leave(false);
  assert.equal(crowd.roomForScenarios(), 64);
});
