import { Given, Then, When } from '@cucumber/cucumber';
import {
  decryptWithContext,
  encryptWithContext,
  makeDataKey,
  reEncryptWithContext,
} from '../src/keys/use/data-keys.ts';
import { requireGoodEverywhere } from '../src/keys/use/usage.ts';
import type { Input } from '../src/model/driver.ts';
import { arnIn } from '../src/model/related-keys.ts';
import type { KmsWorld } from './world.ts';

Given(
  'a ciphertext produced in the {region} with the encryption context {json}',
  async function (this: KmsWorld, region: string, context: string) {
    const given = JSON.parse(context) as Input;
    this.remember({ product: await encryptWithContext(this.settingIn(region), given) });
  },
);

Given(
  'a data key made in the {region} with the encryption context {json}',
  async function (this: KmsWorld, region: string, context: string) {
    const EncryptionContext = JSON.parse(context) as Input;
    this.remember(await makeDataKey('GenerateDataKey', this.settingIn(region), { EncryptionContext }));
  },
);

Given(
  'the ciphertext is re-encrypted in the {region} with the encryption context {json}',
  async function (this: KmsWorld, region: string, context: string) {
    const given = JSON.parse(context) as Input;
    const product = await reEncryptWithContext(this.settingIn(region), this.know('product'), given);
    this.remember({ product });
  },
);

When(
  '{operation} generates a data key in the {region}',
  async function (this: KmsWorld, operation: string, region: string) {
    this.remember(await makeDataKey(operation, this.settingIn(region)));
  },
);

When(
  'the ciphertext is decrypted in the {region} by key ID with the encryption context {json}',
  async function (this: KmsWorld, region: string, context: string) {
    const given = JSON.parse(context) as Input;
    const { keyId } = this.keys;
    await this.act(
      () => decryptWithContext(this.door, this.know('product'), region, given, keyId),
      'Decrypt',
    );
  },
);

When(
  'the ciphertext is decrypted in the {region} by key ARN with the encryption context {json}',
  async function (this: KmsWorld, region: string, context: string) {
    const given = JSON.parse(context) as Input;
    const arn = arnIn(region, this.keys);
    await this.act(() => decryptWithContext(this.door, this.know('product'), region, given, arn), 'Decrypt');
  },
);

When(
  'the ciphertext is decrypted in the {region} with the encryption context {json}',
  async function (this: KmsWorld, region: string, context: string) {
    const given = JSON.parse(context) as Input;
    await this.act(() => decryptWithContext(this.door, this.know('product'), region, given), 'Decrypt');
  },
);

When(
  'the ciphertext is decrypted in the {region} without an encryption context',
  async function (this: KmsWorld, region: string) {
    await this.act(() => decryptWithContext(this.door, this.know('product'), region, undefined), 'Decrypt');
  },
);

Then('the data key can be decrypted in every Region', async function (this: KmsWorld) {
  await requireGoodEverywhere(this.door, this.keys, this.know('product'));
});
