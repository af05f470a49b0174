import { eventually } from '../../door/wait.ts';
import type { Case } from '../../keys/case.ts';
import { patienceOf } from '../../keys/settling.ts';
import { describeIn } from '../../keys/views.ts';
import type { KeyView } from '../../model/related-keys.ts';
import type { Mismatch } from '../../model/stop.ts';

/** Requires that the key of one Region shows a later creation date than the key of another. */
export async function requireLaterCreated(
  { door, session, keys }: Case,
  region: string,
  earlier: string,
): Promise<void> {
  const read = () => Promise.all([describeIn(door, keys, region), describeIn(door, keys, earlier)]);
  await eventually(read, ([later, first]) => notLater(later, first), patienceOf(session));
}

function notLater(later: KeyView, first: KeyView): Mismatch | undefined {
  const [its, others] = [later.metadata.CreationDate, first.metadata.CreationDate];
  if (typeof its === 'number' && typeof others === 'number' && its > others) return undefined;
  return {
    expected: `CreationDate of the key in ${later.region} to be later than ${JSON.stringify(others)}, that of the key in ${first.region}`,
    actual: JSON.stringify(its) ?? 'no such member',
    defect: 'A related key does not have a creation date of its own',
  };
}
