/** Verdicts as the pages show them: always a mark and a word, never a colour alone. */

import { type Verdict, verdicts } from '../../model/verdict.ts';
import { html, type Markup } from '../markup.ts';
import type { Counts } from '../model/figures.ts';

const marks: Readonly<Record<Verdict, string>> = {
  passed: '✓',
  failed: '✕',
  unsupported: '–',
  inapplicable: '○',
  indeterminate: '?',
  errored: '!',
};

/** What each verdict means, for the legend. */
export const meanings: Readonly<Record<Verdict, string>> = {
  passed: 'as AWS documents',
  failed: 'differs from AWS',
  unsupported: 'operation not implemented',
  inapplicable: 'an unclaimed capability, or a transient state never observed',
  indeterminate: 'the network or throttling prevented a verdict',
  errored: 'an error in this suite',
};

/** The sign of a verdict, for pictures. */
export function verdictGlyph(verdict: Verdict): string {
  return marks[verdict];
}

/** A round mark in the verdict's colour. */
export function verdictMark(verdict: Verdict): Markup {
  return html`<span class="mark ${verdict}" aria-hidden="true">${marks[verdict]}</span>`;
}

/** One bar of fixed width, cut in proportion to the counts. Pure decoration beside numbers. */
export function verdictBar(counts: Counts): Markup {
  const whole = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  const pieces = verdicts.map((verdict, index) => {
    const before = verdicts.slice(0, index).reduce((sum, earlier) => sum + counts[earlier], 0);
    return counts[verdict] === 0 ? undefined : piece(verdict, before / whole, counts[verdict] / whole);
  });
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">${pieces}</svg>`;
}

function piece(verdict: Verdict, from: number, share: number): Markup {
  const [x, width] = [from * 100, share * 100].map((number) => number.toFixed(2)) as [string, string];
  return html`<rect class="${verdict}" x="${x}" y="0" width="${width}" height="8"/>`;
}

/** `3 passed, 1 failed`: what is not zero, in words. */
export function countsInWords(counts: Counts): string {
  const words = verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${verdict}`);
  return words.join(', ') || 'none';
}
