import { masked } from '../model/fingerprint.ts';
import { type Change, type ChangeClass, type Comparison, changeClasses } from './comparison.ts';

/** Changes of one class that have one cause, as far as the reports tell; the first stands for all of them. */
export type ChangeGroup = { readonly example: Change; readonly changes: readonly [Change, ...Change[]] };

export type ClassGroups = {
  readonly class: ChangeClass;
  readonly count: number;
  readonly groups: readonly ChangeGroup[];
};

/** Everything that moved, the classes in their order, the largest groups first; what is unchanged is left out. */
export function groupsOf({ changes }: Comparison): readonly ClassGroups[] {
  return changeClasses
    .filter((name) => name !== 'unchanged')
    .map((name) => {
      const own = changes.filter((change) => change.class === name);
      return { class: name, count: own.length, groups: grouped(own) };
    })
    .filter(({ count }) => count > 0);
}

function grouped(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string, [Change, ...Change[]]>();
  for (const change of changes) {
    const group = groups.get(keyOf(change));
    if (group) group.push(change);
    else groups.set(keyOf(change), [change]);
  }
  return [...groups.values()]
    .map((group) => ({ example: group[0], changes: group }))
    .sort((one, other) => other.changes.length - one.changes.length);
}

/** What came before and now, without what changes from run to run. */
function keyOf({ before, after, movers, isAdvisory, isKnown = false }: Change): string {
  const symptoms = [before, after].map((result) => [
    result?.verdict,
    result?.verdict === 'failed' ? result.fingerprint : masked(result?.reason ?? ''),
  ]);
  return JSON.stringify([symptoms, movers, isAdvisory, isKnown]);
}
