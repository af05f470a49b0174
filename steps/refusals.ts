import { Given, Then } from '@cucumber/cucumber';
import {
  requireErrorBody,
  requireMessage,
  requireNotAboutForm,
  requireStatus,
} from '../src/expect/refusal-expectations.ts';
import { requireRefused } from '../src/expect/refused.ts';
import { requireUnchanged } from '../src/expect/unchanged.ts';
import { updatePrimaryRegion } from '../src/keys/moves.ts';
import { refuseFor } from '../src/keys/use/unusual-calls.ts';
import { arnIn } from '../src/model/related-keys.ts';
import { documentedErrorsOf } from '../src/spec/operation-table.ts';
import { requireRefusal } from '../src/wire/judging.ts';
import type { KmsWorld } from './world.ts';

Given('UpdatePrimaryRegion was refused for {fault}', async function (this: KmsWorld, fault: string) {
  await this.act(() => refuseFor(this, fault));
  await requireRefused(this);
});

Given('UpdatePrimaryRegion was refused with {exceptions}', async function (this: KmsWorld, codes: string[]) {
  const { regions } = this.keys;
  await this.act(() => updatePrimaryRegion(this.door, this.keys, regions.at(-1) ?? ''));
  await requireRefused(this, codes);
});

Then('the request is refused', async function (this: KmsWorld) {
  await this.judge(() => requireRefused(this));
});

Then(
  'the request is refused with {exceptions}{asKnown}',
  async function (this: KmsWorld, codes: string[], _: string) {
    await this.judge(() => requireRefused(this, codes));
  },
);

Then(
  'the request is refused with an error documented for UpdatePrimaryRegion',
  async function (this: KmsWorld) {
    await this.judge(() => requireRefused(this, documentedErrorsOf('UpdatePrimaryRegion')));
  },
);

Then('the call succeeds or is refused with {exceptions}', async function (this: KmsWorld, codes: string[]) {
  await this.judge(() => requireRefused(this, codes, 'or success'));
});

Then(
  'the refusal names the key in the {region}{asKnown}',

  async function (this: KmsWorld, region: string, _: string) {
    await this.judge(() => requireMessage(requireRefusal(this.outcome), arnIn(region, this.keys)));
  },
);

Then('the message contains {string}', async function (this: KmsWorld, text: string) {
  await this.judge(() => requireMessage(requireRefusal(this.outcome), text));
});

Then('the refusal is not about the format of PrimaryRegion', async function (this: KmsWorld) {
  await this.judge(() => requireNotAboutForm(requireRefusal(this.outcome)));
});

Then('the HTTP status is {int}', async function (this: KmsWorld, status: number) {
  await this.judge(() => requireStatus(this.outcome, [status]));
});

Then('the HTTP status is {int} or {int}', async function (this: KmsWorld, one: number, other: number) {
  await this.judge(() => requireStatus(this.outcome, [one, other]));
});

Then('the error body names the exception and explains it', async function (this: KmsWorld) {
  await this.judge(() => requireErrorBody(requireRefusal(this.outcome)));
});

Then('nothing about the related keys has changed{asKnown}', async function (this: KmsWorld, _: string) {
  await requireUnchanged(this, this.before);
});
