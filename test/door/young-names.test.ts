import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDoor } from '../../src/door/door.ts';
import { createYoungNames } from '../../src/door/young-names.ts';
import { home, keys, metadataOf, type Script, scriptedSession, second } from './scripted.ts';

const notFound = { status: 400, body: { __type: 'NotFoundException', message: 'not there' } };

/** Makes what it is asked for, and finds nothing before it was asked for it this often. */
function findingAfter(looks: number): Script {
  let left = looks;
  return ({ operation, region }) => {
    if (operation === 'CreateKey') return { body: { KeyMetadata: metadataOf(region) } };
    if (operation === 'CreateAlias') return { body: {} };
    left -= 1;
    return left < 0 ? { body: { KeyMetadata: metadataOf(region) } } : notFound;
  };
}

const described = async (looks: number, input: object, region = home, identity = 'main') => {
  const session = scriptedSession(findingAfter(looks));
  const door = openDoor(session, 'UPR-01/x');
  await door.send('CreateKey', {});
  await door.send('CreateAlias', { AliasName: 'alias/new', TargetKeyId: keys.keyId });
  const { kind } = await door.send('DescribeKey', { ...input }, { region, identity });
  return [kind, session.calls.length - 2];
};

test('a call for a key that was made a moment ago is sent again until the key is found', async () => {
  const arn = `arn:aws:kms:${home}:111122223333`;
  assert.deepEqual(await described(2, { KeyId: keys.keyId }), ['success', 3]);
  assert.deepEqual(await described(2, { KeyId: `${arn}:key/${keys.keyId}` }), ['success', 3]);
  assert.deepEqual(await described(2, { KeyId: 'alias/new' }), ['success', 3]);
  assert.deepEqual(await described(2, { KeyId: `${arn}:alias/new` }), ['success', 3]);
});

test('a call for something else that is not found is sent once', async () => {
  assert.deepEqual(await described(2, { KeyId: 'mrk-00000000000000000000000000000000' }), ['refusal', 1]);
  assert.deepEqual(await described(2, { KeyId: keys.keyId }, second), ['refusal', 1]);
  const elsewhere = `arn:aws:kms:${second}:111122223333:key/${keys.keyId}`;
  assert.deepEqual(await described(2, { KeyId: elsewhere }), ['refusal', 1]);
});

test('what is never found is given up when it is as old as the settle budget', async () => {
  const startedMs = performance.now();
  const [kind, calls] = await described(1_000_000, { KeyId: keys.keyId });
  assert.equal(kind, 'refusal');
  assert.ok(Number(calls) > 1);
  assert.ok(performance.now() - startedMs < 10_000);
});

test('a grant is new as well, and nothing is new without a settle budget', () => {
  const call = { operation: 'CreateGrant', input: {}, region: home, identity: 'main' };
  const success = {
    kind: 'success' as const,
    status: 200,
    output: { GrantId: 'g' },
    exchange: undefined as never,
  };
  const young = createYoungNames(60_000);
  young.note(call, success);
  const revoke = { ...call, operation: 'RevokeGrant', input: { GrantId: 'g' } };
  assert.ok(young.unseenForMs(revoke) > 0);
  const impatient = createYoungNames(0);
  impatient.note(call, success);
  assert.equal(impatient.unseenForMs(revoke), 0);
});

test('a key ID means a key of the caller: that another account does not find it is the answer', async () => {
  const arn = `arn:aws:kms:${home}:111122223333:key/${keys.keyId}`;
  assert.deepEqual(await described(2, { KeyId: keys.keyId }, home, 'stranger'), ['refusal', 1]);
  assert.deepEqual(await described(2, { KeyId: arn }, home, 'stranger'), ['success', 3]);
  assert.deepEqual(await described(2, { KeyId: keys.keyId }, home, 'limited'), ['success', 3]);
});

test('what one case of the run made is new for every other', async () => {
  const session = scriptedSession(findingAfter(2));
  await openDoor(session, 'UPR-01/maker').send('CreateKey', {});
  const { kind } = await openDoor(session, 'UPR-02/user').send('DescribeKey', { KeyId: keys.keyId });
  assert.deepEqual([kind, session.calls.length - 1], ['success', 3]);
});

test('a body that is sent instead of the input names a new key as well', async () => {
  const session = scriptedSession(findingAfter(2));
  const door = openDoor(session, 'WIR-13/x');
  await door.send('CreateKey', {});
  const body = JSON.stringify({ KeyId: keys.keyId });
  const { kind } = await door.send('DescribeKey', {}, { tampering: { body } });
  assert.deepEqual([kind, session.calls.length - 1], ['success', 3]);
});
