/** The conversation with the worker, with programs in the place of Python that do what a worker may do. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { encoded, openBoto3 } from '../../src/client/boto3.ts';
import type { Call } from '../../src/model/driver.ts';
import type { ClientSending } from '../../src/wire/client.ts';
import { test } from '../rules/posix-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'boto3-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A worker that answers each line with what `answer` makes of the call, an expression of `call`. */
const worker = async (answer: string, head = 'console.log(JSON.stringify({ version: "1.2.3" }));') => {
  const program = join(folder, 'worker');
  const lines = `require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const call = JSON.parse(line);
    console.log(JSON.stringify({ id: call.id, ...(${answer}) }));
  });`;
  writeFileSync(program, `#!${process.execPath}\n${head}\n${lines}\n`);
  chmodSync(program, 0o755);
  return openBoto3({ name: 'boto3', version: '1.2.3', folder, program }, {});
};

const call: Call = {
  operation: 'Encrypt',
  input: { Plaintext: new Uint8Array([1]) },
  region: 'us-east-1',
  identity: 'main',
};
const sending: ClientSending = {
  endpoint: 'http://127.0.0.1:1',
  credentials: {
    accessKeyId: 'AKIA0000000000000001',
    secretAccessKey: 'secret-that-nobody-may-see',
    sessionToken: 't',
  },
  userAgent: 'case/x',
  requestMs: 5_000,
  elapsedMs: () => 1_000,
};
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const record = (response: object) => ({
  request: {
    headers: { host: 'a', authorization: 'AWS4 Credential=AKIA0000000000000001/x' },
    body: base64('{"a":1}'),
  },
  sentAtMs: 0,
  durationMs: 7,
  ...response,
});
const good = record({
  response: {
    status: 200,
    headers: { 'content-length': '2' },
    body: base64('{"x":"secret-that-nobody-may-see"}'),
  },
});

test('a call becomes an exchange with the bytes of both sides, without secrets, and what boto3 made of it', async () => {
  const client = await worker(
    `{ account: { returned: [JSON.stringify(call.input)] }, record: ${JSON.stringify(good)} }`,
  );
  const found = await client.exchange(call, sending);
  client.close();
  assert.equal(client.version, '1.2.3');
  assert.deepEqual(found?.client, { client: 'boto3', returned: ['{"Plaintext":{"$bytes":"AQ=="}}'] });
  assert.deepEqual([found?.request.body, found?.response?.body], ['{"a":1}', '{"x":"[redacted]"}']);
  assert.match(found?.request.headers.authorization ?? '', /\[redacted\]/);
  assert.deepEqual([found?.startedMs, found?.durationMs], [0, 7]);
});

const unanswered: readonly (readonly [string, object, RegExp])[] = [
  ['a time-out', { noAnswer: 'ReadTimeoutError: late' }, /^no complete response within 5000 ms$/],
  ['a broken connection', { noAnswer: 'EndpointConnectionError: no' }, /^EndpointConnectionError: no$/],
  [
    'half an object',
    { response: { status: 200, headers: {}, body: base64('{"x"') } },
    /closed in the middle/,
  ],
];
for (const [what, response, words] of unanswered)
  test(`${what} is no answer`, async () => {
    const client = await worker(`{ account: { raised: 'X' }, record: ${JSON.stringify(record(response))} }`);
    const found = await client.exchange(call, sending);
    client.close();
    assert.equal(found?.response, undefined);
    assert.match(found?.noAnswer ?? '', words);
  });

test('what boto3 does not send, and what was spoiled on purpose, is left to the SDK', async () => {
  const client = await worker(
    `call.operation === 'Sign' ? { unsent: 'no' } : { account: { raised: 'ParamValidationError' }, record: null }`,
  );
  assert.equal(await client.exchange(call, sending), undefined);
  assert.equal(await client.exchange({ ...call, operation: 'Sign' }, sending), undefined);
  assert.equal(await client.exchange({ ...call, tampering: { body: '{' } }, sending), undefined);
  client.close();
});

test('a fault of the worker is said, and so is its end, with its last words and the remedy', async () => {
  const faulty = await worker(`{ fault: 'KeyError: a' }`);
  await assert.rejects(faulty.exchange(call, sending), /The worker of boto3 failed on Encrypt: KeyError: a/);
  faulty.close();
  const ending = await worker(`process.exit(3)`);
  await assert.rejects(
    ending.exchange(call, sending),
    /ended: exit code 3\. .*npm run install-client -- boto3$/,
  );
  await assert.rejects(
    worker('{}', `console.error('No module named boto3'); process.exit(1);`),
    /exit code 1\. No module named boto3 Install/,
  );
  const nowhere = { name: 'boto3', version: '1', folder, program: join(folder, 'none') } as const;
  await assert.rejects(openBoto3(nowhere, {}), /ENOENT/);
});

test('bytes and dates in any depth have a form in JSON', () => {
  const input = { a: [new Uint8Array([255])], b: { c: new Date(5) }, d: null, e: 'x' };
  assert.deepEqual(encoded(input), { a: [{ $bytes: '/w==' }], b: { c: { $date: 5 } }, d: null, e: 'x' });
});
