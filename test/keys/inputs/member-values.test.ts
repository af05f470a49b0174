import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formedInput } from '../../../src/keys/inputs/formed-input.ts';
import { callMalformed, callWithHeader, callWithin } from '../../../src/keys/inputs/malformed-calls.ts';
import { withMember } from '../../../src/keys/inputs/member-values.ts';
import { operationNames } from '../../../src/spec/operation-table.ts';
import { home, keys, scriptedDoor } from '../../door/scripted.ts';

const lengthOf = (value: unknown) => String(value).length;

test('a text has the length that the words say, and fits the pattern of its member', () => {
  const of = (words: string) => Object.values(withMember({}, words))[0];
  for (const [words, pattern] of [
    ['AliasName of 257 characters', /^alias\/a+$/],
    ['ReplicaRegion of 33 characters', /^([a-z]+-){2,3}\d+$/],
    ['GranteePrincipal of 257 characters', /^arn:aws:iam::111122223333:role\/a+$/],
    ['GranteeServicePrincipal of 129 characters', /^([A-Za-z0-9-]+)\.([A-Za-z0-9-]+)(\.[A-Za-z0-9-]+)+$/],
    ['KeyMaterialId of 63 characters', /^[a-f0-9]+$/],
  ] as const) {
    assert.match(String(of(words)), pattern);
    assert.equal(lengthOf(of(words)), Number(/\d+/.exec(words)?.[0]));
  }
  assert.equal(of('KeyId of 0 characters'), '');
  assert.equal(Buffer.from(String(of('Plaintext of 4097 bytes')), 'base64').length, 4097);
  assert.equal((of('Tags of 51 entries') as unknown[]).length, 51);
  assert.deepEqual(of('GrantTokens of 2 entries'), ['entry-0', 'entry-1']);
  assert.deepEqual(of('TagKeys with an entry of 2 characters'), ['xx']);
  assert.deepEqual(of('Tags with a TagValue of 2 characters'), [{ TagKey: 'bound', TagValue: 'xx' }]);
});

test('one member of the input is replaced, and the others stay', () => {
  const input = { KeyId: 'a', Limit: 1 };
  assert.deepEqual(withMember(input, 'Limit as 0'), { KeyId: 'a', Limit: 0 });
  assert.deepEqual(withMember(input, 'Limit as null'), { KeyId: 'a', Limit: null });
  assert.equal(JSON.stringify(withMember(input, 'Limit left out')), '{"KeyId":"a"}');
  assert.deepEqual(withMember(input, 'keyId as {"a":1}'), { ...input, keyId: { a: 1 } });
});

test('words that say no value are an error that says what is expected', () => {
  assert.throws(
    () => withMember({}, 'Limit is wrong'),
    /Expected a member and its value.*got "Limit is wrong"/,
  );
  assert.throws(() => withMember({}, 'Limit as {'), /Expected JSON, got \{/);
});

test('every operation has an input without placeholders, with keys and without', () => {
  const { session } = scriptedDoor(() => ({ body: {} }));
  for (const operation of operationNames)
    for (const given of [keys, undefined]) {
      const text = JSON.stringify(formedInput(operation, { session, keys: given }));
      assert.doesNotMatch(text, /"\$/, operation);
    }
});

test('what is malformed is sent byte for byte, as a call of the operation', async () => {
  const bodies: unknown[] = [];
  const { door, session } = scriptedDoor(({ tampering }) => {
    bodies.push(tampering);
    return { body: {} };
  });
  const material = { session, keys };
  await callMalformed(door, 'DescribeKey', material, 'KeyId as 42');
  await callMalformed(door, 'ListKeys', { session, keys: undefined }, 'Limit as 0');
  await callWithHeader(door, 'DescribeKey', material, ['X-Amz-Target', 'TrentService.describeKey']);
  await callWithin({ ...material, door, region: home }, 'GenerateDataKey', 'NumberOfBytes as 1');
  await callWithin({ ...material, door, region: home }, 'Encrypt', 'GrantTokens as null');
  const [number, limit, header, bytes, used] = bodies.map((each) => each as { body: string });
  assert.equal(number?.body, '{"KeyId":42}');
  assert.equal(limit?.body, '{"Limit":0}');
  assert.deepEqual(header, {
    body: JSON.stringify({ KeyId: keys.keyId }),
    headers: { 'x-amz-target': 'TrentService.describeKey' },
  });
  assert.equal(bytes?.body, JSON.stringify({ KeyId: keys.keyId, NumberOfBytes: 1 }));
  assert.match(used?.body ?? '', /"Plaintext":"[A-Za-z0-9+/]{32}","GrantTokens":null|"GrantTokens":null/);
});
