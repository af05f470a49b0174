import type { SpecAlgorithm } from './spec-algorithm.ts';

/**
 * Algorithms that a key spec does not have, though another of the same usage does: those that a careless
 * implementation would take. Of the same family all, since there only the size tells them apart; else one.
 */
export function foreignAlgorithms(
  spec: string,
  usage: string,
  entries: readonly SpecAlgorithm[],
): readonly string[] {
  const own = entries.filter((entry) => entry.spec === spec).map(({ algorithm }) => algorithm);
  const all = [
    ...new Set(entries.filter((entry) => entry.usage === usage).map(({ algorithm }) => algorithm)),
  ];
  const foreign = all.filter((algorithm) => !own.includes(algorithm));
  const alike = foreign.filter((algorithm) => own.some((each) => familyOf(each) === familyOf(algorithm)));
  return alike.length > 0 ? alike : foreign.slice(0, 1);
}

/** `ECDSA` of `ECDSA_SHA_256`. */
function familyOf(algorithm: string): string {
  return algorithm.split('_')[0] ?? '';
}
