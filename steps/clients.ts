import { type DataTable, Then, When } from '@cucumber/cucumber';
import {
  requireExceptionPrinted,
  requireModeledClass,
  requireNothingPrinted,
  requireNothingReturned,
} from '../src/expect/client-account.ts';
import { requireJsonPrinted, requireLinePrinted, requireTablePrinted } from '../src/expect/printed.ts';
import { prepare } from '../src/keys/use/happy-path.ts';
import type { CliInput } from '../src/model/driver.ts';
import { cellsOf, rowsOf } from './tables.ts';
import type { KmsWorld } from './world.ts';

When(
  'the AWS CLI calls {operation} in the {region} with its input as {cliInput}',
  async function (this: KmsWorld, operation: string, region: string, form: CliInput) {
    const input = await prepare(operation, this.settingIn(region));
    await this.act(() => this.door.send(operation, input, { region, cli: { input: form } }), operation);
  },
);

When(
  'the AWS CLI calls {operation} in the {region} with {cliOptions}',
  async function (this: KmsWorld, operation: string, region: string, options: string[]) {
    const input = await prepare(operation, this.settingIn(region));
    await this.act(() => this.door.send(operation, input, { region, cli: { options } }), operation);
  },
);

Then('boto3 returns nothing beyond ResponseMetadata', function (this: KmsWorld) {
  requireNothingReturned(this.outcome);
});

Then('boto3 raises the class of client.exceptions for it', function (this: KmsWorld) {
  requireModeledClass(this.outcome);
});

Then('the AWS CLI prints nothing and exits with 0', function (this: KmsWorld) {
  requireNothingPrinted(this.outcome);
});

Then('the AWS CLI prints the exception and exits with 254 or 255', function (this: KmsWorld) {
  requireExceptionPrinted(this.outcome);
});

Then('the AWS CLI prints JSON that contains:', async function (this: KmsWorld, table: DataTable) {
  await this.judge(() => requireJsonPrinted(this.outcome, this.keys, rowsOf(this, table)));
});

Then('the AWS CLI prints the line:', async function (this: KmsWorld, table: DataTable) {
  const [cells = []] = cellsOf(this, table);
  await this.judge(() => requireLinePrinted(this.outcome, this.keys, cells));
});

Then('the AWS CLI prints a table that contains:', async function (this: KmsWorld, table: DataTable) {
  await this.judge(() => requireTablePrinted(this.outcome, this.keys, rowsOf(this, table)));
});
