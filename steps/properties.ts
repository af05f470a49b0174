import { Given, Then } from '@cucumber/cucumber';
import {
  giveOwnEverywhere,
  notePropertiesIn,
  requireNoted,
  requireSameEverywhere,
} from '../src/kms/noted-properties.ts';
import { enableRotation, requireRotation } from '../src/kms/rotation.ts';
import type { KmsWorld } from './world.ts';

Given('the {property} of every related key is noted', async function (this: KmsWorld, property: string) {
  this.remember({
    noted: await notePropertiesIn(this.kms, this.keys, property, this.keys.regions),
  });
});

Given('every related key has its own {property}', async function (this: KmsWorld, property: string) {
  this.remember({
    noted: await giveOwnEverywhere(this.kms, this.session, this.keys, property),
  });
});

Given('automatic rotation every {int} days', async function (this: KmsWorld, days: number) {
  await enableRotation(this.kms, this.session, this.keys, days);
});

Then('the {property} of every related key is what it was', async function (this: KmsWorld, property: string) {
  await requireNoted(this.kms, this.session, this.keys, property, this.know('noted'));
});

Then('the {property} is the same in every Region', async function (this: KmsWorld, property: string) {
  await requireSameEverywhere(this.kms, this.session, this.keys, property);
});

Then('automatic rotation is {onOrOff} in every Region', async function (this: KmsWorld, isOn: boolean) {
  await requireRotation(this.kms, this.session, this.keys, isOn);
});
