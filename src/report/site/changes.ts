/** What changed from each version of an implementation to the next, scenario by scenario: equal counts may hide changes. */
import { html, type Markup } from '../markup.ts';
import type { Column } from '../matrix/matrix.ts';
import { changeInWords, kindsOfChange, type Step, stepsOf } from '../matrix/trend.ts';

/** Undefined where there is but one version. */
export function changesList(versions: readonly Column[]): Markup | undefined {
  const steps = stepsOf(versions).slice(1);
  if (steps.length === 0) return undefined;
  const items = steps.map((step, index) => stepItem(step, versions[index]?.version ?? ''));
  return html`<ul class="plain">${items.toReversed()}</ul>`;
}

function stepItem({ column, changes }: Step, before: string): Markup {
  const versions = html`<b>${before || 'no version'} → ${column.version || 'no version'}</b>`;
  if (changes.length === 0) return html`<li>${versions} no verdict changed</li>`;
  const kinds = kindsOfChange(changes).map(([kind, count]) => `${count} ${kind}`);
  const scenarios = changes.map((change) => html`<li>${change.id} ${changeInWords(change)}</li>`);
  return html`<li>${versions}<details><summary>${kinds.join(', ')}</summary><ul class="moved">${scenarios}</ul></details></li>
`;
}
