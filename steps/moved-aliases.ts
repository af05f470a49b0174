import { Given, Then, When } from '@cucumber/cucumber';
import { requireAliasOfKey, requireAliasOfNone, requireDates } from '../src/expect/moved-aliases.ts';
import { aliasOfOther, aliasToMove, aSecondLater, callWithAlias } from '../src/keys/use/moved-aliases.ts';
import { requireSuccess } from '../src/wire/judging.ts';
import { sharedKey } from './specs.ts';
import type { KmsWorld } from './world.ts';

const symmetric = { spec: 'SYMMETRIC_DEFAULT', usage: 'ENCRYPT_DECRYPT', isImported: false };

Given('an alias that names another key', async function (this: KmsWorld) {
  const foreignAlias = await aliasOfOther(this, await sharedKey(this, symmetric));
  this.remember({ foreignAlias, prepared: foreignAlias.input });
});

Given('an alias that named another key has been deleted', async function (this: KmsWorld) {
  const foreignAlias = await aliasOfOther(this, await sharedKey(this, symmetric));
  const { AliasName } = foreignAlias.input;
  requireSuccess(await this.door.send('DeleteAlias', { AliasName }), 'DeleteAlias');
  this.remember({ foreignAlias, prepared: foreignAlias.input });
});

Given('an alias of {keySpec} for {keyUsage}', async function (this: KmsWorld, spec: string, usage: string) {
  const other = await sharedKey(this, { spec, usage, isImported: false });
  this.remember({ prepared: await aliasToMove(this, other) });
});

When('UpdateAlias is called in the home Region more than a second later', async function (this: KmsWorld) {
  const { input } = this.know('foreignAlias');
  await this.act(() => aSecondLater(() => this.door.send('UpdateAlias', input)), 'UpdateAlias');
});

When(
  '{operation} is called in the {region} with the alias of the second Region',
  async function (this: KmsWorld, operation: string, region: string) {
    await this.act(() => callWithAlias(this, operation, region), operation);
  },
);

Then('the alias names the key in the {region}', async function (this: KmsWorld, region: string) {
  await requireAliasOfKey(this, this.know('foreignAlias'), region);
});

Then('the alias names no key', async function (this: KmsWorld) {
  await requireAliasOfNone(this, this.know('foreignAlias'), this.keys.primaryRegion);
});

Then('the alias has its old CreationDate and a new LastUpdatedDate', async function (this: KmsWorld) {
  await this.judge(() => requireDates(this, this.know('foreignAlias')));
});
