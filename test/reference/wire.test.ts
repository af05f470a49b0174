import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultIdentities } from '../../src/reference/identities.ts';
import { startReference } from '../../src/reference/server.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import { isLoopback } from '../../src/reference/wire/listener.ts';
import { type Bench, home, startBench } from './bench.ts';
import { post, sign } from './signed.ts';

async function sendSigned(
  bench: Bench,
  target: string,
  body: string,
  contentType = 'application/x-amz-json-1.1',
) {
  const credentials = defaultIdentities[0] ?? assert.fail();
  const request = { target, body, headers: { 'content-type': contentType } };
  return post(bench.url, sign(bench.url, request, { credentials, region: home, at: bench.now() }), body);
}

test('An operation that does not exist is unknown, whoever asks', async (t) => {
  const bench = await startBench(t);
  for (const target of ['TrentService.FlyToTheMoon', 'OtherService.ListKeys', 'TrentService.toString', '']) {
    const answer = await sendSigned(bench, target, '{}');
    assert.equal(answer.status, 400);
    assert.deepEqual(JSON.parse(answer.body), { __type: 'UnknownOperationException' });
  }
  const unsigned = await post(bench.url, { 'x-amz-target': 'TrentService.FlyToTheMoon' }, '{}');
  assert.deepEqual(JSON.parse(unsigned.body), { __type: 'UnknownOperationException' });
  assert.equal((await sendSigned(bench, 'TrentService.ListKeys', '{}', 'text/plain')).status, 400);
});

test('A body that is no JSON object, or has other types, cannot be read', async (t) => {
  const bench = await startBench(t);
  const refused = async (operation: string, body: string, expected: RegExp) => {
    const answer = await sendSigned(bench, `TrentService.${operation}`, body);
    assert.equal(answer.status, 400);
    const { __type, Message } = JSON.parse(answer.body);
    assert.equal(__type, 'SerializationException', answer.body);
    assert.match(Message, expected);
  };
  await refused('ListKeys', '{', /not valid JSON/);
  await refused('ListKeys', '', /not valid JSON/);
  await refused('ListKeys', '3', /NUMBER_VALUE can not be converted to Map/);
  await refused('ListKeys', '[]', /Start of list/);
  await refused('ListKeys', '{"Limit":"1"}', /STRING_VALUE can not be converted to Integer/);
  await refused('ListKeys', '{"Limit":1.5}', /NUMBER_VALUE can not be converted to Integer/);
  await refused('UpdatePrimaryRegion', '{"KeyId":1}', /NUMBER_VALUE can not be converted to String/);
  await refused('UpdatePrimaryRegion', '{"KeyId":{"a":1}}', /Start of structure or map/);
  await refused('UpdatePrimaryRegion', '{"KeyId":["a"]}', /Start of list/);
  await refused('CreateKey', '{"MultiRegion":"true"}', /STRING_VALUE can not be converted to Boolean/);
  await refused('CreateKey', '{"Description":true}', /TRUE_VALUE can not be converted to String/);
  await refused('CreateKey', '{"Tags":{}}', /Expected list or null/);
  await refused('CreateKey', '{"Tags":["a"]}', /STRING_VALUE can not be converted to Map/);
  await refused('Encrypt', '{"KeyId":"a","Plaintext":"%"}', /base64/);
  await refused('Encrypt', '{"EncryptionContext":[]}', /Expected map or null/);
});

test('null counts as absent, and unknown members are of no account', async (t) => {
  const bench = await startBench(t);
  await bench.ok(home, 'ListKeys', { Limit: null, Whatever: 1 });
});

test('Other methods and paths are not the API', async (t) => {
  const bench = await startBench(t);
  const about = await post(bench.url, {}, '', 'GET');
  assert.equal(about.status, 200);
  assert.match(about.body, /^kms-conformance: [^\n]+\n$/);
  assert.equal((await post(`${bench.url}/elsewhere`, {}, '{}')).status, 404);
  assert.equal((await post(bench.url, {}, '', 'DELETE')).status, 404);
});

test('A body of more than a mebibyte is turned away', async (t) => {
  const bench = await startBench(t);
  const answer = await post(bench.url, {}, 'x'.repeat(1_048_577));
  assert.equal(answer.status, 413);
  assert.equal(answer.headers.connection, 'close');
});

test('A defect of the server itself answers 500, and one in answering closes the connection', async (t) => {
  const broken = () => {
    throw new Error('broken');
  };
  const bench = await startBench(t, { parts: { ...standardParts(), metadata: broken } });
  const answer = await bench.raw(home, 'CreateKey', {});
  assert.equal(answer.status, 500);
  assert.match(answer.body, /KMSInternalException.*broken/);
  const mute = await startBench(t, { parts: { ...standardParts(), answer: broken } });
  await assert.rejects(mute.raw(home, 'ListKeys', {}), /socket hang up|ECONNRESET/);
});

test('A port that is taken is an error', async (t) => {
  const bench = await startBench(t);
  await assert.rejects(startReference({ port: Number(new URL(bench.url).port) }), /EADDRINUSE/);
});

test('Faults are for this machine to order', () => {
  for (const address of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1']) assert.ok(isLoopback(address));
  for (const address of [undefined, '10.0.0.1', '::2', '::ffff:10.0.0.1', '1127.0.0.1'])
    assert.ok(!isLoopback(address));
});

test('Faults can be ordered for the calls to come', async (t) => {
  const bench = await startBench(t);
  const order = async (fault: unknown) =>
    post(
      `${bench.url}/_kms-conformance/faults`,
      {},
      typeof fault === 'string' ? fault : JSON.stringify(fault),
    );
  const keyId = await bench.createRelated();
  const fault = { operation: 'DescribeKey', keyId, exception: 'KMSInternalException', times: 2 };
  assert.equal((await order(fault)).status, 204);
  await bench.ok(home, 'ListKeys', {});
  await bench.ok(home, 'DescribeKey', { KeyId: await bench.create() });
  for (const given of [keyId, `arn:aws:kms:${home}:111122223333:key/${keyId}`]) {
    const answer = await bench.raw(home, 'DescribeKey', { KeyId: given });
    assert.equal(answer.status, 500);
    assert.equal(JSON.parse(answer.body).__type, 'KMSInternalException');
  }
  await bench.ok(home, 'DescribeKey', { KeyId: keyId });
  await order({ operation: 'ListKeys', exception: 'ThrottlingException' });
  assert.match(await bench.refusal(home, 'ListKeys', {}), /^ThrottlingException: You have exceeded the rate/);
  await bench.ok(home, 'ListKeys', {});
  for (const wrong of ['{', {}, { operation: 'A', exception: 'Oops' }, { ...fault, times: 0 }]) {
    assert.equal((await order(wrong)).status, 400);
  }
});
