import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redactHeaders, redactText } from '../../src/kms/exchange.ts';

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

test('given secrets are replaced everywhere, empty ones are not looked for', () => {
  assert.equal(redactText('key=abc&key=abc', ['abc', '']), 'key=[redacted]&key=[redacted]');
});

test('given secrets are masked in headers too', () => {
  assert.deepEqual(redactHeaders({ 'x-echo': 'it is abc' }, ['abc']), { 'x-echo': 'it is [redacted]' });
});

test('harmless text stays as it is', () => {
  const harmless = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'r-1' };
  assert.deepEqual(redactHeaders(harmless, ['other']), harmless);
});
