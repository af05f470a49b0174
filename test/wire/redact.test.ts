import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redactHeaders, redactText, signatureIn } from '../../src/wire/redact.ts';

const signature = 'a'.repeat(64);
const authorization = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/kms/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`;

test('of an Authorization header the algorithm, the scope and the signed names stay', () => {
  const { Authorization: shown = '' } = redactHeaders({ Authorization: authorization }, []);
  assert.match(shown, /^AWS4-HMAC-SHA256 Credential=\[redacted\]\/20260101\/us-east-1\/kms\/aws4_request, /);
  assert.match(shown, /SignedHeaders=host;x-amz-date, Signature=\[redacted\]$/);
});

test('headers that are secrets themselves are replaced whole, in any case', () => {
  for (const name of [
    'X-Amz-Security-Token',
    'x-amz-security-token',
    'Cookie',
    'set-cookie',
    'Proxy-Authorization',
  ])
    assert.deepEqual(redactHeaders({ [name]: 'secret' }, []), { [name]: '[redacted]' });
});

test('a signature is found wherever a target echoes it, in either case', () => {
  assert.equal(redactHeaders({ 'x-echo': authorization }, [])['x-echo']?.includes(signature), false);
  assert.equal(
    redactText(`{"you":"${authorization.toUpperCase()}"}`, []).includes(signature.toUpperCase()),
    false,
  );
});

const secret = 'a/Secret+of.more=than{16}';

test('given secrets are replaced everywhere; dummies and empty ones are not looked for', () => {
  assert.equal(redactText(`key=${secret}&key=${secret}`, [secret, '']), 'key=[redacted]&key=[redacted]');
  assert.equal(redactText('a test', ['test']), 'a test');
});

test('a secret is found however JSON or a URL spells it', () => {
  const inJson = [...secret]
    .map((letter) => `\\u00${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .join('');
  const spelled = [
    inJson,
    secret.replace('/', '\\/'),
    encodeURIComponent(secret),
    secret.replace('a', '\\u0061'),
  ];
  for (const text of spelled) assert.equal(redactText(`"${text}"`, [secret]), '"[redacted]"', text);
  assert.equal(JSON.parse(`"${inJson}"`), secret);
});

test('given secrets are masked in headers too, in their names as well', () => {
  const headers = { 'x-echo': `it is ${secret}`, [secret]: 'name' };
  assert.deepEqual(redactHeaders(headers, [secret]), { 'x-echo': 'it is [redacted]', '[redacted]': 'name' });
});

test('the signature of a request is known from its headers', () => {
  assert.deepEqual(signatureIn({ authorization }), [signature]);
  assert.deepEqual(signatureIn({}), []);
});

test('harmless text stays as it is', () => {
  const harmless = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'r-1' };
  assert.deepEqual(redactHeaders(harmless, ['other']), harmless);
});

test('a secret is found behind what looks like the beginning of a spelt character', () => {
  const secret = 'ba$+^).+_/(*$.-0';
  for (const before of ['m%', '%4', '\\u00', '\\'])
    assert.equal(redactText(`${before}ba%24+^).+_/(*$.-0>`, [secret]), `${before}[redacted]>`);
});
