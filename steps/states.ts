import { type DataTable, Then } from '@cucumber/cucumber';
import { requireShownAtOnce } from '../src/expect/during/shown-at-once.ts';
import { watchUpdating } from '../src/expect/during/updating-seen.ts';
import { notPending } from '../src/expect/pending.ts';
import { requireEventuallyIn } from '../src/expect/role-expectations.ts';
import {
  primaryAmongReplicas,
  requireNeverUntilSettled,
  requireSettled,
  requireWalks,
  wronglyEnabled,
} from '../src/keys/during/walking.ts';
import { notInState } from '../src/keys/settling.ts';
import { pathsIn } from './parameters.ts';
import type { KmsWorld } from './world.ts';

Then('the key states follow these paths:', async function (this: KmsWorld, table: DataTable) {
  await requireWalks(this, pathsIn(this, table.raw()), 'state');
});

Then(
  'the key states follow these paths through Updating:',
  async function (this: KmsWorld, table: DataTable) {
    const paths = pathsIn(this, table.raw());
    await watchUpdating(this, requireWalks, paths, 'state');
  },
);

Then('the roles follow these paths:', async function (this: KmsWorld, table: DataTable) {
  await requireWalks(this, pathsIn(this, table.raw()), 'role');
});

Then(
  'no related key is still Updating when the settle budget runs out{asKnown}',
  async function (this: KmsWorld, _: string) {
    await watchUpdating(this, requireSettled);
  },
);

Then(
  'the key in the {region} is reported as {keyState} immediately',
  async function (this: KmsWorld, region: string, state: string) {
    await requireShownAtOnce(this, region, state);
  },
);

Then('until the keys settle, Enabled is true only in the key state Enabled', async function (this: KmsWorld) {
  await watchUpdating(this, requireNeverUntilSettled, wronglyEnabled);
});

Then(
  'until the keys settle, no response lists the primary key among the replica keys',
  async function (this: KmsWorld) {
    await requireNeverUntilSettled(this, primaryAmongReplicas);
  },
);

Then(
  'the key in the {region} is in the key state {keyState}',
  async function (this: KmsWorld, region: string, state: string) {
    await requireEventuallyIn(this, region, (views) => notInState(views, state));
  },
);

Then(
  'the key in the {region} becomes {keyState} {dateOrNone}',
  async function (this: KmsWorld, region: string, state: string, hasDate: boolean) {
    await requireEventuallyIn(this, region, (views) => notPending(views, region, state, hasDate));
  },
);
