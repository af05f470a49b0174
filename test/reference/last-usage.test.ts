import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arnIn, base64, home, second, startBench } from './bench.ts';

test('the last successful use of a key is shown with its date and request, each related key its own', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const unused = await bench.ok(home, 'GetKeyLastUsage', { KeyId: keyId });
  assert.deepEqual(unused.KeyLastUsage, {});
  assert.equal(unused.KeyId, arnIn(home, keyId));
  assert.equal(unused.TrackingStartDate, unused.KeyCreationDate);
  const { headers } = await bench.raw(home, 'Encrypt', { KeyId: keyId, Plaintext: base64('text') });
  const at = bench.now() / 1000;
  bench.pass(5000);
  await bench.refusal(home, 'Decrypt', { KeyId: keyId, CiphertextBlob: base64('no ciphertext of ours') });
  await bench.ok(home, 'DescribeKey', { KeyId: keyId });
  const { KeyLastUsage: use } = await bench.ok(home, 'GetKeyLastUsage', { KeyId: keyId });
  assert.equal(use?.Operation, 'Encrypt');
  assert.equal(use?.Timestamp, at);
  assert.match(String(use?.CloudTrailEventId), /^[0-9a-f-]{36}$/);
  assert.equal(use?.KmsRequestId, headers['x-amzn-requestid']);
  const replica = await bench.ok(second, 'GetKeyLastUsage', { KeyId: keyId });
  assert.deepEqual(replica.KeyLastUsage, {});
});

test('re-encryption is a use of both keys, each with an event of its own', async (t) => {
  const bench = await startBench(t);
  const [from, to] = [await bench.create(), await bench.create()];
  const { CiphertextBlob } = await bench.ok(home, 'Encrypt', { KeyId: from, Plaintext: base64('text') });
  await bench.ok(home, 'ReEncrypt', { CiphertextBlob, DestinationKeyId: to });
  const uses = await Promise.all([from, to].map((KeyId) => bench.ok(home, 'GetKeyLastUsage', { KeyId })));
  assert.deepEqual(
    uses.map(({ KeyLastUsage }) => KeyLastUsage?.Operation),
    ['ReEncrypt', 'ReEncrypt'],
  );
  const events = uses.map(({ KeyLastUsage }) => KeyLastUsage?.CloudTrailEventId);
  assert.equal(new Set(events).size, 2);
});
