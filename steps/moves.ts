import { Given, Then, When } from '@cucumber/cucumber';
import { stopIfNothingLearnt } from '../src/kms/judging.ts';
import { move, moveAndSettle, moveThereAndBack, updatePrimaryRegion } from '../src/kms/moves.ts';
import { moveUnderTraffic, requireNoFailure, requireNotSlower } from '../src/kms/moving-traffic.ts';
import type { KmsWorld } from './world.ts';

Given('the primary Region has been updated to the {region}', async function (this: KmsWorld, region: string) {
  this.remember({
    keys: await moveAndSettle(this.kms, this.session, this.keys, region),
  });
});

Given('the primary Region is being updated to the {region}', async function (this: KmsWorld, region: string) {
  this.remember({ keys: await move(this.kms, this.keys, region) });
});

When('the primary Region is updated to the {region}', async function (this: KmsWorld, region: string) {
  stopIfNothingLearnt(await this.act(() => updatePrimaryRegion(this.kms, this.keys, region)));
});

When(
  'the primary Region is updated to the {region} and at once back to the {region}',
  async function (this: KmsWorld, there: string, back: string) {
    await this.act(() => moveThereAndBack(this.kms, this.keys, there, back));
  },
);

When(
  'the primary Region is updated to the {region} while every Region uses the key',
  async function (this: KmsWorld, region: string) {
    this.remember({
      traffic: await moveUnderTraffic(this.session, this.kms, this.keys, region),
    });
  },
);

When(
  'the {caller} updates the primary Region to the {region}',
  async function (this: KmsWorld, caller: string, region: string) {
    await this.act(() => updatePrimaryRegion(this.kms, this.keys, region, caller));
  },
);

Then('no use of the key failed', function (this: KmsWorld) {
  requireNoFailure(this.know('traffic'));
});

Then('using the key took no longer than using an untouched key', function (this: KmsWorld) {
  const traffic = this.know('traffic');
  this.notes.push(
    `median use of the moved key ${traffic.moved.medianMs} ms, of an untouched key ${traffic.untouched.medianMs} ms`,
  );
  requireNotSlower(traffic);
});
