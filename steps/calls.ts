import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { requireFirstPages } from '../src/expect/first-pages.ts';
import { requireOthersUnchanged } from '../src/expect/others-unchanged.ts';
import { requireMembers, requireShown } from '../src/expect/shown-members.ts';
import { keysAfter } from '../src/keys/related-keys.ts';
import { bringAllInto } from '../src/keys/setting-states.ts';
import {
  callTwice,
  callWithEach,
  requireDifferentDataKeys,
  requireEach,
  requireOneOf,
} from '../src/keys/use/at-once.ts';
import { inputNaming, inputWith } from '../src/keys/use/table-calls.ts';
import { createWith } from '../src/keys/use/unusual-calls.ts';
import { requireSuccess } from '../src/wire/judging.ts';
import { rowsOf } from './tables.ts';
import type { KmsWorld } from './world.ts';

Given('every related key is {keyState}', async function (this: KmsWorld, state: string) {
  await bringAllInto(this, state);
});

Given(
  '{operation} has been called in the {region} with:',
  async function (this: KmsWorld, operation: string, region: string, table: DataTable) {
    const input = await inputWith(operation, this.settingIn(region), rowsOf(this, table));
    const outcome = await this.door.send(operation, input, { region });
    requireSuccess(outcome, `${operation} in ${region}`);
  },
);

When(
  '{operation} is called in the {region} with:',
  async function (this: KmsWorld, operation: string, region: string, table: DataTable) {
    const input = await inputWith(operation, this.settingIn(region), rowsOf(this, table));
    await this.act(() => this.door.send(operation, input, { region }), operation);
  },
);

When('CreateKey is called with:', async function (this: KmsWorld, table: DataTable) {
  const setting = this.settingIn(this.keys.primaryRegion);
  const make = () => createWith(setting, rowsOf(this, table));
  this.remember({ keys: keysAfter(this, await this.act(make, 'CreateKey', this.mayBeRefused)) });
});

When(
  '{operation} is called in the {region} with {keyReference}',
  async function (this: KmsWorld, operation: string, region: string, form: string) {
    const input = await inputNaming(operation, this.settingIn(region), form);
    await this.act(() => this.door.send(operation, input, { region }), operation);
  },
);

When(
  '{operation} is called twice at the same time in the {region}',
  async function (this: KmsWorld, operation: string, region: string) {
    this.mayBeRefused = true;
    this.remember({ outcomes: await callTwice(operation, this.settingIn(region)) });
  },
);

When(
  '{operation} is called at the same time in the {region} with each of:',
  async function (this: KmsWorld, operation: string, region: string, table: DataTable) {
    const outcomes = await callWithEach(operation, this.settingIn(region), rowsOf(this, table));
    requireEach(outcomes);
    this.remember({ outcomes });
  },
);

Then('the response contains:', async function (this: KmsWorld, table: DataTable) {
  await this.judge(() => requireMembers(this.outcome, this.keys, rowsOf(this, table)));
});

Then(
  '{operation} in the {region} shows:',
  async function (this: KmsWorld, operation: string, region: string, table: DataTable) {
    const wanted = { operation, regions: [region], rows: rowsOf(this, table) };
    await requireShown(this.door, this.session, this.keys, wanted);
  },
);

Then(
  '{operation} in every Region shows:',
  async function (this: KmsWorld, operation: string, table: DataTable) {
    const wanted = { operation, regions: this.keys.regions, rows: rowsOf(this, table) };
    await requireShown(this.door, this.session, this.keys, wanted);
  },
);

Then('no other related key has changed', async function (this: KmsWorld) {
  await requireOthersUnchanged(this.door, this.session, this.before, this.outcome.exchange.region);
});

Then(
  'only one of the two calls succeeds, and the other fails with {exceptions}',
  function (this: KmsWorld, codes: string[]) {
    requireOneOf(this.know('outcomes'), codes);
  },
);

Then(
  '{operation} in the {region} lists one entry at a time',
  async function (this: KmsWorld, operation: string, region: string) {
    await requireFirstPages(operation, this.settingIn(region));
  },
);

Then('the two responses give different data keys', function (this: KmsWorld) {
  requireDifferentDataKeys(this.know('outcomes'));
});
