import type { NamedMutant } from './results.ts';

/** Why nobody notices these mutants: no clause covers what they change, or nobody could tell. */
export type Explanation = { readonly reason: string; readonly survivors: readonly string[] };

/** A mutant that lives on, and why that may be; without a reason the suite has a gap. */
export type Survivor = NamedMutant & { readonly reason?: string };

/** The mutants that nobody noticed, those that no scenario comes past included, each with its reason. */
export function survivorsOf(
  mutants: readonly NamedMutant[],
  explanations: readonly Explanation[],
): readonly Survivor[] {
  const reasons = new Map(
    explanations.flatMap(({ reason, survivors }) => survivors.map((name) => [name, reason])),
  );
  return mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map((mutant) => {
      const reason = reasons.get(mutant.name);
      return reason === undefined ? mutant : { ...mutant, reason };
    });
}

/** What is wrong with the explanations of the files that were mutated: survivors without one, and ones without a survivor. */
export function complaints(
  mutants: readonly NamedMutant[],
  explanations: readonly Explanation[],
): readonly string[] {
  const survivors = survivorsOf(mutants, explanations);
  const alive = new Set(survivors.map(({ name }) => name));
  const files = new Set(mutants.map(({ file }) => file));
  const names = explanations.flatMap((explanation) => explanation.survivors);
  const stale = names.filter((name) => files.has(fileOf(name)) && !alive.has(name));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...survivors.filter(({ reason }) => !reason).map(({ name }) => `not explained: ${name}`),
    ...stale.map((name) => `explained, but no survivor any more: ${name}`),
    ...twice.map((name) => `explained twice: ${name}`),
  ];
}

function fileOf(name: string): string {
  return name.split(' | ')[0] ?? '';
}
