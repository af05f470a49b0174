/** Who moved: told from versions and digests in both reports, never guessed from what the scenario showed. */
import type { Report, ScenarioResult } from '../model/report.ts';
import { hasNoVerdict } from './classify.ts';
import type { ChangeClass, Mover } from './comparison.ts';

export type MoversOf = (
  change: ChangeClass,
  before: ScenarioResult | undefined,
  after: ScenarioResult | undefined,
) => readonly Mover[];

/**
 * Everybody who may have caused a change of class: a scenario comes and goes, and its text changes, with the suite and
 * with AWS's documents alone; nobody moved what had or has no verdict; anything else is the work of whoever moved, and of the target where nobody else did.
 */
export function moversBetween(earlier: Report, later: Report): MoversOf {
  const everywhere = [
    ...targetMoves(earlier, later),
    ...suiteMoves(earlier, later),
    ...sdkMoves(earlier, later),
  ];
  return (change, before, after) => {
    if (change === 'unchanged' || change === 'undecided') return [];
    if (!before || !after)
      return [{ party: 'suite', evidence: comingOrGoing(earlier, later, before, after) }];
    if (hasNoVerdict(before)) return [];
    const own = textMoves(earlier, later, before, after);
    if (change === 'scenario-changed') return own;
    const movers = merged([...everywhere, ...own]);
    return movers.length > 0 ? movers : [{ party: 'target', evidence: unmoved(later) }];
  };
}

function targetMoves({ target: one }: Report, { target: other }: Report): readonly Mover[] {
  const facts = [
    moved('', one.version ?? 'unknown version', other.version ?? 'unknown version'),
    moved(
      'claims ',
      one.capabilities.claimed.toSorted().join(', '),
      other.capabilities.claimed.toSorted().join(', '),
    ),
    moved('Regions ', one.regions.join(', '), other.regions.join(', ')),
  ];
  return moversFor('target', facts);
}

function suiteMoves({ suite: one }: Report, { suite: other }: Report): readonly Mover[] {
  const code = one.digest === other.digest ? undefined : otherCode(one, other);
  return moversFor('suite', [moved('', one.version, other.version) ?? code]);
}

/** Reports of earlier versions have no digest: then nobody can tell. */
function otherCode(one: Report['suite'], other: Report['suite']): string {
  const isTold = one.digest !== undefined && other.digest !== undefined;
  return isTold
    ? `its code or schemas changed within ${other.version}`
    : `a report does not say which code of ${other.version} it had`;
}

function sdkMoves({ suite: one }: Report, { suite: other }: Report): readonly Mover[] {
  return moversFor('sdk', [moved('', one.sdkVersion, other.sdkVersion)]);
}

/**
 * The digest covers the clause and the grade as well as the scenario's own text: where those moved, they explain it,
 * and only a digest that moved alone is the suite's doing.
 */
function textMoves(
  earlier: Report,
  later: Report,
  before: ScenarioResult,
  after: ScenarioResult,
): readonly Mover[] {
  const [one, other] = [clauseOf(earlier, before), clauseOf(later, after)];
  const documents = moversFor('documents', [
    one?.statement === other?.statement ? undefined : `clause ${after.clause} has another text`,
    one?.sources.join() === other?.sources.join() ? undefined : `clause ${after.clause} has other sources`,
    moved('grade ', before.grade, after.grade),
  ]);
  if (documents.length > 0 || before.digest === after.digest) return documents;
  return [{ party: 'suite', evidence: 'the text of the scenario changed' }];
}

function clauseOf(
  { suite }: Report,
  { clause }: ScenarioResult,
): Report['suite']['clauses'][number] | undefined {
  return suite.clauses.find(({ id }) => id === clause);
}

function comingOrGoing(
  earlier: Report,
  later: Report,
  before: ScenarioResult | undefined,
  after: ScenarioResult | undefined,
): string {
  if (before)
    return clauseOf(later, before)
      ? 'it has no such scenario any more'
      : `it dropped clause ${before.clause}`;
  return after && clauseOf(earlier, after)
    ? 'it has a new scenario'
    : `it has a new clause, ${after?.clause}`;
}

function unmoved({ target }: Report): string {
  const version = target.version ?? 'its version unknown';
  return `nothing else moved; ${version} before and after`;
}

function moved(what: string, before: string, after: string): string | undefined {
  return before === after ? undefined : `${what}${before || 'nothing'} → ${after || 'nothing'}`;
}

function moversFor(party: Mover['party'], facts: readonly (string | undefined)[]): readonly Mover[] {
  const evidence = facts.filter(Boolean).join('; ');
  return evidence ? [{ party, evidence }] : [];
}

/** One mover per party, its evidence in one line. */
function merged(movers: readonly Mover[]): readonly Mover[] {
  return [...new Set(movers.map(({ party }) => party))].map((party) => {
    const own = movers.filter((mover) => mover.party === party);
    return { party, evidence: own.map(({ evidence }) => evidence).join('; ') };
  });
}
