import { Given, Then, When } from '@cucumber/cucumber';
import { requireDescribedAlike } from '../src/expect/described-alike.ts';
import { wrongPublicKey } from '../src/expect/outside/check-keys.ts';
import { notImported } from '../src/expect/outside/imported-keys.ts';
import { requireNewKey } from '../src/expect/outside/new-key.ts';
import { requireCorrect } from '../src/expect/outside/results.ts';
import { type Caller, type Detail, planCall } from '../src/keys/specs/calls.ts';
import { createOfSpec, createRelatedOfSpec, keyOfSpec, type SpecWanted } from '../src/keys/specs/spec-key.ts';
import type { RelatedKeys } from '../src/model/related-keys.ts';
import { requireNo } from '../src/model/stop.ts';
import { requireSuccess } from '../src/wire/judging.ts';
import type { KmsWorld } from './world.ts';

Given(
  'a single-Region {keySpec} key for {keyUsage}{withImported}',
  async function (this: KmsWorld, spec: string, usage: string, isImported: boolean) {
    const keys = await sharedKey(this, { spec, usage, isImported });
    this.remember({ keys, specKey: { spec, usage, keys } });
  },
);

Given(
  'a multi-Region {keySpec} key for {keyUsage} with {replicas}',
  async function (this: KmsWorld, spec: string, usage: string, regions: string[]) {
    const keys = await this.lease(() => createRelatedOfSpec(this, spec, usage, regions));
    this.remember({ specKey: { spec, usage, keys } });
  },
);

When(
  '{operation} is called in the {region} with {algorithm}',
  async function (this: KmsWorld, operation: string, region: string, algorithm: string) {
    const call = await planCall(callerOf(this), operation, algorithm, { hasAnyPeer: true });
    this.remember({ call: { ...call, region } });
    await this.act(() => this.door.send(operation, call.input, { region }), operation);
  },
);

When(
  '{operation} is called with {algorithm}{detail}',
  async function (this: KmsWorld, operation: string, algorithm: string, detail: Detail) {
    const call = await planCall(callerOf(this), operation, algorithm, detail);
    this.remember({ call });
    await this.act(() => this.door.send(operation, call.input), operation, this.mayBeRefused);
  },
);

When(
  'CreateKey is called for a(n) {keySpec} key for {keyUsage}',
  async function (this: KmsWorld, spec: string, usage: string) {
    await this.act(() => createOfSpec(this.door, this.session, spec, usage), 'CreateKey');
  },
);

When(
  'CreateKey is called for a(n) {keySpec} key for {keyUsage} with {json}',
  async function (this: KmsWorld, spec: string, usage: string, members: string) {
    const more = JSON.parse(members);
    await this.act(() => createOfSpec(this.door, this.session, spec, usage, more), 'CreateKey');
  },
);

Then('the result is correct', async function (this: KmsWorld) {
  await requireCorrect(this.door, this.know('call'), this.outcome);
});

Then(
  'the new key is a(n) {keySpec} key for {keyUsage}',
  async function (this: KmsWorld, spec: string, usage: string) {
    await requireNewKey(this.door, this.outcome, spec, usage);
  },
);

Then(
  'the public key belongs to a(n) {keySpec} key for {keyUsage}',
  async function (this: KmsWorld, spec: string, usage: string) {
    const output = () => requireSuccess(this.outcome, 'GetPublicKey');
    await this.judge(() => requireNo(wrongPublicKey(this.keys, output(), spec, usage)));
  },
);

Then('the public key is that of the imported key material', async function (this: KmsWorld) {
  const output = () => requireSuccess(this.outcome, 'GetPublicKey');
  await this.judge(() => requireNo(notImported(this.keys, output())));
});

Then('DescribeKey shows the same key metadata', async function (this: KmsWorld) {
  await requireDescribedAlike(this.door, this.session, this.outcome);
});

/** A key that several scenarios use at the same time. */
export async function sharedKey(world: KmsWorld, wanted: SpecWanted): Promise<RelatedKeys> {
  const leased = await keyOfSpec(world, wanted);
  world.leases.push(leased);
  return leased.keys;
}

/** What calls with the key of this scenario need: a symmetric key is its own other one. */
export function callerOf(world: KmsWorld): Caller {
  const specKey = world.know('specKey');
  const symmetric = { spec: 'SYMMETRIC_DEFAULT', usage: 'ENCRYPT_DECRYPT', isImported: false };
  const other = async () => (specKey.spec === symmetric.spec ? specKey.keys : sharedKey(world, symmetric));
  return { door: world.door, specKey, other };
}
