import { eventually } from '../../door/wait.ts';
import type { Case } from '../../keys/case.ts';
import { patienceOf } from '../../keys/settling.ts';
import { describeIn } from '../../keys/views.ts';
import { asText, at } from '../../model/json.ts';
import type { Outcome } from '../../model/outcome.ts';
import { requireSuccess } from '../../wire/judging.ts';

/** Dates come in seconds or finer, and one response may show fewer decimals than the other. */
const toleranceSeconds = 1;

/** Requires that DescribeKey comes to show the deletion date that ScheduleKeyDeletion returned. */
export async function requireSameDate(
  { door, session, keys }: Case,
  region: string,
  scheduled: Outcome,
): Promise<void> {
  const date = at(requireSuccess(scheduled, 'ScheduleKeyDeletion'), 'DeletionDate');
  await eventually(
    async () => (await describeIn(door, keys, region)).metadata.DeletionDate,
    (shown) =>
      typeof shown === 'number' && Math.abs(shown - Number(date)) <= toleranceSeconds
        ? undefined
        : {
            expected: `DeletionDate ${asText(date ?? '(absent)')} from DescribeKey in ${region}`,
            actual: asText(shown ?? '(absent)'),
            defect: 'DescribeKey does not show the DeletionDate that ScheduleKeyDeletion returned',
          },
    patienceOf(session),
  );
}
