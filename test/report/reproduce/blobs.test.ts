import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import type { Exchange } from '../../../src/model/exchange.ts';
import { blobCommand, isAltered } from '../../../src/report/reproduce/blobs.ts';
import { commandLines } from '../../../src/report/reproduce/lines.ts';
import { test } from '../../rules/posix-test.ts';
import { exchange } from '../sample-report.ts';

const linesOf = (exchanges: readonly Exchange[]) => commandLines({ exchanges });

const bash = (command: string, environment: Record<string, string> = {}) =>
  execFileSync('bash', ['-c', command], { env: { ...process.env, ...environment } });

const text = Buffer.from('a ciphertext\0\xff', 'latin1');
const turned = Buffer.from(text);
turned[turned.length - 1] = (turned.at(-1) ?? 0) ^ 1;
const [original, altered] = [text.toString('base64'), turned.toString('base64')];

test('a blob is what it was, or what an earlier answer of this run says', () => {
  const variables = [{ name: 'CIPHERTEXT_BLOB_1', value: original, query: 'CiphertextBlob' }];
  assert.deepEqual(bash(blobCommand(original, [])), text);
  const fresh = Buffer.from('another one');
  assert.deepEqual(
    bash(blobCommand(original, variables), { CIPHERTEXT_BLOB_1: fresh.toString('base64') }),
    fresh,
  );
});

test('an altered ciphertext is altered anew: all but its last byte stays', () => {
  const variables = [{ name: 'CIPHERTEXT_BLOB_1', value: original, query: 'CiphertextBlob' }];
  const made = bash(blobCommand(altered, variables), { CIPHERTEXT_BLOB_1: original });
  assert.equal(made.length, text.length);
  assert.ok(isAltered(made.toString('base64'), original));
  assert.deepEqual(
    [isAltered(original, original), isAltered('', original), isAltered(altered.slice(4), original)],
    [false, false, false],
  );
});

test('a ciphertext that is only ever sent altered is kept all the same', () => {
  const [, made, used] = linesOf([
    exchange('Encrypt', { KeyId: 'k', Plaintext: 'aGk=' }, { CiphertextBlob: original }),
    exchange('Decrypt', { KeyId: 'k', CiphertextBlob: altered }),
  ]);
  assert.match(made ?? '', /^CIPHERTEXT_BLOB_1=\$\(aws kms encrypt/);
  assert.match(used ?? '', /"\$CIPHERTEXT_BLOB_1" \| base64 -d \| \{ dd bs=1 count=13;/);
});

test('material is wrapped for the public key of this run, the same for every import', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const wrapping = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const parameters = { KeyId: 'mrk-1', ImportToken: 'dG9rZW4tMTIz', PublicKey: original.repeat(2) };
  const imported = { KeyId: 'k', ImportToken: parameters.ImportToken, EncryptedKeyMaterial: 'bWF0' };
  const [, material = '', fetched, sent = ''] = linesOf([
    exchange('GetParametersForImport', { KeyId: 'k' }, parameters),
    exchange('ImportKeyMaterial', imported),
  ]);
  assert.match(material, /^KEY_MATERIAL=\$\(openssl rand -base64 32\)/);
  assert.match(fetched ?? '', /^read -r IMPORT_TOKEN_1 PUBLIC_KEY_1 < </);
  const wrapped = /--encrypted-key-material fileb:\/\/<\((.*openssl.*?sha256)\)/.exec(sent)?.[1] ?? '';
  const encrypted = bash(wrapped, { KEY_MATERIAL: 'c2VjcmV0', PUBLIC_KEY_1: wrapping });
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
  assert.equal(privateDecrypt({ key: privateKey, ...padding }, encrypted).toString(), 'secret');
});
