import assert from 'node:assert/strict';
import type { IncomingHttpHeaders } from 'node:http';
import { type TestContext, test } from 'node:test';
import type { Tampering } from '../../src/model/driver.ts';
import { readTarget } from '../../src/profile/read-target.ts';
import { startReference } from '../../src/reference/server.ts';
import { outcomeOf } from '../../src/wire/outcome-of.ts';
import { home } from '../door/scripted.ts';
import { sdkDriver, serveLocally } from './local-server.ts';

type Arrived = { readonly headers: IncomingHttpHeaders; readonly body: string };
const call = { operation: 'DescribeKey', input: { KeyId: 'k' }, region: home, identity: 'main' };

async function arrived(t: TestContext, tampering: Tampering): Promise<Arrived> {
  let seen: Arrived | undefined;
  const url = await serveLocally(t, async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    seen = { headers: request.headers, body: Buffer.concat(chunks).toString() };
    response.end('{}');
  });
  await sdkDriver(url).exchange({ ...call, tampering });
  assert.ok(seen);
  return seen;
}

test('a body is sent byte for byte, with its own length', async (t) => {
  const body = '{"KeyId":"k","KeyId":null,"é":';
  const seen = await arrived(t, { body });
  assert.equal(seen.body, body);
  assert.equal(seen.headers['content-length'], String(Buffer.byteLength(body)));
});

test('a header is set or removed, and the rest stays', async (t) => {
  const seen = await arrived(t, { headers: { 'x-amz-target': 'TrentService.Other', 'content-type': null } });
  assert.equal(seen.headers['x-amz-target'], 'TrentService.Other');
  assert.equal(seen.headers['content-type'], undefined);
  assert.doesNotMatch(seen.headers.authorization ?? '', /content-type/);
  assert.match(seen.headers.authorization ?? '', /^AWS4-HMAC-SHA256 /);
});

test('a header is removed before the signature, so that who verifies it finds nothing missing', async (t) => {
  const seen = await arrived(t, { headers: { 'x-amz-target': null } });
  assert.equal(seen.headers['x-amz-target'], undefined);
  assert.match(seen.headers.authorization ?? '', /SignedHeaders=(?!\S*x-amz-target)\S*x-amz-date/);
  const reference = await startReference();
  t.after(() => reference.close());
  const { identities } = readTarget({}).target;
  const driver = sdkDriver(reference.url, { identities, requestMs: 5_000 });
  const listKeys = { ...call, operation: 'ListKeys', input: {} };
  for (const header of ['content-type', 'user-agent', 'x-amz-target']) {
    const exchange = await driver.exchange({ ...listKeys, tampering: { headers: { [header]: null } } });
    assert.doesNotMatch(exchange.response?.body ?? 'no answer', /Signature/, header);
  }
});

test('a signature is left out, broken, or made with a key that nobody issued', async (t) => {
  assert.equal((await arrived(t, { signature: 'none' })).headers.authorization, undefined);
  assert.match((await arrived(t, { signature: 'broken' })).headers.authorization ?? '', /Signature=0{64}$/);
  const unknown = (await arrived(t, { signature: 'unknown-key' })).headers;
  assert.match(unknown.authorization ?? '', /Credential=AKIAUNKNOWNTOANYBODY\//);
  assert.equal(unknown['x-amz-security-token'], undefined);
});

test('a verifier accepts a spoilt body as signed, and refuses spoilt signatures', async (t) => {
  const reference = await startReference();
  t.after(() => reference.close());
  const { identities } = readTarget({}).target;
  const driver = sdkDriver(reference.url, { identities, requestMs: 5_000 });
  const codeOf = async (tampering: Tampering) => {
    const read = outcomeOf(await driver.exchange({ ...call, operation: 'ListKeys', input: {}, tampering }));
    return read.kind === 'refusal' ? read.code : read.kind;
  };
  assert.equal(await codeOf({ body: '{"Limit":1}' }), 'success');
  assert.equal(await codeOf({ body: '{"Limit":' }), 'SerializationException');
  assert.equal(await codeOf({ signature: 'none' }), 'MissingAuthenticationTokenException');
  assert.equal(await codeOf({ signature: 'broken' }), 'InvalidSignatureException');
  assert.equal(await codeOf({ signature: 'unknown-key' }), 'UnrecognizedClientException');
});

test('a call that cannot be made is a fault of the suite, with its remedy', async () => {
  const driver = sdkDriver('http://127.0.0.1:1');
  await assert.rejects(
    async () => driver.exchange({ ...call, operation: 'NoSuchThing' }),
    /NoSuchThing is not an operation/,
  );
  await assert.rejects(
    async () => driver.exchange({ ...call, region: 'us-west-2' }),
    /No endpoint for us-west-2.*us-east-1/,
  );
  await assert.rejects(async () => driver.exchange({ ...call, identity: 'limited' }), /no identity limited/);
});
