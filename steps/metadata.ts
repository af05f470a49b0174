import { type DataTable, Then, When } from '@cucumber/cucumber';
import { requireLaterCreated } from '../src/expect/dates/later-created.ts';
import {
  listedRelatives,
  listKeys,
  requireMetadata,
  requireRecentDate,
  requireReplicaAnswer,
} from '../src/expect/metadata-expectations.ts';
import { inputFor } from '../src/keys/use/unusual-calls.ts';
import { requireKeyIdForm } from '../src/model/key-id-forms.ts';
import { pause } from '../src/model/pause.ts';
import { arnIn } from '../src/model/related-keys.ts';
import { requireNo } from '../src/model/stop.ts';
import { requireSuccess } from '../src/wire/judging.ts';
import { cellValue } from './parameters.ts';
import type { KmsWorld } from './world.ts';

When('all keys in the {region} are listed', async function (this: KmsWorld, region: string) {
  this.readAgain = async () => this.remember({ listed: await listKeys(this.door, region) });
  await this.readAgain();
});

Then('the key metadata contains:', async function (this: KmsWorld, table: DataTable) {
  const rows = table.raw().map(([path = '', cell = '']) => [path, cellValue(this, cell)] as const);
  await this.judge(() => requireMetadata(requireSuccess(this.outcome, 'DescribeKey'), rows));
});

Then('the key ID {keyIdForm}{asKnown}', async function (this: KmsWorld, form: string, _: string) {
  await this.judge(() => requireKeyIdForm(requireSuccess(this.outcome, 'DescribeKey'), form));
});

Then("the key ID is the same as the primary's", async function (this: KmsWorld) {
  await this.judge(() =>
    requireMetadata(requireSuccess(this.outcome, 'DescribeKey'), [['KeyId', this.keys.keyId]]),
  );
});

Then("the ARN differs from the primary's ARN only in the Region", async function (this: KmsWorld) {
  const { region } = this.outcome.exchange;
  await this.judge(() =>
    requireMetadata(requireSuccess(this.outcome, 'DescribeKey'), [['Arn', arnIn(region, this.keys)]]),
  );
});

When(
  'ReplicateKey is called in the {region} a second later, naming the {region}',
  async function (this: KmsWorld, region: string, wanted: string) {
    await pause(1100);
    const input = inputFor('ReplicateKey', this.keys, wanted);
    await this.act(() => this.door.send('ReplicateKey', input, { region }), 'ReplicateKey');
  },
);

Then(
  'the creation date in the {region} is later than in the {region}',
  async function (this: KmsWorld, region: string, earlier: string) {
    await requireLaterCreated(this, region, earlier);
  },
);

Then('the creation date is a recent time in epoch seconds', async function (this: KmsWorld) {
  await this.judge(() => requireRecentDate(requireSuccess(this.outcome, 'DescribeKey'), Date.now()));
});

Then(
  'the response describes a replica in the {region} whose primary is in the {region}',
  async function (this: KmsWorld, region: string, primary: string) {
    await this.judge(() =>
      requireReplicaAnswer(requireSuccess(this.outcome, 'ReplicateKey'), this.keys, region, primary),
    );
  },
);

Then(
  'the list contains the key ARN in the {region} and no related key from another Region',
  async function (this: KmsWorld, region: string) {
    await this.judge(() =>
      requireNo(listedRelatives(this.know('listed'), this.keys, [arnIn(region, this.keys)])),
    );
  },
);

Then('the list contains no related key', async function (this: KmsWorld) {
  await this.judge(() => requireNo(listedRelatives(this.know('listed'), this.keys, [])));
});
