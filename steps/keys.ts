import { Given } from '@cucumber/cucumber';
import { arrangeFault } from '../src/kms/faults.ts';
import { importMaterial } from '../src/kms/imports.ts';
import type { KeyKind } from '../src/kms/key-kinds.ts';
import { createAlias } from '../src/kms/key-references.ts';
import {
  addReplica,
  createRelatedKeys,
  createSingleRegionKey,
  startReplica,
} from '../src/kms/related-keys.ts';
import { bringInto } from '../src/kms/setting-states.ts';
import type { KmsWorld } from './world.ts';

Given('a multi-Region key with {replicas}', async function (this: KmsWorld, regions: string[]) {
  this.remember({
    keys: await createRelatedKeys(this.kms, this.session, 'symmetric', regions),
  });
});

Given(
  'a multi-Region key of kind {kind} with {replicas}',
  async function (this: KmsWorld, kind: KeyKind, regions: string[]) {
    this.remember({
      keys: await createRelatedKeys(this.kms, this.session, kind, regions),
    });
  },
);

Given('a single-Region key', async function (this: KmsWorld) {
  this.remember({ keys: await createSingleRegionKey(this.kms, this.session) });
});

Given('a replica in the {region}', async function (this: KmsWorld, region: string) {
  this.remember({
    keys: await addReplica(this.kms, this.session, this.keys, region),
  });
});

Given('a replica in the {region} that is still Creating', async function (this: KmsWorld, region: string) {
  this.remember({
    keys: await startReplica(this.kms, this.session, this.keys, region),
  });
});

Given(
  'the key in the {region} is {keyState}',
  async function (this: KmsWorld, region: string, state: string) {
    await bringInto(this.kms, this.session, this.keys, region, state);
  },
);

Given('its key material is imported in the {region}', async function (this: KmsWorld, region: string) {
  const { keyId, material = new Uint8Array() } = this.keys;
  await importMaterial(this.kms, keyId, region, material);
});

Given('the key in the {region} has an alias', async function (this: KmsWorld, region: string) {
  this.remember({
    aliasName: await createAlias(this.kms, this.session, this.keys, region),
  });
});

Given(
  'the next {operation} on it is answered {exceptions}',
  async function (this: KmsWorld, operation: string, [exception = '']: string[]) {
    await arrangeFault(this.kms, this.session, this.keys, operation, exception);
  },
);
