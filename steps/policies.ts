import { Given, Then, When } from '@cucumber/cucumber';
import { requireSuccess } from '../src/kms/judging.ts';
import { notAllowingAccount, principalArn, putPolicy, putPolicyEverywhere } from '../src/kms/policies.ts';
import { accountArn } from '../src/kms/related-keys.ts';
import { requireNo } from '../src/kms/stop.ts';
import type { KmsWorld } from './world.ts';

Given(
  'the key policy in the {region} {effect} the {caller} {action}',
  async function (this: KmsWorld, region: string, effect: 'Allow' | 'Deny', caller: string, action: string) {
    const principal = principalArn(this.session.target, caller);
    await putPolicy(this.kms, this.keys, region, { effect, principalArn: principal, action });
  },
);

Given(
  'every key policy allows the {caller} {action} only to the {region}',
  async function (this: KmsWorld, caller: string, action: string, onlyToRegion: string) {
    const principal = principalArn(this.session.target, caller);
    const permission = { effect: 'Allow', principalArn: principal, action, onlyToRegion } as const;
    await putPolicyEverywhere(this.kms, this.keys, permission);
  },
);

When('the {caller} describes the key by its ARN', async function (this: KmsWorld, caller: string) {
  await this.act(() => this.kms.send('DescribeKey', { KeyId: this.keys.firstArn }, { identity: caller }));
});

When('a grant for {operation} is created', async function (this: KmsWorld, operation: string) {
  const input = {
    KeyId: this.keys.keyId,
    GranteePrincipal: accountArn(this.keys),
    Operations: [operation],
  };
  await this.act(() => this.kms.send('CreateGrant', input));
});

Then('the key policy allows the account kms:*', function (this: KmsWorld) {
  requireNo(notAllowingAccount(this.keys, requireSuccess(this.outcome, 'GetKeyPolicy'), 'Policy'));
});

Then('the answer holds a key policy that allows the account kms:*', function (this: KmsWorld) {
  requireNo(notAllowingAccount(this.keys, requireSuccess(this.outcome, 'ReplicateKey'), 'ReplicaPolicy'));
});
