import { Given, Then, When } from '@cucumber/cucumber';
import { requireMaterialId } from '../src/expect/material-ids.ts';
import { deleteNext, importNext, rotateOnDemand } from '../src/keys/materials.ts';
import { expireMaterial } from '../src/keys/use/expiring.ts';
import { callWhileRotating } from '../src/keys/use/rotation-in-progress.ts';
import type { KmsWorld } from './world.ts';

Given(
  'the key material has been rotated on demand in the {region}',
  async function (this: KmsWorld, region: string) {
    await rotateOnDemand(this.door, this.session, this.keys, region);
  },
);

Given('the next key material is imported in the {region}', async function (this: KmsWorld, region: string) {
  this.remember({ keys: await importNext(this.door, this.keys, region) });
});

When('the next key material is deleted in the {region}', async function (this: KmsWorld, region: string) {
  await this.act(() => deleteNext(this.door, this.keys, region), 'DeleteImportedKeyMaterial');
});

When('the key material in the {region} expires', async function (this: KmsWorld, region: string) {
  await this.act(() => expireMaterial(this.settingIn(region)), 'ImportKeyMaterial');
});

When(
  '{operation} is called in the {region} during an on-demand rotation',
  async function (this: KmsWorld, operation: string, region: string) {
    this.remember({ outcome: await callWhileRotating(operation, this.settingIn(region)) });
  },
);

Then(
  'the response names the key material noted before as {member}',
  function (this: KmsWorld, member: string) {
    requireMaterialId(this.outcome, member, this.know('noted'), 'same');
  },
);

Then(
  'the response names other key material than noted before as {member}',
  function (this: KmsWorld, member: string) {
    requireMaterialId(this.outcome, member, this.know('noted'), 'other');
  },
);
