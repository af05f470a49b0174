import type { Door } from '../door/door.ts';
import type { Session } from '../door/session.ts';
import type { Shown } from '../keys/during/shown.ts';
import { notKeptApart } from '../wire/defects.ts';
import { requireUnchanged } from './unchanged.ts';

/** Requires that nothing of what was shown before the act has changed in any Region but the one where it was called. */
export async function requireOthersUnchanged(
  door: Door,
  session: Session,
  before: Shown,
  region: string,
): Promise<void> {
  const isElsewhere = (other: string) => other !== region;
  const others: Shown = {
    ...before,
    // Whatever a call in one Region changes in another has leaked there.
    defect: notKeptApart,
    keys: { ...before.keys, regions: before.keys.regions.filter(isElsewhere) },
    views: Object.fromEntries(Object.entries(before.views).filter(([other]) => isElsewhere(other))),
    values: before.values.filter((value) => isElsewhere(value.region)),
  };
  await requireUnchanged({ door, session }, others);
}
