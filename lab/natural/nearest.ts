import type { Manifest, ManifestScenario } from '../../src/run/manifest/manifest.ts';
import { operationsNamedIn } from '../../src/spec/operation-table.ts';
import type { NaturalFault } from '../mutants/natural/fault.ts';

/** The first so many notice most faults, so that hundreds are tried in minutes; the others are for those that they miss. */
const ends = [48, 300];

/** Of each clause in the first round: its scenarios are much alike. */
const ofOneClause = 2;

/**
 * All scenarios, in rounds: first those that speak of what the fault is about, with the same operation and the same words
 * in title or clause. What only the last round notices is hardly noticed by a title that names it.
 */
export function roundsFor(
  { defect, kind }: NaturalFault,
  { scenarios, clauses }: Manifest,
): readonly (readonly ManifestScenario[])[] {
  const statements = new Map(clauses.map(({ id, statement }) => [id, statement]));
  const texts = new Map(
    scenarios.map((scenario) => [scenario, subjectsOf(scenario, statements.get(scenario.clause) ?? '')]),
  );
  const wanted = new Set([...wordsOf(`${defect} ${kind}`), ...operationsNamedIn(defect)]);
  const weights = [...wanted].map((word) => [word, rarityOf(word, [...texts.values()])] as const);
  const nearness = (scenario: ManifestScenario) => {
    const said = texts.get(scenario) ?? new Set();
    return weights.reduce((sum, [word, rarity]) => sum + (said.has(word) ? rarity : 0), 0);
  };
  const ranked = scenarios.map((scenario) => ({ scenario, nearness: nearness(scenario) }));
  const sorted = ranked
    .toSorted((one, other) => other.nearness - one.nearness)
    .map(({ scenario }) => scenario);
  const spread = sorted.toSorted(
    (one, other) => Number(isFurther(sorted, one)) - Number(isFurther(sorted, other)),
  );
  return [0, ...ends].map((start, at) => spread.slice(start, ends[at]));
}

/** Whether nearer scenarios of its clause come in its stead. */
function isFurther(sorted: readonly ManifestScenario[], scenario: ManifestScenario): boolean {
  return sorted.filter(({ clause }) => clause === scenario.clause).indexOf(scenario) >= ofOneClause;
}

/** What a scenario speaks of: its words, and the operations that it is about. */
function subjectsOf(
  { name, feature, expectations, operations }: ManifestScenario,
  statement: string,
): ReadonlySet<string> {
  const expected = expectations.map(({ step }) => step).join(' ');
  return new Set([...wordsOf(`${name} ${feature} ${expected} ${statement}`), ...operations]);
}

/** A word that few scenarios say tells more about them. */
function rarityOf(word: string, texts: readonly ReadonlySet<string>[]): number {
  const saying = texts.filter((said) => said.has(word)).length;
  return Math.log(texts.length / (1 + saying));
}

/** Words that tell one subject from another, without their endings. */
function wordsOf(text: string): ReadonlySet<string> {
  const spaced = text.replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  const words = spaced.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return new Set(
    words.map((word) => word.replace(/(s|ed|ing|ion|es)$/, '')).filter((word) => !common.has(word)),
  );
}

const common = new Set([
  'that',
  'with',
  'when',
  'have',
  'from',
  'this',
  'whatever',
  'key',
  'multi',
  'reg',
  'region',
  'replica',
  'primary',
  'related',
]);
