/** The table of key states as a picture: a row for each operation, a column for each state. */

import { html, type Markup } from '../../markup.ts';
import { trimmed } from '../../model/visible.ts';
import { verdictGlyph } from '../verdict.ts';
import { type Cell, gradeOf, keyStates, type Row } from './cells.ts';

const LEFT = 226;
const COLUMN = 58;
const LINE = 17;
const TOP = 98;
const WIDTH = 760;
const MAX_NAME_CHARACTERS = 36;

export function statesPicture(rows: readonly Row[], anchorOf: (row: Row) => string): Markup {
  const height = TOP + rows.length * LINE + 4;
  return html`<figure class="states-map">
<div class="scroll" tabindex="0" role="group" aria-label="Operations by key states, scrollable">
<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="states-title states-text">
<title id="states-title">Operations by key states</title>
<desc id="states-text">${inWords(rows)}</desc>
${keyStates.map(head)}
${rows.map((row, index) => rowMarkup(row, TOP + index * LINE, anchorOf(row)))}
</svg>
</div>
<figcaption>${legend()}</figcaption>
</figure>`;
}

function head(state: string, index: number): Markup {
  const x = LEFT + index * COLUMN + COLUMN / 2;
  return html`<text class="head" x="${x}" y="${TOP - 8}" transform="rotate(-38 ${x} ${TOP - 8})">${state}</text>`;
}

function rowMarkup({ operation, cells }: Row, top: number, anchor: string): Markup {
  return html`<g><a href="${anchor}" tabindex="-1"><text class="operation" x="${LEFT - 10}" y="${top + 12}">${trimmed(operation, MAX_NAME_CHARACTERS)}</text></a>
${cells.map((cell, index) => cellMarkup(operation, cell, LEFT + index * COLUMN, top))}</g>`;
}

function cellMarkup(operation: string, cell: Cell, left: number, top: number): Markup {
  const { verdict = 'none', state } = cell;
  const grade = gradeOf(cell);
  const words = verdict === 'none' ? 'no scenario' : `${verdict}, ${grade}`;
  const glyph = cell.verdict ? verdictGlyph(cell.verdict) : '';
  const middle = left + COLUMN / 2;
  const size = html`x="${left + 2}" y="${top + 1}" width="${COLUMN - 4}" height="${LINE - 2}" rx="2"`;
  return html`<g class="cell ${verdict} ${grade}"><title>${operation}, ${state}: ${words}</title><rect ${size}/><text x="${middle}" y="${top + 12.5}">${glyph}</text></g>`;
}

function legend(): Markup {
  const entry = (kind: string, words: string) =>
    html`<span class="swatch"><svg viewBox="0 0 22 14" aria-hidden="true" focusable="false"><g class="cell ${kind}"><rect x="1" y="1" width="20" height="12" rx="2"/></g></svg>${words}</span> `;
  return html`<span class="states">${entry('passed documented', 'documented')}${entry('passed recorded', 'recorded')}${entry('passed inferred', 'inferred, advisory')}${entry('none', 'no scenario')}</span>Colors and marks are those of the verdicts. The name of an operation leads to its cells.`;
}

function inWords(rows: readonly Row[]): string {
  const cells = rows.flatMap(({ cells: own }) => own.filter(({ verdict }) => verdict !== undefined));
  const passed = cells.filter(({ verdict }) => verdict === 'passed').length;
  return `${rows.length} operations in ${keyStates.length} key states. ${passed} of ${cells.length} cells that were run passed.`;
}
