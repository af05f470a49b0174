import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ManifestScenario } from '../../src/run/manifest/manifest.ts';
import type { MutantCoverage, MutantRunOptions } from './stryker.ts';

/** What the dry run learnt: ids of the scenarios that called an operation, and what each scenario passed. */
export type Learnt = {
  readonly callers: Readonly<Record<string, readonly string[]>>;
  readonly perTest: MutantCoverage['perTest'];
};

/** Beyond these, scenarios of one clause that take the same path are taken to put the same question. */
const many = 100;

/** How many run first, and next: what is under way when one of them sees the mutant is work lost. */
const vanguard = { own: 3, all: 6, next: 18 };

/**
 * The scenarios to run against a mutant, in groups that run one after the other: those that cover it, a few about the
 * operation that it is in and those that take the rarest paths through the file first. What takes effect while modules
 * load is covered by all, except in the file of an operation, of which nobody sees anything who does not call it.
 * Where they are many, those that ask what others asked come last, so that only a survivor meets all of them; no more
 * than `atMost`, when a machine has no time for all.
 */
export function scenariosFor(
  scenarios: readonly ManifestScenario[],
  options: MutantRunOptions,
  learnt: Learnt,
  atMost = Number.POSITIVE_INFINITY,
): readonly (readonly ManifestScenario[])[] {
  const operation = operationOf(options.activeMutant.fileName);
  const ids = options.testFilter ?? learnt.callers[operation];
  const covering = ids ? scenarios.filter(({ id }) => ids.includes(id)) : scenarios;
  const sorted = some(rarestFirst(covering, pathsIn(options, learnt)), atMost);
  const own = sorted.filter(({ operations }) => operations.includes(operation)).slice(0, vanguard.own);
  const ordered = [...new Set([...own, ...sorted])];
  const { all, next } = vanguard;
  const alike = Number.isFinite(atMost) ? [] : covering.filter((scenario) => !ordered.includes(scenario));
  const groups = [ordered.slice(0, all), ordered.slice(all, all + next), ordered.slice(all + next), alike];
  return groups.filter((group) => group.length > 0);
}

/** `replicate-key.ts` holds ReplicateKey. */
function operationOf(fileName: string): string {
  const words = basename(fileName, '.ts').split('-');
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('');
}

/** Those first whose path few others take; where they are many, only one for each clause and path. */
function rarestFirst(
  scenarios: readonly ManifestScenario[],
  pathOf: (id: string) => string,
): readonly ManifestScenario[] {
  const seen = new Map<string, number>();
  for (const { id } of scenarios) seen.set(pathOf(id), (seen.get(pathOf(id)) ?? 0) + 1);
  const rarity = ({ id }: ManifestScenario) => seen.get(pathOf(id)) ?? 0;
  const byRarity = scenarios.toSorted((one, other) => rarity(one) - rarity(other));
  if (byRarity.length <= many) return byRarity;
  const byPath = new Map(byRarity.map((scenario) => [`${scenario.clause} ${pathOf(scenario.id)}`, scenario]));
  return [...byPath.values()];
}

/** The first half of what may stay, and as many of all the rest. */
function some<Item>(items: readonly Item[], atMost: number): readonly Item[] {
  if (items.length <= atMost) return items;
  const half = Math.floor(atMost / 2);
  const step = Math.ceil((items.length - half) / half);
  return [...items.slice(0, half), ...items.slice(half).filter((_, index) => index % step === 0)];
}

/** Which mutants of the file a scenario comes past; where the file is but data, which operations it calls. */
function pathsIn(
  { sandboxFileName, mutantActivation }: MutantRunOptions,
  { perTest, callers }: Learnt,
): (id: string) => string {
  const operations = Object.keys(callers);
  if (mutantActivation === 'static')
    return (id) => operations.filter((operation) => callers[operation]?.includes(id)).join();
  const mutants = new Set(mutantsIn(readFileSync(sandboxFileName, 'utf8')));
  return (id) =>
    Object.keys(perTest[id] ?? {})
      .filter((mutant) => mutants.has(mutant))
      .join();
}

/** Ids of the mutants of an instrumented file. */
function mutantsIn(text: string): readonly string[] {
  return [...text.matchAll(/stryMutAct_9fa48\("(\d+)"\)/g)].map(([, id = '']) => id);
}
