import { Given, Then, When } from '@cucumber/cucumber';
import {
  giveAlias,
  listAliases,
  requireAlias,
  requireNewAlias,
  requireNoAlias,
  requireOnlyAliasesOf,
} from '../src/expect/alias-expectations.ts';
import { createSingleRegionKey } from '../src/keys/related-keys.ts';
import type { KmsWorld } from './world.ts';

Given('the key in the {region} has an alias', async function (this: KmsWorld, region: string) {
  this.remember({
    aliasName: await giveAlias(this, region),
  });
});

Given('another key in the home Region has an alias', async function (this: KmsWorld) {
  const other = await createSingleRegionKey(this);
  await giveAlias({ door: this.door, session: this.session, keys: other }, other.primaryRegion);
});

When('all aliases of the key in the {region} are listed', async function (this: KmsWorld, region: string) {
  this.readAgain = async () => this.remember({ aliases: await listAliases(this.door, this.keys, region) });
  await this.readAgain();
});

Then('the new alias is listed in the {region}', async function (this: KmsWorld, region: string) {
  await requireNewAlias(this, region);
});

Then('the alias is listed', async function (this: KmsWorld) {
  await this.judge(() => requireAlias(this.know('aliases'), this.know('aliasName')));
});

Then('the alias is not listed', async function (this: KmsWorld) {
  await this.judge(() => requireNoAlias(this.know('aliases'), this.know('aliasName')));
});

Then('no alias of another key is listed', async function (this: KmsWorld) {
  await this.judge(() => requireOnlyAliasesOf(this.know('aliases'), this.keys));
});
