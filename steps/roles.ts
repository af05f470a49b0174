import { Then } from '@cucumber/cucumber';
import {
  changedRole,
  notInRole,
  notListingReplicas,
  notNamingPrimary,
  notSameNames,
  requireEventually,
  requireNoKeyIn,
  requireRoles,
} from '../src/expect/role-expectations.ts';
import { incoherence, notOnePrimary, wrongReplicaList } from '../src/keys/coherence.ts';
import type { KeyView } from '../src/model/related-keys.ts';
import type { KmsWorld } from './world.ts';

Then(
  'the key in the {region} becomes/stays {role}',
  async function (this: KmsWorld, region: string, role: string) {
    const judge = (views: readonly KeyView[]) => notInRole(views, region, role);
    await requireRoles(this, judge, region);
  },
);

Then(
  'the key in the {region} names the {region} as its primary Region',
  async function (this: KmsWorld, region: string, primary: string) {
    const judge = (views: readonly KeyView[]) => notNamingPrimary(views, this.keys, region, primary);
    await requireRoles(this, judge, region);
  },
);

Then(
  'every related key names the {region} as its primary Region',
  async function (this: KmsWorld, primary: string) {
    const { keys } = this;
    await requireRoles({ door: this.door, session: this.session, keys }, (views) =>
      keys.regions.map((region) => notNamingPrimary(views, keys, region, primary)).find(Boolean),
    );
  },
);

Then(
  'the key in the {region} lists replica keys in the {regions} only',
  async function (this: KmsWorld, region: string, listed: string[]) {
    const judge = (views: readonly KeyView[]) =>
      notListingReplicas(views, region, listed) ?? views.map(wrongReplicaList).find(Boolean);
    await requireRoles(this, judge, region);
  },
);

Then('every related key reports the same primary key and replica keys', async function (this: KmsWorld) {
  await requireRoles(this, incoherence);
});

Then('exactly one related key becomes the primary key', async function (this: KmsWorld) {
  await requireRoles(this, notOnePrimary);
});

Then('every related key keeps its role', async function (this: KmsWorld) {
  await requireEventually(this, (views) => changedRole(this.before.views, views));
});

Then('every related key keeps its key ID and ARN', async function (this: KmsWorld) {
  await requireEventually(this, (views) => notSameNames(views, this.keys));
});

Then('the {region} has no related key', async function (this: KmsWorld, region: string) {
  await requireNoKeyIn(this.door, this.keys, region);
});
