import { Given, When } from '@cucumber/cucumber';
import { expireMaterial, expireNext } from '../src/keys/importing/expiry.ts';
import { importIntoAnother, importWithToken } from '../src/keys/importing/import-tokens.ts';
import { deleteFirst, importFirst } from '../src/keys/materials.ts';
import { createEmpty } from '../src/keys/specs/spec-key.ts';
import { requireSuccess } from '../src/wire/judging.ts';
import type { KmsWorld } from './world.ts';

Given(
  'a single-Region {keySpec} key for {keyUsage} without key material',
  async function (this: KmsWorld, spec: string, usage: string) {
    await this.lease(() => createEmpty(this, spec, usage), { state: 'PendingImport', moved: 'spent' });
  },
);

Given('the key material in the {region} has expired', async function (this: KmsWorld, region: string) {
  await expireMaterial(this.settingIn(region));
});

Given('the next key material in the {region} has expired', async function (this: KmsWorld, region: string) {
  await expireNext(this.settingIn(region));
});

When(
  'ImportKeyMaterial is called in the {region} with {importToken}',
  async function (this: KmsWorld, region: string, words: string) {
    const input = await importWithToken(this.settingIn(region), words);
    await this.act(() => this.door.send('ImportKeyMaterial', input, { region }), 'ImportKeyMaterial');
  },
);

When('the first key material is deleted in the {region}', async function (this: KmsWorld, region: string) {
  await this.act(() => deleteFirst(this.door, this.keys, region), 'DeleteImportedKeyMaterial');
});

Given(
  'the first key material has been deleted in the {region}',
  async function (this: KmsWorld, region: string) {
    const outcome = await deleteFirst(this.door, this.keys, region);
    requireSuccess(outcome, 'DeleteImportedKeyMaterial');
  },
);

When(
  'the first key material is imported again in the {region}',
  async function (this: KmsWorld, region: string) {
    await this.act(() => importFirst(this.door, this.keys, region), 'ImportKeyMaterial');
  },
);

When('its key material is imported into another key', async function (this: KmsWorld) {
  const setting = this.settingIn(this.keys.primaryRegion);
  await this.act(() => importIntoAnother(setting), 'ImportKeyMaterial', false);
});
