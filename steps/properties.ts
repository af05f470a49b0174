import assert from 'node:assert/strict';
import { Given, Then, When } from '@cucumber/cucumber';
import {
  giveOwnEverywhere,
  noteShown,
  requireNoted,
  requireSameEverywhere,
} from '../src/expect/noted-properties.ts';
import { replicaWithOwn, requireAsGiven, requireDefault } from '../src/expect/replica-properties.ts';
import { enableRotation, requireRotation } from '../src/expect/rotation.ts';
import type { KmsWorld } from './world.ts';

Given('the {property} of every related key is noted', async function (this: KmsWorld, property: string) {
  this.remember({
    noted: await noteShown(this, property),
  });
});

Given('every related key has its own {property}', async function (this: KmsWorld, property: string) {
  this.remember({
    noted: await giveOwnEverywhere(this, property),
  });
});

Given('every related key has properties of its own', function (this: KmsWorld) {
  // It is leased with them: the sentence before knows of this one.
  assert.ok(this.hasOwnProperties && this.keys);
});

Given(
  'automatic rotation is enabled with a period of {int} days',
  async function (this: KmsWorld, days: number) {
    await enableRotation(this, days);
  },
);

When(
  'ReplicateKey is called, giving the replica in the {region} its own {property}',
  async function (this: KmsWorld, region: string, property: string) {
    this.remember({ prepared: replicaWithOwn(this.session, this.keys, property, region) });
    await this.act(() => this.door.send('ReplicateKey', this.know('prepared')), 'ReplicateKey');
  },
);

Then('the {property} of every related key is unchanged', async function (this: KmsWorld, property: string) {
  await requireNoted(this, property, this.know('noted'));
});

Then('the {property} is the same in every Region', async function (this: KmsWorld, property: string) {
  await requireSameEverywhere(this, property);
});

Then('automatic rotation is {onOrOff} in every Region', async function (this: KmsWorld, isOn: boolean) {
  await requireRotation(this, isOn);
});

Then(
  'the key in the {region} has the {property} it was given',
  async function (this: KmsWorld, region: string, property: string) {
    await requireAsGiven(this, property, region, this.know('prepared'));
  },
);

Then(
  'the key in the {region} has the default {property}',
  async function (this: KmsWorld, region: string, property: string) {
    await requireDefault(this, property, region, this.know('noted'));
  },
);
