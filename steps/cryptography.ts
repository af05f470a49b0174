import { Given, Then, When } from '@cucumber/cucumber';
import { requireBase64, requireMember } from '../src/expect/answer-expectations.ts';
import { encryptOutside, requireAgreement } from '../src/expect/public-keys.ts';
import { judgeAsRead } from '../src/expect/rereading.ts';
import {
  checkWithUnrelatedKey,
  decryptIn,
  decryptWithUnrelatedKey,
  encryptIn,
  reEncryptIn,
  requireMaterial,
  requirePlaintext,
} from '../src/keys/use/ciphertexts.ts';
import { signDigest, signMessage, signWith } from '../src/keys/use/digests.ts';
import { alteredProduct, checkIn, requireGoodEverywhere, usageOf, useKey } from '../src/keys/use/usage.ts';
import type { KeyKind } from '../src/model/key-kinds.ts';
import { arnIn } from '../src/model/related-keys.ts';
import type { KmsWorld } from './world.ts';

Given('a ciphertext produced in the {region}', async function (this: KmsWorld, region: string) {
  this.remember({ product: await useKey(this.door, this.keys, region) });
});

When('the key is used in the {region}', async function (this: KmsWorld, region: string) {
  this.remember({ product: await useKey(this.door, this.keys, region) });
});

When('an unrelated {kind} key checks the result', async function (this: KmsWorld, kind: KeyKind) {
  const product = this.know('product');
  await this.act(() => checkWithUnrelatedKey(this, product, kind), 'Decrypt');
});

When('the digest of a message is signed in the {region}', async function (this: KmsWorld, region: string) {
  this.remember({ product: await signDigest(this.door, this.keys, region) });
});

When(
  'a message is signed in the {region}, to be verified by its digest',
  async function (this: KmsWorld, region: string) {
    this.remember({ product: await signMessage(this.door, this.keys, region) });
  },
);

When(
  'a message is signed in the {region} with {word}',
  async function (this: KmsWorld, region: string, algorithm: string) {
    this.remember({ product: await signWith(this.door, this.keys, region, algorithm) });
  },
);

When(
  'a result produced in the {region} is tampered with and verified in the {region}',
  async function (this: KmsWorld, region: string, checkingRegion: string) {
    const product = alteredProduct(await useKey(this.door, this.keys, region));
    await this.act(() => checkIn(this.door, this.keys, product, checkingRegion), 'Decrypt');
  },
);

When(
  'data is encrypted outside AWS KMS with the public key from the {region}',
  async function (this: KmsWorld, region: string) {
    this.remember({ product: await encryptOutside(this.door, this.keys, region) });
  },
);

When('data is encrypted in the {region}', async function (this: KmsWorld, region: string) {
  const { outcome, product } = await encryptIn(this.door, this.keys, region);
  this.remember({ outcome, product });
});

When('the ciphertext is decrypted in the {region}', async function (this: KmsWorld, region: string) {
  const product = this.know('product');
  await this.act(() => decryptIn(this, product, region), 'Decrypt');
});

When(
  'the ciphertext is decrypted in the {region} with {keyReference}',
  async function (this: KmsWorld, region: string, form: string) {
    const product = this.know('product');
    await this.act(() => decryptIn(this, product, region, form), 'Decrypt');
  },
);

When('a tampered ciphertext is decrypted in the {region}', async function (this: KmsWorld, region: string) {
  const altered = alteredProduct(this.know('product'));
  await this.act(() => decryptIn(this, altered, region), 'Decrypt');
});

When('the ciphertext is decrypted with an unrelated key', async function (this: KmsWorld) {
  const product = this.know('product');
  await this.act(() => decryptWithUnrelatedKey(this, product), 'Decrypt');
});

When(
  'the ciphertext is decrypted with an unrelated {kind} key',
  async function (this: KmsWorld, kind: KeyKind) {
    const product = this.know('product');
    const call = () => decryptWithUnrelatedKey(this, product, kind);
    await this.act(call, 'Decrypt');
  },
);

When('the ciphertext is re-encrypted in the {region}', async function (this: KmsWorld, region: string) {
  const { outcome, product } = await reEncryptIn(this.door, this.keys, this.know('product'), region);
  this.remember({ outcome, product });
});

Then('the original plaintext is returned', async function (this: KmsWorld) {
  await this.judge(() => requirePlaintext(this.outcome, this.know('product')));
});

Then('the ciphertext can be decrypted in every Region', async function (this: KmsWorld) {
  await requireGoodEverywhere(this.door, this.keys, this.know('product'));
});

Then('every related key accepts the result', async function (this: KmsWorld) {
  await requireGoodEverywhere(this.door, this.keys, this.know('product'));
});

Then('the result matches the public key from every Region', async function (this: KmsWorld) {
  const { operation } = usageOf(this.keys);
  await requireAgreement(this.door, this.keys, operation, this.know('product'));
});

Then('the key works in every Region', async function (this: KmsWorld) {
  const product = await useKey(this.door, this.keys, this.keys.regions[0] ?? '');
  await requireGoodEverywhere(this.door, this.keys, product);
});

Then(
  'decrypting the ciphertext in the {region} uses the key material that encrypted it',
  async function (this: KmsWorld, region: string) {
    const product = this.know('product');
    await judgeAsRead(this.session, async () => {
      await requireMaterial(this.door, this.keys, product, region);
    });
  },
);

Then('the ciphertext is base64', async function (this: KmsWorld) {
  await this.judge(() => requireBase64(this.outcome, 'CiphertextBlob'));
});

Then(
  'the KeyId in the response is the key ARN in the {region}',
  async function (this: KmsWorld, region: string) {
    await this.judge(() => requireMember(this.outcome, 'KeyId', arnIn(region, this.keys)));
  },
);
