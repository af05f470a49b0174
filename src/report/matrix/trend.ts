/** How one implementation moved from version to version. */
import { type VerdictChange, verdictChanges } from '../model/verdict-changes.ts';
import type { Column, Matrix } from './matrix.ts';

export type Step = { readonly column: Column; readonly changes: readonly VerdictChange[] };

/** Versions in their order; the first one has no changes. */
export type Trend = { readonly name: string; readonly steps: readonly Step[] };

/** Of every implementation of which there are at least two versions. */
export function trendsOf({ columns }: Matrix): readonly Trend[] {
  const names = [...new Set(columns.map(({ name }) => name))];
  return names.map((name) => trendOf(name, columns)).filter(({ steps }) => steps.length > 1);
}

function trendOf(name: string, columns: readonly Column[]): Trend {
  return { name, steps: stepsOf(columns.filter((column) => column.name === name)) };
}

/** Of the versions of one implementation, the oldest first. */
export function stepsOf(versions: readonly Column[]): readonly Step[] {
  return versions.map((column, index) => {
    const before = versions[index - 1];
    return { column, changes: before ? verdictChanges(before.report, column.report) : [] };
  });
}

/** `failed → passed`; an absent side is a scenario that the other report does not have. */
export function changeInWords({ before, after }: VerdictChange): string {
  return `${before ?? 'absent'} → ${after ?? 'absent'}`;
}

/** How often each kind of change occurs, the most frequent first. */
export function kindsOfChange(
  changes: readonly VerdictChange[],
): readonly (readonly [kind: string, count: number])[] {
  const kinds = [...new Set(changes.map(changeInWords))].sort();
  const counted = kinds.map(
    (kind) => [kind, changes.filter((change) => changeInWords(change) === kind).length] as const,
  );
  return counted.toSorted(([, one], [, other]) => other - one);
}
