import { Then } from '@cucumber/cucumber';
import {
  notInRole,
  notListingReplicas,
  notNamingPrimary,
  notOnePrimary,
  notSameNames,
  requireEventually,
  requireEventuallyIn,
  requireNoKeyIn,
} from '../src/kms/role-expectations.ts';
import { disagreement } from '../src/kms/settling.ts';
import type { KmsWorld } from './world.ts';

Then(
  'the key in the {region} becomes/stays {role}',
  async function (this: KmsWorld, region: string, role: string) {
    await requireEventuallyIn(this.kms, this.session, this.keys, region, (views) =>
      notInRole(views, region, role),
    );
  },
);

Then(
  'the key in the {region} names the {region} as its primary Region',
  async function (this: KmsWorld, region: string, primary: string) {
    await requireEventuallyIn(this.kms, this.session, this.keys, region, (views) =>
      notNamingPrimary(views, this.keys, region, primary),
    );
  },
);

Then(
  'every related key names the {region} as its primary Region',
  async function (this: KmsWorld, primary: string) {
    const { keys } = this;
    await requireEventually(this.kms, this.session, keys, (views) =>
      keys.regions.map((region) => notNamingPrimary(views, keys, region, primary)).find(Boolean),
    );
  },
);

Then(
  'the key in the {region} lists replica keys in the {regions} only',
  async function (this: KmsWorld, region: string, listed: string[]) {
    await requireEventuallyIn(this.kms, this.session, this.keys, region, (views) =>
      notListingReplicas(views, region, listed),
    );
  },
);

Then('every related key describes the same primary key and replica keys', async function (this: KmsWorld) {
  await requireEventually(this.kms, this.session, this.keys, disagreement);
});

Then('exactly one related key becomes the primary key', async function (this: KmsWorld) {
  await requireEventually(this.kms, this.session, this.keys, notOnePrimary);
});

Then('every related key keeps its key ID and ARN', async function (this: KmsWorld) {
  await requireEventually(this.kms, this.session, this.keys, (views) => notSameNames(views, this.keys));
});

Then('the {region} has no related key', async function (this: KmsWorld, region: string) {
  await requireNoKeyIn(this.kms, this.keys, region);
});
