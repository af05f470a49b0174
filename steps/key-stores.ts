import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import {
  changed,
  clusterStore,
  connect,
  createKeyStore,
  externalStore,
  listedIn,
  membersIn,
  requireEntry,
  requireGone,
  requireOnePage,
} from '../src/keys/key-stores.ts';
import { requireNo } from '../src/model/stop.ts';
import type { KmsWorld } from './world.ts';

Given('a custom key store', async function (this: KmsWorld) {
  this.remember({ keyStore: await createKeyStore(this) });
});

Given('another custom key store', async function (this: KmsWorld) {
  this.remember({ otherStore: await createKeyStore(this) });
});

Given('a custom key store that is connected', async function (this: KmsWorld) {
  const keyStore = await createKeyStore(this);
  await connect(this, keyStore);
  this.remember({ keyStore });
});

When('{operation} is called on the custom key store', async function (this: KmsWorld, operation: string) {
  const input = { CustomKeyStoreId: this.know('keyStore').id };
  await this.act(() => this.door.send(operation, input), operation);
});

When(
  '{operation} is called on the custom key store with {json}',
  async function (this: KmsWorld, operation: string, json: string) {
    const input = { CustomKeyStoreId: this.know('keyStore').id, ...membersIn(json) };
    await this.act(() => this.door.send(operation, input), operation);
  },
);

When(
  '{operation} is called for custom key stores with {json}',
  async function (this: KmsWorld, operation: string, json: string) {
    await this.act(() => this.door.send(operation, membersIn(json)), operation);
  },
);

When('a CloudHSM key store is created with {json}', async function (this: KmsWorld, json: string) {
  const input = changed(clusterStore(), json);
  await this.act(() => this.door.send('CreateCustomKeyStore', input), 'CreateCustomKeyStore');
});

When('an external key store is created with {json}', async function (this: KmsWorld, json: string) {
  const input = changed(externalStore(), json);
  await this.act(() => this.door.send('CreateCustomKeyStore', input), 'CreateCustomKeyStore');
});

When('another custom key store is created with its {word}', async function (this: KmsWorld, member: string) {
  const input = { ...clusterStore(), [member]: this.know('keyStore').input[member] };
  await this.act(() => this.door.send('CreateCustomKeyStore', input), 'CreateCustomKeyStore');
});

When('it is given the name of the other one', async function (this: KmsWorld) {
  const NewCustomKeyStoreName = this.know('otherStore').input.CustomKeyStoreName;
  const input = { CustomKeyStoreId: this.know('keyStore').id, NewCustomKeyStoreName };
  await this.act(() => this.door.send('UpdateCustomKeyStore', input), 'UpdateCustomKeyStore');
});

When('DescribeCustomKeyStores is called with its name', async function (this: KmsWorld) {
  const { CustomKeyStoreName } = this.know('keyStore').input;
  const input = { CustomKeyStoreName };
  await this.act(() => this.door.send('DescribeCustomKeyStores', input), 'DescribeCustomKeyStores');
});

Then('the custom key store is described with:', async function (this: KmsWorld, table: DataTable) {
  const rows = table.raw().map(([member = '', value = '']) => [member, value] as const);
  await requireEntry(this, this.know('keyStore'), rows);
});

Then('the custom key store is no longer listed', async function (this: KmsWorld) {
  await requireGone(this, this.know('keyStore'));
});

Then('custom key stores are listed', async function (this: KmsWorld) {
  listedIn(this.outcome);
});

Then('the list has one custom key store, and leads to another', async function (this: KmsWorld) {
  requireNo(await requireOnePage(this.door, this.outcome));
});
