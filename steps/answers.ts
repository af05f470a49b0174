import { Then } from '@cucumber/cucumber';
import {
  requireContentType,
  requireEmptyBody,
  requireNoOutput,
  requireOwnRequestId,
  requireShape,
} from '../src/expect/answer-expectations.ts';
import { tooFineDate } from '../src/expect/dates/fine-dates.ts';
import { requireSameDate } from '../src/expect/life/deletion-dates.ts';
import { notDaysAway, notWholeDaysAway } from '../src/expect/pending.ts';
import { requireNo } from '../src/model/stop.ts';
import { requireSuccess } from '../src/wire/judging.ts';
import type { KmsWorld } from './world.ts';

Then('the call succeeds{asKnown}', async function (this: KmsWorld, _: string) {
  await this.judge(() =>
    requireSuccess(this.outcome, `${this.outcome.exchange.operation} in ${this.outcome.exchange.region}`),
  );
});

Then('the response has no output', async function (this: KmsWorld) {
  await this.judge(() => requireNoOutput(this.outcome));
});

Then('the body is empty or an empty object', async function (this: KmsWorld) {
  await this.judge(() => requireEmptyBody(this.outcome));
});

Then("the response's content type is application\\/x-amz-json-1.1", async function (this: KmsWorld) {
  await this.judge(() => requireContentType(this.outcome, 'application/x-amz-json-1.1'));
});

Then('no date in the response has more than three decimals', async function (this: KmsWorld) {
  await this.judge(() => requireNo(tooFineDate(this.outcome)));
});

Then('the response has a unique request ID', async function (this: KmsWorld) {
  await this.judge(() => requireOwnRequestId(this.outcome, this.door.seen.exchanges));
});

Then('the response has the documented shape', async function (this: KmsWorld) {
  await this.judge(() => requireShape(this.outcome, this.session.contract));
});

Then('the deletion date is {int} days away', async function (this: KmsWorld, days: number) {
  await this.judge(() =>
    requireNo(notDaysAway(requireSuccess(this.outcome, 'ScheduleKeyDeletion'), days, Date.now())),
  );
});

Then(
  'the deletion date is {int} times 24 hours away{asKnown}',
  async function (this: KmsWorld, days: number, _: string) {
    await this.judge(() =>
      requireNo(notWholeDaysAway(requireSuccess(this.outcome, 'ScheduleKeyDeletion'), days, Date.now())),
    );
  },
);

Then(
  'DescribeKey in the {region} shows the same deletion date',
  async function (this: KmsWorld, region: string) {
    await requireSameDate(this, region, this.outcome);
  },
);
