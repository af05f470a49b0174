import { type DataTable, Then } from '@cucumber/cucumber';
import { requireShownAtOnce } from '../src/kms/during-state.ts';
import { notPending } from '../src/kms/pending.ts';
import { requireEventuallyIn } from '../src/kms/role-expectations.ts';
import { notInState } from '../src/kms/settling.ts';
import {
  primaryAmongReplicas,
  requireNeverUntilSettled,
  requireSettled,
  requireWalks,
  wronglyEnabled,
} from '../src/kms/walking.ts';
import { pathsIn } from './parameters.ts';
import type { KmsWorld } from './world.ts';

Then('the key states walk these paths:', async function (this: KmsWorld, table: DataTable) {
  await requireWalks(this.kms, this.session, this.keys, pathsIn(this, table.raw()), 'state');
});

Then('the roles walk these paths:', async function (this: KmsWorld, table: DataTable) {
  await requireWalks(this.kms, this.session, this.keys, pathsIn(this, table.raw()), 'role');
});

Then('no related key is Updating after the settle budget', async function (this: KmsWorld) {
  await requireSettled(this.kms, this.session, this.keys);
});

Then(
  'the key in the {region} shows {keyState} at once',
  async function (this: KmsWorld, region: string, state: string) {
    await requireShownAtOnce(this.kms, this.session, this.keys, region, state);
  },
);

Then(
  'until all is settled no related key says Enabled true in another key state',
  async function (this: KmsWorld) {
    await requireNeverUntilSettled(this.kms, this.session, this.keys, wronglyEnabled);
  },
);

Then(
  'until all is settled no answer lists the primary key among the replica keys',
  async function (this: KmsWorld) {
    await requireNeverUntilSettled(this.kms, this.session, this.keys, primaryAmongReplicas);
  },
);

Then(
  'the key in the {region} is in the key state {keyState}',
  async function (this: KmsWorld, region: string, state: string) {
    await requireEventuallyIn(this.kms, this.session, this.keys, region, (views) => notInState(views, state));
  },
);

Then(
  'the key in the {region} becomes {keyState} {dateOrNone}',
  async function (this: KmsWorld, region: string, state: string, hasDate: boolean) {
    await requireEventuallyIn(this.kms, this.session, this.keys, region, (views) =>
      notPending(views, region, state, hasDate),
    );
  },
);
