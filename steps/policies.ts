import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { statementsIn } from '../src/keys/access/statements.ts';
import {
  denyEverybody,
  denyOn,
  notAllowingAccount,
  principalArn,
  putPolicy,
  putPolicyEverywhere,
  putStatements,
} from '../src/keys/policies.ts';
import { prepare } from '../src/keys/use/happy-path.ts';
import { inputWith } from '../src/keys/use/table-calls.ts';
import { accountArn } from '../src/model/related-keys.ts';
import { requireNo } from '../src/model/stop.ts';
import { requireRefusalWith, requireSuccess } from '../src/wire/judging.ts';
import { cellValue } from './parameters.ts';
import { cellsOf, meaningIn, rowsOf } from './tables.ts';
import type { KmsWorld } from './world.ts';

Given(
  'the key policy in the {region} {effect} the {caller} {action}',
  async function (this: KmsWorld, region: string, effect: 'Allow' | 'Deny', caller: string, action: string) {
    const principal = principalArn(this.session.target, caller);
    await putPolicy(this, region, { effect, principalArn: principal, action });
  },
);

Given(
  'every key policy allows the {caller} {action} only if kms:PrimaryRegion is the {region}',
  async function (this: KmsWorld, caller: string, action: string, onlyToRegion: string) {
    const principal = principalArn(this.session.target, caller);
    const permission = { effect: 'Allow', principalArn: principal, action, onlyToRegion } as const;
    await putPolicyEverywhere(this, permission);
  },
);

Given(
  'the key policy in the {region} denies everybody {action} if {conditionKey} is {string}',
  async function (this: KmsWorld, region: string, action: string, key: string, cell: string) {
    const denial = { action, key, value: cellValue(this, cell) };
    await denyEverybody(this, region, denial);
  },
);

Given(
  'the key policy in the {region} denies everybody {action} on the condition {json}',
  async function (this: KmsWorld, region: string, action: string, json: string) {
    await denyOn(this, region, action, meaningIn(this)(json));
  },
);

Given(
  'the key policy in the {region} also contains:',
  async function (this: KmsWorld, region: string, table: DataTable) {
    await putStatements(this, region, statementsIn(cellsOf(this, table)));
  },
);

Given(
  'the {caller} has been denied {operation} in the {region}',
  async function (this: KmsWorld, identity: string, operation: string, region: string) {
    const input = await prepare(operation, this.settingIn(region));
    const outcome = await this.door.send(operation, input, { region, identity });
    requireRefusalWith(outcome, ['AccessDeniedException']);
  },
);

When('the {caller} describes the key by its ARN', async function (this: KmsWorld, caller: string) {
  const input = { KeyId: this.keys.firstArn };
  await this.act(() => this.door.send('DescribeKey', input, { identity: caller }), 'DescribeKey');
});

When(
  'the {caller} calls {operation} in the {region}',
  async function (this: KmsWorld, caller: string, operation: string, region: string) {
    const input = this.maybe('prepared') ?? (await prepare(operation, this.settingIn(region)));
    await this.act(() => this.door.send(operation, input, { region, identity: caller }), operation);
  },
);

When(
  'the {caller} calls {operation} in the {region} with:',
  async function (this: KmsWorld, identity: string, operation: string, region: string, table: DataTable) {
    const input = await inputWith(operation, this.settingIn(region), rowsOf(this, table));
    await this.act(() => this.door.send(operation, input, { region, identity }), operation);
  },
);

When('a grant for {operation} is created', async function (this: KmsWorld, operation: string) {
  const input = {
    KeyId: this.keys.keyId,
    GranteePrincipal: accountArn(this.keys),
    Operations: [operation],
  };
  await this.act(() => this.door.send('CreateGrant', input), 'CreateGrant');
});

Then('the key policy allows the account kms:*', async function (this: KmsWorld) {
  await this.judge(() =>
    requireNo(notAllowingAccount(this.keys, requireSuccess(this.outcome, 'GetKeyPolicy'), 'Policy')),
  );
});

Then('the response contains a key policy that allows the account kms:*', async function (this: KmsWorld) {
  await this.judge(() =>
    requireNo(notAllowingAccount(this.keys, requireSuccess(this.outcome, 'ReplicateKey'), 'ReplicaPolicy')),
  );
});
