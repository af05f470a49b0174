/** What a statement about AWS rests on: its grade, its source, and the days it was recorded. */
import type { Known } from '../../spec/operation.ts';
import { sourceLink } from '../html/sources.ts';
import { html, type Insertion, type Markup } from '../markup.ts';
import type { SiteFacts } from './site-facts.ts';

/** AWS's pages carry no dates; a recording has one. */
export function knownMarkup(facts: SiteFacts, { grade, source, recordings }: Known): Markup {
  const dates = [
    ...new Set(recordings.map((id) => facts.dates.get(id)).filter((date) => date !== undefined)),
  ];
  const when = dates.length > 0 ? ` ${dates.sort().join(', ')}` : '';
  return html`<p class="about">${grade}${when} · ${sourceLink(source)}</p>`;
}

/** An answer, or another statement, with what it rests on. */
export function saidMarkup(facts: SiteFacts, said: Insertion, known: Known): Markup {
  return html`<div class="said"><p class="answer">${said}</p>${knownMarkup(facts, known)}</div>`;
}

/** `DisabledException or KMSInvalidStateException`. */
export function answersInWords(answers: readonly string[]): string {
  return answers.join(' or ');
}

/** Three columns; a phone shows them one below the other, each under its label. */
export function factsTable(heads: readonly [string, string, string], rows: readonly Markup[]): Markup {
  const cells = heads.map((head) => html`<th scope="col">${head}</th>`);
  return html`<table class="facts"><thead><tr>${cells}</tr></thead><tbody>${rows}</tbody></table>`;
}
