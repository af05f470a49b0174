import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Call, Driver } from '../../src/model/driver.ts';
import type { Client, ClientSending } from '../../src/wire/client.ts';
import { throughClient } from '../../src/wire/client-driver.ts';
import { exchange } from '../report/sample-report.ts';

const bySdk = exchange('CreateKey', {});
const byClient = exchange('CreateKey', {}, {}, { client: { client: 'boto3' } });
const call = (changes: Partial<Call>): Call => ({
  ...{ operation: 'CreateKey', input: {}, region: 'us-east-1', identity: 'main' },
  ...changes,
});
const sdk: Driver = { exchange: async () => bySdk };
const sending: ClientSending = {
  endpoint: 'http://127.0.0.1:1',
  credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  userAgent: 'case/x',
  requestMs: 1,
  elapsedMs: () => 0,
};

test('acts go through the client, all else through the SDK, and what the client leaves out as well', async () => {
  const client: Client = {
    name: 'boto3',
    version: '1',
    exchange: async ({ input }) => ('refused' in input ? undefined : byClient),
    close: () => {},
  };
  const counts = { acts: 0, bySdk: 0 };
  const driver = throughClient(sdk, client, counts, () => sending);
  assert.equal(await driver.exchange(call({})), bySdk);
  assert.equal(await driver.exchange(call({ isAct: true })), byClient);
  assert.equal(await driver.exchange(call({ isAct: true, input: { refused: 1 } })), bySdk);
  assert.deepEqual(counts, { acts: 1, bySdk: 1 });
});
