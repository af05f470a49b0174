import { Given, When } from '@cucumber/cucumber';
import { callDuring, type Encounter, moveOnceMore, replicateOnceMore } from '../src/kms/during-state.ts';
import { prepare } from '../src/kms/happy-path.ts';
import { keyReference } from '../src/kms/key-references.ts';
import type { RelatedKeys } from '../src/kms/related-keys.ts';
import { inputFor, sendBody, sendTampered } from '../src/kms/unusual-calls.ts';
import type { KmsWorld } from './world.ts';

Given(
  'all that {operation} needs in the {region}',
  async function (this: KmsWorld, operation: string, region: string) {
    this.remember({
      prepared: await prepare(operation, this.settingIn(region)),
    });
  },
);

When(
  '{operation} is called in the {region}',
  async function (this: KmsWorld, operation: string, region: string) {
    const input = this.maybe('prepared') ?? (await prepare(operation, this.settingIn(region)));
    await this.act(() => this.kms.send(operation, input, { region }));
  },
);

When(
  '{operation} is called in the {region} while the key there is Updating',
  async function (this: KmsWorld, operation: string, region: string) {
    const input = this.maybe('prepared') ?? (await prepare(operation, this.settingIn(region)));
    const call = () => this.kms.send(operation, input, { region });
    this.remember({
      outcome: await callDuring(this.kms, this.session, updating(this, region), call),
    });
  },
);

When(
  '{operation} is called while the key in the {region} is Creating',
  async function (this: KmsWorld, operation: string, region: string) {
    const call = (keys: RelatedKeys) => this.kms.send(operation, inputFor(operation, keys, region));
    this.remember({
      outcome: await callDuring(this.kms, this.session, creating(this, region), call),
    });
  },
);

When(
  '{operation} is asked in the {region} for the {region}',
  async function (this: KmsWorld, operation: string, region: string, wanted: string) {
    await this.act(() =>
      this.kms.send(operation, inputFor(operation, this.keys, wanted), {
        region,
      }),
    );
  },
);

When('{operation} is asked for {string}', async function (this: KmsWorld, operation: string, wanted: string) {
  await this.act(() => this.kms.send(operation, inputFor(operation, this.keys, wanted)));
});

When(
  '{operation} is given {keyReference} as the primary key',
  async function (this: KmsWorld, operation: string, form: string) {
    const KeyId = await keyReference(this.kms, this.session, this.keys, form);
    const input = inputFor(operation, this.keys, secondRegion(this));
    await this.act(() => this.kms.send(operation, { ...input, KeyId }));
  },
);

When('{operation} is given {keyReference}', async function (this: KmsWorld, operation: string, form: string) {
  const KeyId = await keyReference(this.kms, this.session, this.keys, form);
  await this.act(() => this.kms.send(operation, { KeyId }));
});

When(
  'UpdatePrimaryRegion is given a KeyId of {int} characters',
  async function (this: KmsWorld, length: number) {
    const input = { KeyId: 'k'.repeat(length), PrimaryRegion: secondRegion(this) };
    await this.act(() => this.kms.send('UpdatePrimaryRegion', input));
  },
);

When('UpdatePrimaryRegion is sent the body {json}', async function (this: KmsWorld, body: string) {
  await this.act(() => sendBody(this.kms, this.session, this.keys, body));
});

When('UpdatePrimaryRegion is sent with(out) {tampering}', async function (this: KmsWorld, tampering: string) {
  await this.act(() => sendTampered(this.kms, this.session, this.keys, tampering));
});

When('the operation {operation} is called', async function (this: KmsWorld, operation: string) {
  await this.act(() => sendTampered(this.kms, this.session, this.keys, operation));
});

/** A replica that is still Creating; another one of a new key, should that be over. */
function creating(world: KmsWorld, region: string): Encounter {
  const again = async () => {
    const keys = await replicateOnceMore(world.kms, world.session, region);
    world.remember({ keys });
    return keys;
  };
  return { keys: world.keys, region, state: 'Creating', again, isNewKey: true };
}

/** A key that is Updating because its set's primary Region is being updated. */
function updating(world: KmsWorld, region: string): Encounter {
  const again = () => moveOnceMore(world.kms, world.session, world.keys);
  return { keys: world.keys, region, state: 'Updating', again };
}

function secondRegion({ session }: KmsWorld): string {
  return session.target.regions[1] ?? '';
}
