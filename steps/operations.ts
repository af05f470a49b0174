import { Given, When } from '@cucumber/cucumber';
import { inputOn, placeShared } from '../src/keys/access/across-accounts.ts';
import { callDuring } from '../src/keys/during/during-state.ts';
import { meetingCreating, meetingUpdating } from '../src/keys/during/encounters.ts';
import { keyReference } from '../src/keys/key-references.ts';
import { callPlaced, placeKey } from '../src/keys/placed-keys.ts';
import { prepare } from '../src/keys/use/happy-path.ts';
import { prepareEverywhere } from '../src/keys/use/table-calls.ts';
import {
  createWithTags,
  inputFor,
  nameAlias,
  sendBody,
  sendTampered,
} from '../src/keys/use/unusual-calls.ts';
import type { KeyKind } from '../src/model/key-kinds.ts';
import type { Outcome } from '../src/model/outcome.ts';
import type { KmsWorld } from './world.ts';

Given(
  'everything {operation} needs exists in the {region}',
  async function (this: KmsWorld, operation: string, region: string) {
    this.remember({
      prepared: await prepare(operation, this.settingIn(region)),
    });
  },
);

Given(
  'everything {operation} needs exists in every Region',
  async function (this: KmsWorld, operation: string) {
    const setting = this.settingIn(this.keys.primaryRegion);
    this.remember({ everywhere: await prepareEverywhere(operation, setting) });
  },
);

Given(
  'a {scope} {kind} key that is {keyState}, prepared for {operation}',
  async function (this: KmsWorld, isMultiRegion: boolean, kind: KeyKind, state: string, operation: string) {
    const wanted = { kind, state, operation, isMultiRegion };
    const placed = await placeKey(this, wanted, this.lease.bind(this));
    this.remember({ placed, keys: placed.setting.keys });
  },
);

Given(
  'a {scope} {kind} key that is {keyState} and that the {caller} may use, prepared for {operation}',
  async function (
    this: KmsWorld,
    isMultiRegion: boolean,
    kind: KeyKind,
    state: string,
    caller: string,
    operation: string,
  ) {
    const wanted = { kind, state, operation, isMultiRegion };
    const placed = await placeShared(this, wanted, caller, this.lease.bind(this));
    this.remember({ placed, keys: placed.setting.keys });
  },
);

When(
  'the {caller} calls {operation} on it with {keyReference}',
  async function (this: KmsWorld, identity: string, operation: string, form: string) {
    const { setting } = this.know('placed');
    const input = await inputOn(this.know('placed'), form);
    await this.act(() => this.door.send(operation, input, { region: setting.region, identity }), operation);
  },
);

When('{operation} is called on it', async function (this: KmsWorld, operation: string) {
  const { mayBeRefused } = this;
  const act = (call: () => Promise<Outcome>) => this.act(call, operation, mayBeRefused);
  this.remember(await callPlaced(this.know('placed'), !mayBeRefused, act));
});

When(
  '{operation} is called in the {region}',
  async function (this: KmsWorld, operation: string, region: string) {
    const known = this.maybe('prepared') ?? this.maybe('everywhere')?.[region];
    const input = known ?? (await prepare(operation, this.settingIn(region)));
    await this.act(() => this.door.send(operation, input, { region }), operation);
  },
);

When(
  '{operation} is called in the {region} while the key there is Updating',
  async function (this: KmsWorld, operation: string, region: string) {
    const input = this.maybe('prepared') ?? (await prepare(operation, this.settingIn(region)));
    const meeting = meetingUpdating(this.settingIn(region), operation, input);
    this.remember(await callDuring(this, meeting));
  },
);

When(
  '{operation} is called while the key in the {region} is Creating',
  async function (this: KmsWorld, operation: string, region: string) {
    const meeting = meetingCreating(this.settingIn(region), operation);
    this.remember(await callDuring(this, meeting));
  },
);

When(
  '{operation} is called in the {region}, naming the {region}',
  async function (this: KmsWorld, operation: string, region: string, wanted: string) {
    const input = inputFor(operation, this.keys, wanted);
    await this.act(() => this.door.send(operation, input, { region }), operation);
  },
);

When(
  '{operation} is called in the {region}, naming the {region}, while the key there is Creating',
  async function (this: KmsWorld, operation: string, region: string, wanted: string) {
    const meeting = meetingCreating(this.settingIn(region), operation, wanted);
    this.remember(await callDuring(this, meeting));
  },
);

When('CreateKey is called with {int} tags', async function (this: KmsWorld, count: number) {
  await this.act(() => createWithTags(this, count), 'CreateKey');
});

When(
  'CreateAlias is called with a name that starts with {string}',
  async function (this: KmsWorld, start: string) {
    await this.act(() => nameAlias(this.door, this.keys, start), 'CreateAlias');
  },
);

When(
  '{operation} is called, naming {string}',
  async function (this: KmsWorld, operation: string, wanted: string) {
    await this.act(() => this.door.send(operation, inputFor(operation, this.keys, wanted)), operation);
  },
);

When(
  '{operation} is called with {keyReference} as the primary key',
  async function (this: KmsWorld, operation: string, form: string) {
    const KeyId = await keyReference(this, form);
    const input = inputFor(operation, this.keys, secondRegion(this));
    await this.act(() => this.door.send(operation, { ...input, KeyId }), operation);
  },
);

When(
  '{operation} is called with {keyReference}',
  async function (this: KmsWorld, operation: string, form: string) {
    const KeyId = await keyReference(this, form);
    await this.act(() => this.door.send(operation, { KeyId }), operation);
  },
);

When(
  'UpdatePrimaryRegion is called with a KeyId of {int} characters',
  async function (this: KmsWorld, length: number) {
    const input = { KeyId: 'k'.repeat(length), PrimaryRegion: secondRegion(this) };
    await this.act(() => this.door.send('UpdatePrimaryRegion', input));
  },
);

When(
  '{operation} is called with the body {json}',
  async function (this: KmsWorld, operation: string, body: string) {
    await this.act(() => sendBody(this, operation, body), operation);
  },
);

When(
  'UpdatePrimaryRegion is called with(out) {tampering}',
  async function (this: KmsWorld, tampering: string) {
    await this.act(() => sendTampered(this, tampering));
  },
);

When('the operation {anyOperation} is called', async function (this: KmsWorld, operation: string) {
  await this.act(() => sendTampered(this, operation));
});

function secondRegion({ session }: KmsWorld): string {
  return session.target.regions[1] ?? '';
}
