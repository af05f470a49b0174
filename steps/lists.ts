import { Then, When } from '@cucumber/cucumber';
import { listedOfKey, notListedOnce } from '../src/expect/listed-once.ts';
import {
  foreignMarker,
  fullPage,
  namesListed,
  requireFullPage,
  walkWhile,
} from '../src/keys/use/growing-lists.ts';
import { requireNo } from '../src/model/stop.ts';
import type { KmsWorld } from './world.ts';

When(
  '{operation} is called page by page in the {region} while an entry is {addedOrRemoved}',
  async function (this: KmsWorld, operation: string, region: string, change: 'added' | 'removed') {
    this.remember({ walked: await walkWhile(this.settingIn(region), operation, change) });
  },
);

When(
  '{operation} is called in the {region} with as many entries as its Limit',
  async function (this: KmsWorld, operation: string, region: string) {
    const input = await fullPage(this.settingIn(region), operation);
    const outcome = await this.act(() => this.door.send(operation, input, { region }), operation);
    requireFullPage(outcome, operation, Number(input.Limit));
  },
);

When(
  '{operation} is called in the {region} with a marker of ListResourceTags',
  async function (this: KmsWorld, operation: string, region: string) {
    const input = await foreignMarker(this.settingIn(region), operation);
    await this.act(() => this.door.send(operation, input, { region }), operation);
  },
);

When(
  'the {caller} calls {operation} page by page in the {region}',
  async function (this: KmsWorld, identity: string, operation: string, region: string) {
    this.remember({ listed: await namesListed(this.settingIn(region), operation, identity) });
  },
);

Then('neither the key nor its alias is listed', function (this: KmsWorld) {
  requireNo(listedOfKey(this, this.know('listed')));
});

Then('every entry is listed once', async function (this: KmsWorld) {
  await this.judge(() => requireNo(notListedOnce(this.know('walked'))));
});
