import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { createGrant, createGrants, grantNamed, requireCompared } from '../src/keys/access/grants.ts';
import { principalArn } from '../src/keys/policies.ts';
import { createSingleRegionKey } from '../src/keys/related-keys.ts';
import { giveGrant, revokeGrant } from '../src/keys/use/grants.ts';
import { prepare } from '../src/keys/use/happy-path.ts';
import type { Input } from '../src/model/driver.ts';
import { requireSuccess } from '../src/wire/judging.ts';
import { rowsOf } from './tables.ts';
import type { KmsWorld } from './world.ts';

Given(
  'a grant in the {region} allows the {caller} {operation}',
  async function (this: KmsWorld, region: string, caller: string, operation: string) {
    await giveGrant(this.settingIn(region), { caller, operation });
  },
);

Given(
  'a grant in the {region} allows the {caller} {operation} with the encryption context {json}',
  async function (this: KmsWorld, region: string, caller: string, operation: string, context: string) {
    await giveGrant(this.settingIn(region), { caller, operation, context: JSON.parse(context) as Input });
  },
);

Given(
  'a grant in the {region} that allowed the {caller} {operation} has been revoked',
  async function (this: KmsWorld, region: string, caller: string, operation: string) {
    const grant = await giveGrant(this.settingIn(region), { caller, operation });
    await revokeGrant(this.settingIn(region), grant);
  },
);

Given(
  'the {caller} has a grant in the {region} with:',
  async function (this: KmsWorld, caller: string, region: string, table: DataTable) {
    const grantee = ['GranteePrincipal', principalArn(this.session.target, caller)] as const;
    this.remember({ grant: await createGrant(this, region, [grantee, ...rowsOf(this, table)]) });
  },
);

Given(
  'a grant is created in the {region} with:',
  async function (this: KmsWorld, region: string, table: DataTable) {
    this.remember({ grant: await createGrant(this, region, rowsOf(this, table)) });
  },
);

Given(
  'the key in the {region} has {int} grants',
  async function (this: KmsWorld, region: string, count: number) {
    await createGrants(this, region, count);
  },
);

Given('{operation} is called for the grant', async function (this: KmsWorld, operation: string) {
  const grant = this.know('grant');
  const { region } = grant.exchange;
  const outcome = await this.door.send(operation, grantNamed(grant, this.keys, 'ID'), { region });
  requireSuccess(outcome, `${operation} in ${region}`);
});

When(
  'the {caller} calls {operation} with the {grantName} of the grant',
  async function (this: KmsWorld, identity: string, operation: string, by: string) {
    const { region } = this.know('grant').exchange;
    const input = grantNamed(this.know('grant'), this.keys, by);
    await this.act(() => this.door.send(operation, input, { region, identity }), operation);
  },
);

When(
  'the {caller} calls {operation} in the {region} immediately, with the grant token',
  async function (this: KmsWorld, identity: string, operation: string, region: string) {
    const input = await withGrantToken(this, operation, region);
    this.remember({ outcome: await this.door.send(operation, input, { region, identity }) });
  },
);

When(
  'the {caller} calls {operation} in the {region} with the grant token',
  async function (this: KmsWorld, identity: string, operation: string, region: string) {
    const input = await withGrantToken(this, operation, region);
    await this.act(() => this.door.send(operation, input, { region, identity }), operation);
  },
);

async function withGrantToken(world: KmsWorld, operation: string, region: string): Promise<Input> {
  const input = await prepare(operation, world.settingIn(region));
  const { GrantToken } = grantNamed(world.know('grant'), world.keys, 'token');
  return { ...input, GrantTokens: [GrantToken] };
}

When(
  'the {caller} calls {operation} for the grant, naming another key',
  async function (this: KmsWorld, identity: string, operation: string) {
    const { region } = this.know('grant').exchange;
    const other = await createSingleRegionKey(this);
    const input = grantNamed(this.know('grant'), other, 'ID');
    await this.act(() => this.door.send(operation, input, { region, identity }), operation);
  },
);

Then('it returns the same {word}', function (this: KmsWorld, member: string) {
  requireCompared(this.know('grant'), this.outcome, member, true);
});

Then('it returns a different {word}', function (this: KmsWorld, member: string) {
  requireCompared(this.know('grant'), this.outcome, member, false);
});
