import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { lengthened, watchPace } from '../../src/cli/run/machine-pace.ts';

test('a window keeps its length on a quiet machine, grows with the round trip, and is bounded', () => {
  assert.equal(lengthened(300, 3_000, 0), 300);
  assert.equal(lengthened(300, 3_000, 25), 300);
  assert.equal(lengthened(300, 3_000, 60), 600);
  assert.equal(lengthened(300, 3_000, 100_000), 3_000);
});

test('the pace is the mean of the last answers, or how long one has been open if that is longer', async (t) => {
  const { port1, port2 } = new MessageChannel();
  const pace = watchPace(port1);
  t.after(() => {
    pace.stop();
    port1.close();
  });
  await after(150);
  const open = pace.roundTripMs();
  assert.ok(open >= 40, `${open} ms without an answer`);
  port2.once('message', () => port2.on('message', (message) => port2.postMessage(message)));
  port2.postMessage('ping');
  await after(300);
  const mean = pace.roundTripMs();
  assert.ok(mean > 0 && mean < 150, `${mean} ms on the whole`);
});

test('other messages of the same port are no answers', async (t) => {
  const { port1, port2 } = new MessageChannel();
  const pace = watchPace(port1);
  t.after(() => {
    pace.stop();
    port1.close();
  });
  port2.on('message', () => port2.postMessage('stop'));
  await after(200);
  assert.ok(pace.roundTripMs() >= 50, `${pace.roundTripMs()} ms`);
});
