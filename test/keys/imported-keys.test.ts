import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { openDoor } from '../../src/door/door.ts';
import type { Support } from '../../src/door/session.ts';
import { createPrimary, createSingleRegionKey } from '../../src/keys/related-keys.ts';
import { home, metadataOf, patient, scriptedSession } from '../door/scripted.ts';

const lagging: Support = {
  unsupported: new Set(),
  broken: new Map(),
  doRelatedKeysAgree: true,
  doReadsLag: true,
};

test('a key with imported material is used once it shows that it has it, where reads lag', async () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  for (const create of [createSingleRegionKey, createPrimary]) {
    let left = 3;
    const session = scriptedSession(
      ({ operation }) => {
        if (operation === 'GetParametersForImport')
          return { body: { PublicKey: der, ImportToken: 'dG9rZW4=' } };
        if (operation === 'ImportKeyMaterial') return { body: {} };
        if (operation === 'DescribeKey') left -= 1;
        const KeyState = left > 0 ? 'PendingImport' : 'Enabled';
        return { body: { KeyMetadata: { ...metadataOf(home), MultiRegion: true, KeyState } } };
      },
      { support: lagging },
    );
    const door = openDoor(session, 'UPR-01/x');
    await create({ door, session: patient(session) }, 'imported');
    assert.equal(left, 0);
  }
});
