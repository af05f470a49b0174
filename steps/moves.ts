import { Given, Then, When } from '@cucumber/cucumber';
import { moveUnderTraffic, requireNoFailure, requireNotSlower } from '../src/expect/during/moving-traffic.ts';
import { move, moveAndSettle, moveThereAndBack, updatePrimaryRegion } from '../src/keys/moves.ts';
import { moveAndReplicate, moveToBoth } from '../src/keys/use/at-once.ts';
import { stopIfNothingLearnt } from '../src/wire/judging.ts';
import type { KmsWorld } from './world.ts';

Given('the primary Region has been updated to the {region}', async function (this: KmsWorld, region: string) {
  this.remember({
    keys: await moveAndSettle(this, region),
  });
});

Given('the primary Region is being updated to the {region}', async function (this: KmsWorld, region: string) {
  this.remember({ keys: await move(this.door, this.keys, region) });
});

When('the primary Region is updated to the {region}', async function (this: KmsWorld, region: string) {
  stopIfNothingLearnt(await this.act(() => updatePrimaryRegion(this.door, this.keys, region)));
});

When(
  'the primary Region is updated to the {region} and immediately back to the {region}',
  async function (this: KmsWorld, there: string, back: string) {
    this.mayBeRefused = true;
    await this.act(() => moveThereAndBack(this.door, this.keys, there, back));
  },
);

When(
  'the primary Region is updated to the {region} and to the {region} at the same time',
  async function (this: KmsWorld, one: string, other: string) {
    this.mayBeRefused = true;
    await this.act(() => moveToBoth(this.door, this.keys, [one, other]));
  },
);

When(
  'the primary Region is updated to the {region} while ReplicateKey creates a replica in the {region}',
  async function (this: KmsWorld, to: string, into: string) {
    this.mayBeRefused = true;
    await this.act(async () => {
      const { moved, keys } = await moveAndReplicate(this, { to, into });
      this.remember({ keys });
      return moved;
    });
  },
);

When(
  'the primary Region is updated to the {region} while the key is in use in every Region',
  async function (this: KmsWorld, region: string) {
    this.remember({
      traffic: await moveUnderTraffic(this, region),
    });
  },
);

When(
  'the {caller} updates the primary Region to the {region}',
  async function (this: KmsWorld, caller: string, region: string) {
    await this.act(() => updatePrimaryRegion(this.door, this.keys, region, caller));
  },
);

Then('no use of the key failed', function (this: KmsWorld) {
  requireNoFailure(this.know('traffic'));
});

Then('using the key was no slower than using a key that was not moved', function (this: KmsWorld) {
  const traffic = this.know('traffic');
  this.notes.push(
    `median use of the moved key ${traffic.moved.medianMs} ms, of a key that was not moved ${traffic.untouched.medianMs} ms`,
  );
  requireNotSlower(traffic);
});
