import { pause } from '../../model/pause.ts';
import { changesSomething } from '../../spec/operation-table.ts';
import type { BareCase } from '../case.ts';

/**
 * Where reads lag, what was written less than the settle budget ago may still show as it was before: waits until the
 * last call of the case that may have changed it is older. What is read then is not taken back by a later read.
 */
export async function untilOld(
  { door, session: { support, target } }: BareCase,
  isWriter: (operation: string) => boolean = changesSomething,
): Promise<void> {
  if (!support.doReadsLag) return;
  const last = door.seen.exchanges.findLast(({ operation }) => isWriter(operation));
  if (!last) return;
  const writtenMs = last.startedMs + last.durationMs;
  await pause(Math.max(0, writtenMs + target.budgets.settleMs - door.elapsedMs()));
}
