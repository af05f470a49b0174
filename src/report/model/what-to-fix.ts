/** Root causes as every output lists them: what a maintainer works off, and what asks nobody to act. */
import type { RootCause } from './root-causes.ts';

export type WhatToFix = { readonly work: readonly RootCause[]; readonly rest: readonly RootCause[] };

/** Advice, and capabilities or moments that were not there, ask nobody to act. The order stays as it was. */
export function whatToFix(causes: readonly RootCause[]): WhatToFix {
  return { work: causes.filter(isWorthFixing), rest: causes.filter((cause) => !isWorthFixing(cause)) };
}

/** Where the count has a column of its own, so that a long title does not push it out of sight. */
export function titleWithoutCount({ title }: RootCause): string {
  return title.slice(0, title.lastIndexOf(' — '));
}

function isWorthFixing({ isAdvisory, verdict }: RootCause): boolean {
  return !isAdvisory && verdict !== 'inapplicable';
}
