import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changed,
  clusterStore,
  connect,
  createKeyStore,
  deleteKeyStores,
  externalStore,
  requireEntry,
  requireGone,
  requireOnePage,
} from '../../src/keys/key-stores.ts';
import { outcome, refusal, type Script, scriptedDoor, stopOf } from '../door/scripted.ts';

const id = 'cks-0123456789abcdef0';
const described =
  (entry: object): Script =>
  ({ operation }) =>
    operation === 'CreateCustomKeyStore'
      ? { body: { CustomKeyStoreId: id } }
      : { body: { CustomKeyStores: [{ CustomKeyStoreId: id, ...entry }], Truncated: false } };

test('inputs have the documented form, and a name and a cluster of their own', () => {
  const [one, other] = [clusterStore(), clusterStore()];
  assert.match(String(one.CloudHsmClusterId), /^cluster-[2-7a-zA-Z]{11,16}$/);
  assert.notEqual(one.CustomKeyStoreName, other.CustomKeyStoreName);
  assert.notEqual(one.CloudHsmClusterId, other.CloudHsmClusterId);
  const { XksProxyAuthenticationCredential: credential, ...external } = externalStore();
  assert.match(String(external.XksProxyUriEndpoint), /^https:\/\/[a-z2-7]+\.invalid$/);
  const { RawSecretAccessKey } = credential as { readonly RawSecretAccessKey: string };
  assert.match(RawSecretAccessKey, /^[a-zA-Z0-9/+=]{43,64}$/);
});

test('a custom key store is created, connected, and deleted with the case, whoever created it', async () => {
  const off = scriptedDoor(described({ ConnectionState: 'DISCONNECTED' }));
  const keyStore = await createKeyStore(off);
  assert.equal(keyStore.id, id);
  const still = await stopOf(() => requireGone(off, keyStore));
  assert.ok(still.verdict === 'failed' && still.actual === id);
  await requireGone(
    scriptedDoor(() => ({ body: { CustomKeyStores: [] } })),
    keyStore,
  );
  await deleteKeyStores(off.door);
  assert.deepEqual(
    off.session.calls.slice(-2).map(({ operation }) => operation),
    ['DisconnectCustomKeyStore', 'DeleteCustomKeyStore'],
  );
  await connect(scriptedDoor(described({ ConnectionState: 'CONNECTED' })), keyStore);
});

test('a target that wants a cluster has no custom key store to try anything on', async () => {
  const { door, session } = scriptedDoor(() => refusal('CloudHsmClusterNotFoundException'));
  const why = await stopOf(() => createKeyStore({ door, session }));
  assert.equal(why.verdict, 'inapplicable');
  const other = scriptedDoor(() => refusal('ValidationException'));
  assert.equal((await stopOf(() => createKeyStore(other))).verdict, 'failed');
  await deleteKeyStores(other.door);
  assert.equal(other.session.calls.length, 1);
});

test('planted: another member, and no entry at all, are differences', async () => {
  const store = { id, input: {} };
  const shown = scriptedDoor(described({ KeyStorePassword: 'secret' }));
  const why = await stopOf(() => requireEntry(shown, store, [['KeyStorePassword', 'absent']]));
  assert.ok(why.verdict === 'failed' && why.actual === '"secret"');
  await requireEntry(shown, store, [['KeyStorePassword', 'present']]);
  const none = scriptedDoor(() => ({ body: { CustomKeyStores: [] } }));
  const gone = await stopOf(() => requireEntry(none, store, [['ConnectionState', 'CONNECTED']]));
  assert.ok(gone.verdict === 'failed' && /no such custom key store/.test(gone.actual));
});

test('planted: a page of several, and one that comes again, are differences', async () => {
  const page = (ids: readonly string[], more: object = { Truncated: true, NextMarker: 'm' }) => ({
    body: { CustomKeyStores: ids.map((CustomKeyStoreId) => ({ CustomKeyStoreId })), ...more },
  });
  const judge = (next: readonly string[], first = page(['a'])) =>
    requireOnePage(scriptedDoor(() => page(next)).door, outcome(first));
  assert.equal(await judge(['b']), undefined);
  assert.match((await judge(['a']))?.expected ?? '', /another custom key store/);
  assert.match((await judge(['b'], page(['a', 'b'])))?.actual ?? '', /^2 entries/);
  assert.match((await judge(['b'], page([], {})))?.actual ?? '', /^0 entries/);
});

test('members of an input are changed, added and taken out', () => {
  assert.deepEqual(changed({ a: 1, b: 2 }, '{"a": null, "c": 3}'), { b: 2, c: 3 });
  assert.throws(() => changed({}, '[1]'), /Expected the members of an input in JSON, got \[1\]/);
});
