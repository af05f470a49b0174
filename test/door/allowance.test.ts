import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAllowance } from '../../src/door/allowance.ts';
import { Stop } from '../../src/model/stop.ts';
import { home } from '../door/scripted.ts';
import { sdkDriver, serveLocally } from '../wire/local-server.ts';

test('no key too many is created, whatever became of the calls before', async (t) => {
  const answers = [200, 400, 500, 200, 200];
  let calls = 0;
  const url = await serveLocally(t, (_request, response) => {
    const status = answers[calls] ?? 200;
    calls += 1;
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(status === 200 ? '{}' : '{"__type":"SomeException"}');
  });
  const allowance = createAllowance(3);
  const driver = allowance.within(sdkDriver(url, { requestMs: 5_000 }));
  const call = (operation: string) =>
    driver.exchange({ operation, input: { KeyId: 'k' }, region: home, identity: 'main' });
  // 200 creates one, 400 none, 500 perhaps one, 200 the third.
  for (const operation of ['CreateKey', 'CreateKey', 'CreateKey', 'CreateKey']) await call(operation);
  assert.equal(allowance.created(), 3);
  await assert.rejects(call('ReplicateKey'), (error: unknown) => {
    assert.ok(error instanceof Stop);
    assert.equal(error.why.cause, 'most-keys');
    assert.match(
      error.message,
      /has created the 3 keys that its plan allows, so ReplicateKey was not called/,
    );
    return true;
  });
  await call('DescribeKey');
  assert.equal(calls, 5);
});

test('a call that was never sent counts for nothing', async () => {
  const allowance = createAllowance(1);
  const driver = allowance.within({ exchange: () => Promise.reject(new Error('gone')) });
  const call = { operation: 'CreateKey', input: {}, region: home, identity: 'main' };
  await assert.rejects(driver.exchange(call), /gone/);
  assert.equal(allowance.created(), 0);
});
