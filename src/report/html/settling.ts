/** How long related keys took to settle after UpdatePrimaryRegion, where they did as AWS's do: a target that moves nothing settles at once. */

import { html, type Markup } from '../markup.ts';
import type { Report } from '../model/report.ts';
import { type Axis, axisTo, duration } from './axis.ts';

const WIDTH = 760;
const HEIGHT = 132;
const FLOOR = 108;
const SIDE = 20;
const BINS = 24;

/** The section with the distribution, or with the reason why there is none. */
export function settlingSection({ scenarios }: Report): Markup {
  const times = scenarios.flatMap(({ settledMs, verdict }) =>
    settledMs === undefined || verdict !== 'passed' ? [] : [settledMs],
  );
  const sorted = times.toSorted((one, other) => one - other);
  const content =
    sorted.length === 0
      ? html`<p class="quiet">No passing scenario observed related keys settling after UpdatePrimaryRegion, so there is nothing to show.</p>`
      : html`<p>${summary(sorted)}</p>${histogram(sorted)}`;
  return html`<section aria-labelledby="settling"><h2 id="settling">Time to settle</h2>${content}</section>`;
}

function summary(sorted: readonly number[]): string {
  const count = sorted.length === 1 ? 'One move' : `${sorted.length} moves`;
  const [half, most, all] = [0.5, 0.9, 1].map((share) => duration(quantile(sorted, share)));
  return `${count} of the primary Region in scenarios that passed, from the response until no read showed a transient state: half within ${half}, 90 % within ${most}, all within ${all}.`;
}

/** The nearest rank: a time that was measured. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function histogram(sorted: readonly number[]): Markup {
  const bins = axisTo(sorted.at(-1) ?? 0, BINS);
  const widthMs = bins.ticksMs[1] ?? 1;
  const counts = bins.ticksMs.slice(0, -1).map((fromMs, index, all) => {
    const isLast = index === all.length - 1;
    return sorted.filter((ms) => ms >= fromMs && (ms < fromMs + widthMs || isLast)).length;
  });
  const highest = Math.max(...counts);
  const columns = counts.map((count, index) => column(count, index * widthMs, widthMs, highest, bins));
  const labels = axisTo(bins.endMs, 6).ticksMs.filter((atMs) => atMs <= bins.endMs);
  return html`<figure class="histogram"><div class="scroll" tabindex="0" role="group" aria-label="Distribution of times to settle, scrollable">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="histogram-title">
<title id="histogram-title">Distribution of times to settle in steps of ${duration(widthMs)}</title>
<path class="floor" d="M${SIDE} ${FLOOR}H${WIDTH - SIDE}"/>
${columns}
${labels.map((atMs) => html`<text class="tick" x="${x(atMs, bins)}" y="${FLOOR + 17}">${duration(atMs)}</text>`)}
</svg></div></figure>`;
}

function x(atMs: number, { endMs }: Axis): number {
  return Number((SIDE + (atMs / endMs) * (WIDTH - 2 * SIDE)).toFixed(1));
}

function column(
  count: number,
  fromMs: number,
  widthMs: number,
  highest: number,
  axis: Axis,
): Markup | undefined {
  if (count === 0) return undefined;
  const left = x(fromMs, axis) + 1;
  const width = x(fromMs + widthMs, axis) - left - 1;
  const height = (count / highest) * (FLOOR - 20);
  const title = `${count} between ${duration(fromMs)} and ${duration(fromMs + widthMs)}`;
  return html`<rect class="column" x="${left}" y="${(FLOOR - height).toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"><title>${title}</title></rect><text class="count" x="${(left + width / 2).toFixed(1)}" y="${(FLOOR - height - 5).toFixed(1)}">${count}</text>`;
}
