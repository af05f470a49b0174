import { Given, Then } from '@cucumber/cucumber';
import { requireRefusal, requireRefusalWith } from '../src/kms/judging.ts';
import { updatePrimaryRegion } from '../src/kms/moves.ts';
import {
  documentedErrors,
  requireErrorBody,
  requireMessage,
  requireNotAboutForm,
  requireStatus,
} from '../src/kms/refusal-expectations.ts';
import { arnIn } from '../src/kms/related-keys.ts';
import { requireUnchanged } from '../src/kms/unchanged.ts';
import { refuseFor } from '../src/kms/unusual-calls.ts';
import type { KmsWorld } from './world.ts';

Given('UpdatePrimaryRegion was refused for {fault}', async function (this: KmsWorld, fault: string) {
  requireRefusal(await refuseFor(this.kms, this.session, this.keys, fault));
});

Given('UpdatePrimaryRegion was refused with {exceptions}', async function (this: KmsWorld, codes: string[]) {
  const { regions } = this.keys;
  requireRefusalWith(await updatePrimaryRegion(this.kms, this.keys, regions.at(-1) ?? ''), codes);
});

Then('the request is refused', function (this: KmsWorld) {
  requireRefusal(this.outcome);
});

Then('the request is refused with {exceptions}', function (this: KmsWorld, codes: string[]) {
  requireRefusalWith(this.outcome, codes);
});

Then('the refusal is one that UpdatePrimaryRegion documents', function (this: KmsWorld) {
  requireRefusal(this.outcome);
  requireRefusalWith(this.outcome, documentedErrors);
});

Then('the refusal names the key in the {region}', function (this: KmsWorld, region: string) {
  requireMessage(requireRefusal(this.outcome), arnIn(region, this.keys));
});

Then('the message says {string}', function (this: KmsWorld, text: string) {
  requireMessage(requireRefusal(this.outcome), text);
});

Then('the refusal is not about the form of PrimaryRegion', function (this: KmsWorld) {
  requireNotAboutForm(requireRefusal(this.outcome));
});

Then('the HTTP status is {int}', function (this: KmsWorld, status: number) {
  requireStatus(this.outcome, [status]);
});

Then('the HTTP status is {int} or {int}', function (this: KmsWorld, one: number, other: number) {
  requireStatus(this.outcome, [one, other]);
});

Then('the error body names the exception and explains it', function (this: KmsWorld) {
  requireErrorBody(requireRefusal(this.outcome));
});

Then('nothing about the related keys has changed', async function (this: KmsWorld) {
  await requireUnchanged(this.kms, this.session, this.keys, this.before);
});
