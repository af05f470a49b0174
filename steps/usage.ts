import { Given, Then, When } from '@cucumber/cucumber';
import {
  noteUses,
  requireDates,
  requireSameUse,
  requireUse,
  useAndNote,
} from '../src/expect/life/last-usage.ts';
import { reEncryptFromAnother } from '../src/keys/use/another-key.ts';
import type { KmsWorld } from './world.ts';

Given('the last use of every related key is noted', async function (this: KmsWorld) {
  this.remember({ noted: await noteUses(this) });
});

Given(
  'the key has been used in the {region}, and its last use is noted',
  async function (this: KmsWorld, region: string) {
    this.remember({ noted: await useAndNote(this, region) });
  },
);

When(
  'a ciphertext of another key is re-encrypted in the {region}',
  async function (this: KmsWorld, region: string) {
    const { another, call } = await reEncryptFromAnother(this.settingIn(region));
    this.remember({ another });
    await this.act(call, 'ReEncrypt');
  },
);

Then('the last use of the key in the {region} is this call', async function (this: KmsWorld, region: string) {
  await requireUse(this, region, this.outcome.exchange);
});

Then(
  'the last use of the other key in the {region} is this call',
  async function (this: KmsWorld, region: string) {
    const { door, session } = this;
    await requireUse({ door, session, keys: this.know('another') }, region, this.outcome.exchange);
  },
);

Then('the last use of it is this call', async function (this: KmsWorld) {
  await requireUse(this, this.outcome.exchange.region, this.outcome.exchange);
});

Then('the last use of the key in the {region} is as noted', async function (this: KmsWorld, region: string) {
  await requireSameUse(this, region, this.know('noted'));
});

Then(
  'GetKeyLastUsage dates the key in the {region} as DescribeKey does',
  async function (this: KmsWorld, region: string) {
    await requireDates(this, region);
  },
);
