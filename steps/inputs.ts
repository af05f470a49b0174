import { Given, Then, When } from '@cucumber/cucumber';
import { notAlike, notSoManyBytes, plaintextBeside } from '../src/expect/outside/randomness.ts';
import { planCall, type SpecCall } from '../src/keys/specs/calls.ts';
import { openDamaged, openWithContext, sealWithContext } from '../src/keys/specs/contexts.ts';
import { withMembers } from '../src/keys/specs/members.ts';
import { requireNo } from '../src/model/stop.ts';
import { callerOf } from './specs.ts';
import type { KmsWorld } from './world.ts';

Given(
  'a ciphertext that {operation} produced with the encryption context {json}',
  async function (this: KmsWorld, operation: string, context: string) {
    const product = await sealWithContext(this.door, this.keys, operation, JSON.parse(context));
    this.remember({ product });
  },
);

When(
  'the ciphertext is decrypted with the encryption context {json}',
  async function (this: KmsWorld, context: string) {
    const product = this.know('product');
    await this.act(() => openWithContext(this.door, product, JSON.parse(context)), 'Decrypt');
  },
);

When('the ciphertext is decrypted {ciphertextFault}', async function (this: KmsWorld, fault: string) {
  await this.act(() => openDamaged(this.door, this.know('product'), fault), 'Decrypt');
});

When(
  '{operation} is called with {algorithm} and {json}',
  async function (this: KmsWorld, operation: string, algorithm: string, members: string) {
    await callWith(this, operation, algorithm, JSON.parse(members));
  },
);

When('GenerateRandom is called with {json}', async function (this: KmsWorld, input: string) {
  await this.act(() => this.door.send('GenerateRandom', inputOf(input)), 'GenerateRandom');
});

When(
  '{operation} is called twice with {algorithm}',
  async function (this: KmsWorld, operation: string, algorithm: string) {
    const { input } = await planCall(callerOf(this), operation, algorithm, {});
    const first = await this.door.send(operation, input);
    await this.act(() => this.door.send(operation, input), operation, false);
    this.remember({ first });
  },
);

When('GenerateRandom is called twice with {json}', async function (this: KmsWorld, input: string) {
  const call = () => this.door.send('GenerateRandom', inputOf(input));
  this.remember({ first: await call() });
  await this.act(call, 'GenerateRandom', false);
});

Then('the results {areSame}{asKnown}', function (this: KmsWorld, areSame: boolean, _: string) {
  const { operation } = this.outcome.exchange;
  requireNo(notAlike({ operation }, [this.know('first'), this.outcome], areSame));
});

Then('the response has {int} bytes', function (this: KmsWorld, count: number) {
  requireNo(notSoManyBytes(this.outcome, count));
});

Then('no plaintext is returned', function (this: KmsWorld) {
  requireNo(plaintextBeside(this.outcome));
});

async function callWith(
  world: KmsWorld,
  operation: string,
  algorithm: string,
  members: Record<string, unknown>,
) {
  const caller = callerOf(world);
  const planned = await planCall(caller, operation, algorithm, {});
  const call: SpecCall = await withMembers(planned, caller, world.session, members);
  world.remember({ call });
  await world.act(() => world.door.send(operation, call.input), operation, world.mayBeRefused);
}

/** `{"Recipient": …}` needs bytes, which JSON has not. */
function inputOf(text: string): Record<string, unknown> {
  return JSON.parse(text, (_name, value) =>
    typeof value?.bytes === 'number' ? Buffer.alloc(value.bytes, 7) : value,
  );
}
