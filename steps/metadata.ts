import { type DataTable, Then, When } from '@cucumber/cucumber';
import { requireSuccess } from '../src/kms/judging.ts';
import { requireKeyIdForm } from '../src/kms/key-id-forms.ts';
import {
  listedRelatives,
  listKeys,
  requireAlias,
  requireMetadata,
  requireNoAlias,
  requireRecentDate,
  requireReplicaAnswer,
} from '../src/kms/metadata-expectations.ts';
import { arnIn } from '../src/kms/related-keys.ts';
import { requireNo } from '../src/kms/stop.ts';
import { cellValue } from './parameters.ts';
import type { KmsWorld } from './world.ts';

When('all keys of the {region} are listed', async function (this: KmsWorld, region: string) {
  this.readAgain = async () => this.remember({ listed: await listKeys(this.kms, region) });
  await this.readAgain();
});

Then('the metadata says:', function (this: KmsWorld, table: DataTable) {
  const rows = table.raw().map(([path = '', cell = '']) => [path, cellValue(this, cell)] as const);
  requireMetadata(requireSuccess(this.outcome, 'DescribeKey'), rows);
});

Then('the key ID {keyIdForm}', function (this: KmsWorld, form: string) {
  requireKeyIdForm(requireSuccess(this.outcome, 'DescribeKey'), form);
});

Then("the key ID is the primary's key ID", function (this: KmsWorld) {
  requireMetadata(requireSuccess(this.outcome, 'DescribeKey'), [['KeyId', this.keys.keyId]]);
});

Then("the ARN is the primary's ARN with that Region in it", function (this: KmsWorld) {
  const { region } = this.outcome.exchange;
  requireMetadata(requireSuccess(this.outcome, 'DescribeKey'), [['Arn', arnIn(region, this.keys)]]);
});

Then('the creation date is a recent number of seconds', function (this: KmsWorld) {
  requireRecentDate(requireSuccess(this.outcome, 'DescribeKey'), Date.now());
});

Then(
  'the answer describes a replica in the {region} of the primary in the {region}',
  function (this: KmsWorld, region: string, primary: string) {
    requireReplicaAnswer(requireSuccess(this.outcome, 'ReplicateKey'), this.keys, region, primary);
  },
);

Then(
  'the list holds the key ARN of the {region} and no related key of another Region',
  function (this: KmsWorld, region: string) {
    requireNo(listedRelatives(this.know('listed'), this.keys, [arnIn(region, this.keys)]));
  },
);

Then('the list holds no related key', function (this: KmsWorld) {
  requireNo(listedRelatives(this.know('listed'), this.keys, []));
});

Then('the alias is listed', function (this: KmsWorld) {
  requireAlias(requireSuccess(this.outcome, 'ListAliases'), this.know('aliasName'));
});

Then('the alias is not listed', function (this: KmsWorld) {
  requireNoAlias(requireSuccess(this.outcome, 'ListAliases'), this.know('aliasName'));
});
