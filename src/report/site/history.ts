/** How the verdicts of an implementation moved from version to version, as a plot. */
import { html, type Markup } from '../markup.ts';
import type { Column } from '../matrix/matrix.ts';
import { figuresOf, percentage, type Ratio } from '../model/figures.ts';
import { trimmed } from '../model/visible.ts';
import type { Implementation } from './site-facts.ts';

const WIDTH = 420;
const HEIGHT = 150;
const LEFT = 46;
const RIGHT = 78;
const TOP = 14;
const MAX_VERSION_CHARACTERS = 14;

type Line = { readonly word: string; readonly kind: string; readonly shares: readonly Ratio[] };

/** Undefined where there is but one version. */
export function historyPlot({ name, versions }: Implementation): Markup | undefined {
  if (versions.length < 2) return undefined;
  const lines = linesOf(versions);
  const id = `history-${versions.length}-${name.replace(/\W+/g, '-')}`;
  return html`<figure class="history"><svg viewBox="0 0 ${WIDTH} ${HEIGHT + 40}" role="img" aria-labelledby="${id}-title ${id}-text">
<title id="${id}-title">${name} over versions</title><desc id="${id}-text">${inWords(versions)}</desc>
${[0, 50, 100].map(gridLine)}
${versions.map((column, index) => versionMark(column, index, versions.length))}
${lines.map((line) => lineMarkup(line, spread(lines)))}
</svg><figcaption>${name}: share of the whole suite that passed, that failed, and that was not covered, since nothing was decided about the version.</figcaption></figure>`;
}

function linesOf(versions: readonly Column[]): readonly Line[] {
  const figures = versions.map(({ report }) => figuresOf(report).all);
  const share = (part: (index: number) => number): readonly Ratio[] =>
    figures.map(({ differs: { whole } }, index) => ({ part: part(index), whole }));
  const [passed, failed] = (['passed', 'failed'] as const).map((verdict) =>
    share((index) => figures[index]?.counts[verdict] ?? 0),
  ) as [readonly Ratio[], readonly Ratio[]];
  const rest = figures.map(({ covered: { part, whole } }) => ({
    part: Math.max(0, whole - part),
    whole,
  }));
  return [
    { word: 'passed', kind: 'passed', shares: passed },
    { word: 'failed', kind: 'failed', shares: failed },
    { word: 'not covered', kind: 'undecided', shares: rest },
  ];
}

function inWords(versions: readonly Column[]): string {
  const told = versions.map(({ version, report }) => {
    const { counts, differs, covered } = figuresOf(report).all;
    return `${version || 'no version'}: ${counts.passed} passed, ${percentage(differs)} failed, ${percentage(covered)} covered`;
  });
  return told.join('; ');
}

const shareOf = ({ part, whole }: Ratio): number => (whole === 0 ? 0 : Math.min(1, part / whole));
const y = (share: number): number => TOP + (1 - share) * (HEIGHT - TOP);
const x = (index: number, count: number): number =>
  LEFT + (index / Math.max(1, count - 1)) * (WIDTH - LEFT - RIGHT);

function gridLine(percent: number): Markup {
  const at = y(percent / 100);
  return html`<path class="grid" d="M${LEFT} ${at}H${WIDTH - RIGHT}"/><text class="tick" x="${LEFT - 22}" y="${at + 4}">${percent} %</text>`;
}

function versionMark({ version, report }: Column, index: number, count: number): Markup {
  const at = x(index, count).toFixed(1);
  return html`<path class="grid" d="M${at} ${TOP}V${HEIGHT}"/><text class="tick" x="${at}" y="${HEIGHT + 16}">${trimmed(version || 'no version', MAX_VERSION_CHARACTERS)}</text><text class="tick" x="${at}" y="${HEIGHT + 30}">${report.run.startedAt.slice(0, 10)}</text>`;
}

/** Where the word of each line stands: at its end, but no two over one another. */
function spread(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const ends = lines.map((line) => ({ line, at: y(shareOf(line.shares.at(-1) as Ratio)) }));
  const placed = new Map<Line, number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const { line, at } of ends.toSorted((one, other) => one.at - other.at)) {
    last = Math.max(at + 4, last + 13);
    placed.set(line, last);
  }
  return placed;
}

function lineMarkup(line: Line, places: ReadonlyMap<Line, number>): Markup {
  const { word, kind, shares } = line;
  const points = shares.map(
    (share, index) =>
      [x(index, shares.length), y(shareOf(share))].map((each) => each.toFixed(1)) as [string, string],
  );
  const path = points.map(([left, top], index) => `${index === 0 ? 'M' : 'L'}${left} ${top}`).join('');
  const dots = points.map(([left, top]) => html`<circle class="${kind}" cx="${left}" cy="${top}" r="3"/>`);
  return html`<path class="line ${kind}" d="${path}"/>${dots}<text class="value" x="${WIDTH - RIGHT + 8}" y="${(places.get(line) ?? 0).toFixed(1)}">${word}</text>`;
}
