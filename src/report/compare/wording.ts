/** The words that the terminal and Markdown share. */
import {
  type Change,
  type ChangeClass,
  type Comparison,
  countClasses,
  gatingClasses,
  isGatingChange,
  type Mover,
  type Party,
  type Side,
} from './comparison.ts';

/** Title of each class and what it means, for the reader of a table. */
export const classWords: Readonly<Record<ChangeClass, { readonly title: string; readonly meaning: string }>> =
  {
    regressed: { title: 'regressed', meaning: 'passed, now fails; or at a stronger grade' },
    lost: { title: 'no longer there', meaning: 'passed, now not implemented or not claimed' },
    'fails-differently': { title: 'fails differently', meaning: 'fails, but not as before' },
    disappeared: { title: 'disappeared', meaning: 'only in the earlier report' },
    undecided: { title: 'not decided', meaning: 'no verdict this time: says nothing about the target' },
    fixed: { title: 'fixed', meaning: 'failed or was not implemented, now passes' },
    better: { title: 'better', meaning: 'fails, now at a weaker grade' },
    appeared: { title: 'appeared', meaning: 'only in the later report' },
    moved: { title: 'another verdict', meaning: 'did not pass before, or other advice' },
    'scenario-changed': { title: 'scenario changed', meaning: 'same verdict, other text or clause' },
    slower: { title: 'slower to settle', meaning: 'beyond the noise of the two runs' },
    unchanged: { title: 'unchanged', meaning: 'same verdict for the same reason' },
  };

const partyWords: Readonly<Record<Party, string>> = {
  target: 'the target',
  suite: 'the suite',
  sdk: 'the SDK',
  documents: 'AWS’s documents',
};

/** `the target (5.1.22 → 5.2.5)`; several are joined and said to be several. */
export function whoMoved(movers: readonly Mover[]): string {
  const each = movers.map(({ party, evidence }) => `${partyWords[party]} (${evidence})`);
  return each.length > 1 ? `${each.join(' and ')}, one or more of them` : each.join('');
}

/** `passed → failed`; a dash for a report that does not have the scenario. */
export function verdictMove({ before, after }: Change): string {
  return `${before?.verdict ?? '–'} → ${after?.verdict ?? '–'}`;
}

/** What keeps a change from deciding anything, in brackets; nothing where it may decide. */
export function asideOf({ isAdvisory, isKnown = false }: Change): string {
  const asides = [...(isAdvisory ? ['advisory'] : []), ...(isKnown ? ['known'] : [])];
  return asides.length > 0 ? ` (${asides.join(', ')})` : '';
}

/** Whether the class makes a comparison fail. */
export function isGatingClass(name: ChangeClass): boolean {
  return gatingClasses.includes(name);
}

/** The last sentence: what the exit code says, why, and what the later run did not decide. */
export function conclusionOfComparison(comparison: Comparison): string {
  const gating = comparison.changes.filter(isGatingChange).length;
  const { fixed, unchanged } = countClasses(comparison);
  const [all, { undecided, isLargelyUndecided }] = [comparison.changes.length, comparison];
  const notDecided = undecided ? ` Not decided: ${undecided}.` : '';
  if (isLargelyUndecided)
    return `Not comparable: the later run did not decide ${undecided}, more than 5 %. Of the others ${gating} moved for the worse.`;
  if (gating > 0) return `Behavior moved for the worse: ${gating} of ${all} scenarios.${notDecided}`;
  const announced = fixed > 0 ? ` ${fixed} fixed: --update-baseline records that.` : '';
  return `Nothing moved for the worse: ${unchanged} of ${all} scenarios unchanged.${announced}${notDecided}`;
}

/** The two sides, one fact per line: `target`, then what was before and what is now. */
export function sideFacts({ earlier, later }: Comparison): readonly (readonly [string, string])[] {
  const fact = (before: string, after: string) => (before === after ? before : `${before} → ${after}`);
  return [
    ['target', `${later.target} ${fact(earlier.version, later.version)}`],
    ['suite', fact(earlier.suiteVersion, later.suiteVersion)],
    ['SDK', fact(earlier.sdkVersion, later.sdkVersion)],
    ['since', `${minute(earlier)}; this run ${minute(later)}`],
  ];
}

/** `2026-11-23 03:52 UTC` */
function minute({ startedAt }: Side): string {
  return `${startedAt.slice(0, 16).replace('T', ' ')} UTC`;
}
