import { Given, Then, When } from '@cucumber/cucumber';
import { noteMember, requireNotedMember, requireOtherMember } from '../src/expect/life/noted-members.ts';
import {
  callWhileRotating,
  requireAllRotated,
  requireRotated,
  rotateTimes,
} from '../src/keys/rotations-in-progress.ts';
import { scheduleAndCancel } from '../src/keys/setting-states.ts';
import { prepare } from '../src/keys/use/happy-path.ts';
import type { KmsWorld } from './world.ts';

When(
  'RotateKeyOnDemand is called in the {region} after {int} rotations',
  async function (this: KmsWorld, region: string, times: number) {
    this.remember({ rotations: await rotateTimes(this.settingIn(region), times) });
    const input = { KeyId: this.keys.keyId };
    await this.act(() => this.door.send('RotateKeyOnDemand', input, { region }), 'RotateKeyOnDemand');
  },
);

Then('all {int} rotations before it succeeded', function (this: KmsWorld, times: number) {
  requireAllRotated(this.know('rotations'), times);
});

Then(
  '{member} of {operation} in the {region} is other than noted',
  async function (this: KmsWorld, member: string, operation: string, region: string) {
    await requireOtherMember(this, { member, operation, region }, this.know('noted'));
  },
);

Given(
  '{member} of {operation} in the {region} is noted',
  async function (this: KmsWorld, member: string, operation: string, region: string) {
    this.remember({ noted: await noteMember(this, { member, operation, region }) });
  },
);

When(
  '{operation} is called in the {region} while an on-demand rotation is in progress',
  async function (this: KmsWorld, operation: string, region: string) {
    const input = await prepare(operation, this.settingIn(region));
    const met = await callWhileRotating(this.settingIn(region), operation, input);
    this.remember(met);
    await this.act(async () => met.outcome, operation, false);
  },
);

Then(
  'the rotation ends in the {region} with one new key material',
  async function (this: KmsWorld, region: string) {
    await requireRotated(this.settingIn(region), this.know('materials'));
  },
);

Then(
  '{member} of {operation} in the {region} is as noted{asKnown}',
  async function (this: KmsWorld, member: string, operation: string, region: string, _: string) {
    await requireNotedMember(this, { member, operation, region }, this.know('noted'));
  },
);

Given(
  'the deletion of the key in the {region} was scheduled and canceled',
  async function (this: KmsWorld, region: string) {
    await scheduleAndCancel(this, region);
  },
);
