/** Which implementations differ from AWS in some scenarios. */
import { html, type Markup } from '../markup.ts';
import { columnTitle } from '../matrix/matrix.ts';
import { implementationPath, linkTo } from './places.ts';
import type { Implementation, SiteFacts } from './site-facts.ts';

export type Differing = {
  /** Those with at least one failure. */
  readonly failing: readonly {
    readonly implementation: Implementation;
    readonly failed: number;
    readonly decided: number;
  }[];
  /** How many implementations ran at least one of the scenarios. */
  readonly ran: number;
};

/** AWS as recorded counts as any other: where it differs, it differs from its documents. */
export function differingIn({ implementations }: SiteFacts, ids: readonly string[]): Differing {
  const counted = implementations.map((implementation) => {
    const verdicts = ids.map((id) => implementation.results.get(id)?.verdict);
    const failed = verdicts.filter((verdict) => verdict === 'failed').length;
    const passed = verdicts.filter((verdict) => verdict === 'passed').length;
    return { implementation, failed, decided: failed + passed };
  });
  return {
    failing: counted.filter(({ failed }) => failed > 0),
    ran: counted.filter(({ decided }) => decided > 0).length,
  };
}

/** `moto 5.2.5 (2 of 7)`, each a link; or that none differs; or that nobody knows. */
export function differingMarkup(facts: SiteFacts, ids: readonly string[], at: string): Markup {
  if (ids.length === 0) return html`<span class="quiet">no scenario</span>`;
  const { failing, ran } = differingIn(facts, ids);
  if (ran === 0) return html`<span class="quiet">not decided anywhere</span>`;
  if (failing.length === 0)
    return html`<span class="passed">none</span> <span class="quiet">of ${ran}</span>`;
  const items = failing.map(({ implementation: { name, newest }, failed, decided }) => {
    const title = linkTo(at, implementationPath(name), columnTitle(newest));
    return html`<li>${title} <span class="quiet">${failed} of ${decided}</span></li>`;
  });
  return html`<ul class="who">${items}</ul>`;
}
