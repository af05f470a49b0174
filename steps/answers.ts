import { Then } from '@cucumber/cucumber';
import {
  requireContentType,
  requireEmptyBody,
  requireNoOutput,
  requireOwnRequestId,
  requireShape,
} from '../src/kms/answer-expectations.ts';
import { requireSuccess } from '../src/kms/judging.ts';
import { notDaysAway } from '../src/kms/pending.ts';
import { requireNo } from '../src/kms/stop.ts';
import type { KmsWorld } from './world.ts';

Then('the call succeeds', function (this: KmsWorld) {
  requireSuccess(this.outcome, `${this.outcome.exchange.operation} in ${this.outcome.exchange.region}`);
});

Then('the answer has no output', function (this: KmsWorld) {
  requireNoOutput(this.outcome);
});

Then('the body is empty or an empty object', function (this: KmsWorld) {
  requireEmptyBody(this.outcome);
});

Then("the answer's content type is application\\/x-amz-json-1.1", function (this: KmsWorld) {
  requireContentType(this.outcome, 'application/x-amz-json-1.1');
});

Then('the answer carries a request id of its own', function (this: KmsWorld) {
  requireOwnRequestId(this.outcome, this.kms.seen.exchanges);
});

Then('the answer has the documented shape', function (this: KmsWorld) {
  requireShape(this.outcome, this.session.contract);
});

Then('the deletion date is {int} days away', function (this: KmsWorld, days: number) {
  requireNo(notDaysAway(requireSuccess(this.outcome, 'ScheduleKeyDeletion'), days, Date.now()));
});
