import { Given } from '@cucumber/cucumber';
import {
  notInRole,
  notSingleRegion,
  requireEventually,
  requireRoles,
} from '../src/expect/role-expectations.ts';
import { arrangeFault } from '../src/keys/faults.ts';
import { importMaterial } from '../src/keys/imports.ts';
import {
  addReplica,
  createKeyOfSpec,
  createRelatedKeys,
  createSingleRegionKey,
  startReplica,
} from '../src/keys/related-keys.ts';
import { bringInto } from '../src/keys/setting-states.ts';
import { settleReplica } from '../src/keys/settling.ts';
import type { KeyKind } from '../src/model/key-kinds.ts';
import type { KeyView } from '../src/model/related-keys.ts';
import type { KmsWorld } from './world.ts';

Given('a multi-Region key with {replicas}', async function (this: KmsWorld, regions: string[]) {
  const make = () => createRelatedKeys(this, 'symmetric', regions);
  await this.lease(make);
});

Given(
  'a multi-Region {kind} key with {replicas}',
  async function (this: KmsWorld, kind: KeyKind, regions: string[]) {
    const make = () => createRelatedKeys(this, kind, regions);
    await this.lease(make);
  },
);

Given(
  'a multi-Region key of key spec {word} for {word}',
  async function (this: KmsWorld, KeySpec: string, KeyUsage: string) {
    const keys = await createKeyOfSpec(this.door, this.session, { KeySpec, KeyUsage });
    this.remember({ keys });
  },
);

Given('a single-Region key', async function (this: KmsWorld) {
  await this.lease(() => createSingleRegionKey(this));
});

Given('a single-Region {kind} key', async function (this: KmsWorld, kind: KeyKind) {
  await this.lease(() => createSingleRegionKey(this, kind));
});

Given('the key is not multi-Region', async function (this: KmsWorld) {
  await requireEventually(this, notSingleRegion);
});

Given('the key in the {region} is {role}', async function (this: KmsWorld, region: string, role: string) {
  const judge = (views: readonly KeyView[]) => notInRole(views, region, role);
  await requireRoles(this, judge, region);
});

Given('a replica in the {region}', async function (this: KmsWorld, region: string) {
  this.remember({
    keys: await addReplica(this, region),
  });
});

Given('a replica in the {region} that is still Creating', async function (this: KmsWorld, region: string) {
  this.remember({
    keys: await startReplica(this, region),
  });
});

Given(
  'the key in the {region} is {keyState}',
  async function (this: KmsWorld, region: string, state: string) {
    await bringInto(this, region, state);
  },
);

Given('its key material is imported in the {region}', async function (this: KmsWorld, region: string) {
  const { keyId, material = new Uint8Array() } = this.keys;
  await importMaterial(this.door, keyId, region, material);
  await settleReplica(this, region, 'Enabled');
});

Given(
  'the next {operation} call on it will fail with {exceptions}',
  async function (this: KmsWorld, operation: string, [exception = '']: string[]) {
    await arrangeFault(this, operation, exception);
  },
);
