import { openDriver } from '../case/open-session.ts';
import { isNotFound } from '../door/young-names.ts';
import { type JournalKey, journalFileOf, readJournal } from '../ledger/journal.ts';
import { atATime } from '../model/at-a-time.ts';
import type { Driver } from '../model/driver.ts';
import { at, textAt } from '../model/json.ts';
import { describeOutcome } from '../model/outcome.ts';
import type { Target } from '../profile/target.ts';
import { UsageError } from '../profile/usage-error.ts';
import { outcomeOf } from '../wire/outcome-of.ts';

/** What became of a key of a run, days later. */
export type Fate = JournalKey & {
  readonly is: 'gone' | 'pending' | 'alive' | 'unknown';
  readonly state?: string;
  /** Milliseconds since the epoch, where DescribeKey says when it is to be deleted. */
  readonly dueAt?: number;
  readonly reason?: string;
};

/** What a journal in the folder tells of a run, and what became of its keys. Throws a UsageError where there is no journal. */
export type FollowedUp = { readonly fates: readonly Fate[]; readonly open: number };

export async function followUp(target: Target, folder: string, run: string): Promise<FollowedUp> {
  const file = journalFileOf(folder, run);
  const journal = readJournal(file);
  if (!journal)
    throw new UsageError(
      `Expected the journal of run ${run} at ${file}, but there is no such file. Give the folder of the run with --out, and its id as report.json has it.`,
    );
  const { driver, close } = openDriver(target, 'follow-up');
  return { fates: await fatesOf(driver, journal.keys).finally(close), open: journal.open };
}

/** Keys read side by side. */
const width = 20;

/** Reads every key of a journal in its Region; changes nothing. */
export function fatesOf(driver: Driver, keys: readonly JournalKey[]): Promise<readonly Fate[]> {
  return atATime(width, keys, async (key) => {
    const { keyId, region } = key;
    const call = { operation: 'DescribeKey', input: { KeyId: keyId }, region, identity: 'main' };
    const outcome = outcomeOf(await driver.exchange(call));
    if (isNotFound(outcome)) return { ...key, is: 'gone' };
    if (outcome.kind !== 'success') return { ...key, is: 'unknown', reason: describeOutcome(outcome) };
    const state = textAt(outcome.output, 'KeyMetadata', 'KeyState');
    const date = at(outcome.output, 'KeyMetadata', 'DeletionDate');
    const due = typeof date === 'number' ? { dueAt: date * 1_000 } : {};
    return { ...key, is: /^Pending(Replica)?Deletion$/.test(state) ? 'pending' : 'alive', state, ...due };
  });
}

/** What the fates of a run's keys say of a clause that only days can close. */
export type Closed = { readonly clause: string; readonly holds: boolean; readonly evidence: string };

const dayMs = 86_400_000;

/** The clauses that these fates close, each with what shows it; none that is still open. */
export function closedBy(fates: readonly Fate[], now: number): readonly Closed[] {
  return [...deletedInTime(fates, now), ...waitsForReplicas(fates, now)];
}

/** DEL-09: a key is deleted at the latest a day after its date. */
function deletedInTime(fates: readonly Fate[], now: number): readonly Closed[] {
  const late = fates.filter(
    ({ is, dueAt = Number.POSITIVE_INFINITY }) => is === 'pending' && now > dueAt + dayMs,
  );
  const gone = fates.filter(({ is }) => is === 'gone');
  if (late.length === 0 && (gone.length === 0 || gone.length < fates.length)) return [];
  const evidence =
    late.length > 0
      ? `${late.length} keys are still there more than 24 h after their deletion date: ${late.map(nameOf).slice(0, 3).join(', ')}`
      : `all ${gone.length} keys are gone`;
  return [{ clause: 'DEL-09', holds: late.length === 0, evidence }];
}

/** DEL-04: once its last replica key is gone, a primary key that waited for it has a date, seven days away or less. */
function waitsForReplicas(fates: readonly Fate[], now: number): readonly Closed[] {
  const ids = [...new Set(fates.map(({ keyId }) => keyId))];
  const related = ids
    .map((id) => fates.filter(({ keyId }) => keyId === id))
    .filter(({ length }) => length > 1);
  const left = related.filter((keys) => keys.filter(({ is }) => is === 'gone').length === keys.length - 1);
  const waiting = left.flatMap((keys) => keys.filter(({ is }) => is === 'pending'));
  if (waiting.length === 0) return [];
  const wrong = waiting.filter(
    ({ state, dueAt = 0 }) => state !== 'PendingDeletion' || dueAt <= now - dayMs || dueAt > now + 7 * dayMs,
  );
  const evidence =
    wrong.length > 0
      ? `of ${waiting.length} primary keys without replica keys, ${wrong.length} have no date within seven days: ${wrong.map(nameOf).slice(0, 3).join(', ')}`
      : `${waiting.length} primary keys have a date within seven days, now that their replica keys are gone`;
  return [{ clause: 'DEL-04', holds: wrong.length === 0, evidence }];
}

function nameOf({ keyId, region }: JournalKey): string {
  return `${keyId} in ${region}`;
}
