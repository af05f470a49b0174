import { Given, Then, When } from '@cucumber/cucumber';
import { requireBase64, requireMember } from '../src/kms/answer-expectations.ts';
import {
  decryptIn,
  decryptWithUnrelatedKey,
  encryptIn,
  reEncryptIn,
  requireMaterial,
  requirePlaintext,
} from '../src/kms/ciphertexts.ts';
import { encryptOutside, requireAgreement } from '../src/kms/public-keys.ts';
import { arnIn } from '../src/kms/related-keys.ts';
import { alteredProduct, checkIn, requireGoodEverywhere, usageOf, useKey } from '../src/kms/usage.ts';
import type { KmsWorld } from './world.ts';

Given('a ciphertext made in the {region}', async function (this: KmsWorld, region: string) {
  this.remember({ product: await useKey(this.kms, this.keys, region) });
});

When('the key is used in the {region}', async function (this: KmsWorld, region: string) {
  this.remember({ product: await useKey(this.kms, this.keys, region) });
});

When(
  'what the key makes in the {region} is altered and checked in the {region}',
  async function (this: KmsWorld, region: string, checkingRegion: string) {
    const product = alteredProduct(await useKey(this.kms, this.keys, region));
    this.remember({ outcome: await checkIn(this.kms, this.keys, product, checkingRegion) });
  },
);

When(
  'data is encrypted outside AWS KMS with the public key of the {region}',
  async function (this: KmsWorld, region: string) {
    this.remember({ product: await encryptOutside(this.kms, this.keys, region) });
  },
);

When('a plaintext is encrypted in the {region}', async function (this: KmsWorld, region: string) {
  const { outcome, product } = await encryptIn(this.kms, this.keys, region);
  this.remember({ outcome, product });
});

When('the ciphertext is decrypted in the {region}', async function (this: KmsWorld, region: string) {
  this.remember({
    outcome: await decryptIn(this.kms, this.session, this.keys, this.know('product'), region),
  });
});

When(
  'the ciphertext is decrypted in the {region} with {keyReference}',
  async function (this: KmsWorld, region: string, form: string) {
    const product = this.know('product');
    this.remember({
      outcome: await decryptIn(this.kms, this.session, this.keys, product, region, form),
    });
  },
);

When('an altered ciphertext is decrypted in the {region}', async function (this: KmsWorld, region: string) {
  const altered = alteredProduct(this.know('product'));
  this.remember({
    outcome: await decryptIn(this.kms, this.session, this.keys, altered, region),
  });
});

When('the ciphertext is decrypted with an unrelated key', async function (this: KmsWorld) {
  this.remember({
    outcome: await decryptWithUnrelatedKey(this.kms, this.session, this.know('product')),
  });
});

When('the ciphertext is re-encrypted in the {region}', async function (this: KmsWorld, region: string) {
  const { outcome, product } = await reEncryptIn(this.kms, this.keys, this.know('product'), region);
  this.remember({ outcome, product });
});

Then('the plaintext is what was encrypted', function (this: KmsWorld) {
  requirePlaintext(this.outcome, this.know('product'));
});

Then('the ciphertext can be decrypted in every Region', async function (this: KmsWorld) {
  await requireGoodEverywhere(this.kms, this.keys, this.know('product'));
});

Then('the result is good in every Region', async function (this: KmsWorld) {
  await requireGoodEverywhere(this.kms, this.keys, this.know('product'));
});

Then('the result agrees with the public key of every Region', async function (this: KmsWorld) {
  const { operation } = usageOf(this.keys);
  await requireAgreement(this.kms, this.keys, operation, this.know('product'));
});

Then('the key works in every Region', async function (this: KmsWorld) {
  const product = await useKey(this.kms, this.keys, this.keys.regions[0] ?? '');
  await requireGoodEverywhere(this.kms, this.keys, product);
});

Then(
  'the ciphertext is decrypted in the {region} with the material it was made with',
  async function (this: KmsWorld, region: string) {
    await requireMaterial(this.kms, this.keys, this.know('product'), region);
  },
);

Then('the ciphertext is base64', function (this: KmsWorld) {
  requireBase64(this.outcome, 'CiphertextBlob');
});

Then("the answer's KeyId is the key ARN in the {region}", function (this: KmsWorld, region: string) {
  requireMember(this.outcome, 'KeyId', arnIn(region, this.keys));
});
