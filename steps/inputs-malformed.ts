import { Given, When } from '@cucumber/cucumber';
import { callMalformed, callWithHeader, callWithin } from '../src/keys/inputs/malformed-calls.ts';
import { placeKey } from '../src/keys/placed-keys.ts';
import type { KeyKind } from '../src/model/key-kinds.ts';
import { changesSomething } from '../src/spec/operation-table.ts';
import type { KmsWorld } from './world.ts';

Given(
  'a {scope} {kind} key that is {keyState}',
  async function (this: KmsWorld, isMultiRegion: boolean, kind: KeyKind, state: string) {
    const wanted = { kind, state, operation: 'DescribeKey', isMultiRegion };
    const { setting } = await placeKey(this, wanted, this.lease.bind(this));
    this.remember({ keys: setting.keys });
  },
);

When(
  '{operation} is called, malformed: {memberValue}',
  async function (this: KmsWorld, operation: string, fault: string) {
    const material = { session: this.session, keys: this.maybe('keys') };
    const call = () => callMalformed(this.door, operation, material, fault);
    await this.act(call, operation, changesSomething(operation));
  },
);

When(
  '{operation} is called, within bounds: {memberValue}',
  async function (this: KmsWorld, operation: string, words: string) {
    const setting = this.settingIn(this.keys.primaryRegion);
    await this.act(() => callWithin(setting, operation, words), operation, false);
  },
);

When(
  '{operation} is called with the header {word} {string}',
  async function (this: KmsWorld, operation: string, name: string, value: string) {
    const material = { session: this.session, keys: this.keys };
    const call = () => callWithHeader(this.door, operation, material, [name, value]);
    await this.act(call, operation);
  },
);
