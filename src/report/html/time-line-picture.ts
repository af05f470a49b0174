/** The time line as a picture: one lane per Region, thick while primary, thin while replica. */

import { html, type Markup } from '../markup.ts';
import { trimmed } from '../model/visible.ts';
import { type Axis, axisTo, duration } from './axis.ts';
import { callMarks } from './call-marks.ts';
import type { Lane, Stretch, TimeLine } from './time-line.ts';
import { TOP, WIDTH, x } from './time-line-scale.ts';

const LANE = 44;
const TICKS = 8;
const LETTER = 6.3;
const MAX_NAME_CHARACTERS = 24;

/** `key` tells the pictures of one page apart. */
export function timeLinePicture(line: TimeLine, key: string): Markup {
  const axis = axisTo(line.lastMs, TICKS);
  const bottom = TOP + line.lanes.length * LANE;
  return html`<figure class="time-line">
<div class="scroll" tabindex="0" role="group" aria-label="Time line, scrollable">
<svg viewBox="0 0 ${WIDTH} ${bottom + 22}" role="img" aria-labelledby="${key}-title ${key}-text">
<title id="${key}-title">Key state in each Region over time</title>
<desc id="${key}-text">${inWords(line)}</desc>
${axis.ticksMs.map((atMs) => tick(atMs, axis, bottom))}
${callMarks(line.calls, axis, bottom)}
${line.lanes.map((lane, index) => laneMarkup(lane, TOP + index * LANE, axis))}
</svg>
</div>
<figcaption>${stateLegend(line)}Thick bar: primary key; thin bar: replica key. Dots: reads. ${remark(line)}</figcaption>
</figure>`;
}

function stateLegend({ lanes }: TimeLine): Markup {
  const states = new Set(lanes.flatMap(({ stretches }) => stretches.map(({ keyState }) => keyState)));
  const items = [...states].map(
    (state) =>
      html`<span class="swatch"><svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect class="${colour(state)}" width="10" height="10" rx="2"/></svg>${trimmed(state, MAX_NAME_CHARACTERS)}</span> `,
  );
  return html`<span class="states">${items}</span>`;
}

function remark({ calls, isAboutMove }: TimeLine): string {
  const acts = calls.filter(({ isAct }) => isAct);
  const others = calls.length > acts.length ? ' Dashed lines: other calls.' : '';
  if (acts.length === 0) {
    return `${isAboutMove ? 'This report does not say when UpdatePrimaryRegion was called.' : ''}${others}`.trim();
  }
  const names = [...new Set(acts.map(({ operation }) => trimmed(operation, MAX_NAME_CHARACTERS)))].join(', ');
  const isAnswerOnly = acts.every(({ fromMs }) => fromMs === undefined);
  const what = isAnswerOnly ? `the response to ${names}` : `${names}, from request to response`;
  return `Red: ${what}.${others}`;
}

function tick(atMs: number, axis: Axis, bottom: number): Markup {
  const at = x(atMs, axis);
  return html`<path class="grid" d="M${at} ${TOP}V${bottom}"/><text class="tick" x="${at}" y="${bottom + 15}">${duration(atMs)}</text>`;
}

function laneMarkup({ region, stretches, readsMs }: Lane, top: number, axis: Axis): Markup {
  const middle = top + 28;
  const first = x(stretches[0]?.fromMs ?? 0, axis);
  const last = x(stretches.at(-1)?.toMs ?? 0, axis);
  const dots = readsMs.map((atMs) => `M${x(atMs, axis)} ${middle + 11}h0`).join('');
  return html`<g><text class="region" x="0" y="${middle + 4}">${trimmed(region, 16)}</text>
<path class="thread" d="M${first} ${middle}H${last}"/>
${stretches.map((stretch, index) => bar(stretch, stretches[index + 1], middle, axis))}
<path class="reads" d="${dots}"/></g>`;
}

const heights: ReadonlyMap<string, number> = new Map([
  ['PRIMARY', 14],
  ['REPLICA', 5],
]);

function bar(stretch: Stretch, next: Stretch | undefined, middle: number, axis: Axis): Markup {
  const { keyState, role, fromMs, toMs } = stretch;
  const from = x(fromMs, axis);
  const height = heights.get(role) ?? 9;
  const width = Math.max(3, x(toMs, axis) - from);
  const room = (next ? x(next.fromMs, axis) : WIDTH) - from;
  const name = trimmed(keyState, MAX_NAME_CHARACTERS);
  const label =
    room > name.length * LETTER
      ? html`<text class="state" x="${from}" y="${middle - 11}">${name}</text>`
      : undefined;
  return html`<rect class="${colour(keyState)}" x="${from}" y="${middle - height / 2}" width="${width.toFixed(1)}" height="${height}" rx="1.5"><title>${stretchInWords(stretch)}</title></rect>${label}`;
}

const colours: readonly (readonly [RegExp, string])[] = [
  [/^Enabled$/, 'steady'],
  [/^(?:Updating|Creating)$/, 'transient'],
  [/^Pending/, 'pending'],
];

function colour(keyState: string): string {
  return colours.find(([pattern]) => pattern.test(keyState))?.[1] ?? 'other';
}

function inWords({ lanes }: TimeLine): string {
  return lanes
    .map(({ region, stretches }) => `${region}: ${stretches.map(stretchInWords).join('; ')}.`)
    .join(' ');
}

function stretchInWords({ keyState, role, fromMs, toMs }: Stretch): string {
  return `${trimmed(keyState, 60)} ${trimmed(role, 20)}, read from ${duration(fromMs)} to ${duration(toMs)}`;
}
