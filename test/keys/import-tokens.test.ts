import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { expireMaterial } from '../../src/keys/importing/expiry.ts';
import { importIntoAnother, importTokens, importWithToken } from '../../src/keys/importing/import-tokens.ts';
import { deleteFirst } from '../../src/keys/materials.ts';
import { type Answer, home, keys, scriptedDoor } from '../door/scripted.ts';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PublicKey = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

function setting(more: Readonly<Record<string, Answer>> = {}) {
  let tokens = 0;
  const answers: Readonly<Record<string, () => Answer>> = {
    GetParametersForImport: () => {
      tokens += 1;
      return { body: { PublicKey, ImportToken: Buffer.from(`token ${tokens}`).toString('base64') } };
    },
    CreateKey: () => ({ body: { KeyMetadata: { KeyId: 'another' } } }),
    ImportKeyMaterial: () => ({ body: {} }),
  };
  const { door, session } = scriptedDoor(
    ({ operation }) => more[operation] ?? answers[operation]?.() ?? { body: {} },
  );
  const material = new Uint8Array(32);
  return { door, session, keys: { ...keys, material }, region: home };
}

test('each import token is another one, and the key material is always that of the key', async () => {
  for (const words of importTokens) {
    const { KeyId, ImportToken, EncryptedKeyMaterial } = await importWithToken(setting(), words);
    assert.equal(KeyId, keys.keyId, words);
    assert.equal((EncryptedKeyMaterial as Uint8Array).length, 256, words);
    assert.ok((ImportToken as Uint8Array).length > 0, words);
  }
  await assert.rejects(
    importWithToken(setting(), 'a golden token'),
    /Unknown import token a golden token\. Expected one of: the import token of another key/,
  );
});

test('the earlier of two tokens is the first, that of another wrapping is not the last', async () => {
  const tokenOf = async (words: string) =>
    Buffer.from((await importWithToken(setting(), words)).ImportToken as Uint8Array).toString();
  assert.equal(await tokenOf('an earlier import token'), 'token 1');
  assert.equal(await tokenOf('the import token of another wrapping'), 'token 1');
});

test('the same key material goes into another key', async () => {
  const { exchange } = await importIntoAnother(setting());
  assert.match(exchange.request.body, /"KeyId":"another"/);
});

test('key material is imported to last for seconds, and has expired when the key says so', async () => {
  const expired = setting({ DescribeKey: { body: { KeyMetadata: { KeyState: 'PendingImport' } } } });
  await expireMaterial(expired);
  const imported = expired.door.seen.exchanges.find(({ operation }) => operation === 'ImportKeyMaterial');
  assert.match(imported?.request.body ?? '', /KEY_MATERIAL_EXPIRES/);
});

test('the first key material is the one that is no longer current', async () => {
  const Rotations = [
    { KeyMaterialId: 'old', KeyMaterialState: 'NON_CURRENT' },
    { KeyMaterialId: 'new', KeyMaterialState: 'CURRENT' },
  ];
  const { door } = setting({ ListKeyRotations: { body: { Rotations } } });
  const { exchange } = await deleteFirst(door, keys, home);
  assert.match(exchange.request.body, /"KeyMaterialId":"old"/);
});
