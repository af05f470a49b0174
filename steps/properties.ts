import { Given, Then, When } from '@cucumber/cucumber';
import {
  giveOwnEverywhere,
  notePropertiesIn,
  requireNoted,
  requireSameEverywhere,
} from '../src/kms/noted-properties.ts';
import { replicaWithOwn, requireAsGiven, requireDefault } from '../src/kms/replica-properties.ts';
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

When(
  'ReplicateKey is asked for a replica in the {region} with its own {property}',
  async function (this: KmsWorld, region: string, property: string) {
    this.remember({ prepared: replicaWithOwn(this.session, this.keys, property, region) });
    await this.act(() => this.kms.send('ReplicateKey', this.know('prepared')));
  },
);

Then('the {property} of every related key is what it was', async function (this: KmsWorld, property: string) {
  await requireNoted(this.kms, this.session, this.keys, property, this.know('noted'));
});

Then('the {property} is the same in every Region', async function (this: KmsWorld, property: string) {
  await requireSameEverywhere(this.kms, this.session, this.keys, property);
});

Then('automatic rotation is {onOrOff} in every Region', async function (this: KmsWorld, isOn: boolean) {
  await requireRotation(this.kms, this.session, this.keys, isOn);
});

Then(
  'the key in the {region} has the {property} it was given',
  async function (this: KmsWorld, region: string, property: string) {
    await requireAsGiven(this.kms, this.session, this.keys, property, region, this.know('prepared'));
  },
);

Then(
  'the key in the {region} has the default {property}',
  async function (this: KmsWorld, region: string, property: string) {
    await requireDefault(this.kms, this.session, this.keys, property, region, this.know('noted'));
  },
);
