/** Calls on a time line: a red line for what the scenario is about, dashed ones for others. */

import { html, type Markup } from '../markup.ts';
import { trimmed } from '../model/visible.ts';
import { type Axis, duration } from './axis.ts';
import type { Call } from './calls.ts';
import { TOP, WIDTH, x } from './time-line-scale.ts';

const LETTER = 6.4;
const MAX_NAME_CHARACTERS = 40;

/** Every call; named where there is room, the act before all others and later calls before earlier ones. */
export function callMarks(calls: readonly Call[], axis: Axis, bottom: number): readonly Markup[] {
  const named = withRoom([...calls.filter(({ isAct }) => isAct), ...calls.toReversed()], axis);
  return calls.map((call) => callMark(call, axis, bottom, named.has(call)));
}

type Room = { readonly from: number; readonly to: number };

function withRoom(calls: readonly Call[], axis: Axis): ReadonlySet<Call> {
  const taken: Room[] = [];
  const named = new Set<Call>();
  for (const call of calls) {
    const room = roomFor(call, axis);
    const isFree = taken.every(({ from, to }) => room.to < from || room.from > to);
    if (!isFree || named.has(call)) continue;
    taken.push(room);
    named.add(call);
  }
  return named;
}

function roomFor(call: Call, axis: Axis): Room {
  const at = start(call, axis);
  const width = Math.min(call.operation.length, MAX_NAME_CHARACTERS) * LETTER + 8;
  return isLate(at) ? { from: at - width, to: at } : { from: at, to: at + width };
}

function start({ fromMs, toMs }: Call, axis: Axis): number {
  return x(fromMs ?? toMs, axis);
}

function isLate(at: number): boolean {
  return at > WIDTH * 0.75;
}

function callMark(call: Call, axis: Axis, bottom: number, isNamed: boolean): Markup {
  const { operation, region, toMs, isAct } = call;
  const at = start(call, axis);
  const where = region === undefined ? '' : ` in ${region}`;
  const kind = isAct ? 'act' : 'call';
  const name = isNamed ? nameMarkup(operation, at, kind) : undefined;
  const span = isAct ? spanMarkup(at, x(toMs, axis), bottom) : undefined;
  return html`<g><title>${operation}${where}, ${when(call)}</title>${span}<path class="${kind}" d="M${at} ${isNamed ? TOP - 20 : TOP - 4}V${bottom}"/>${name}</g>`;
}

function when({ fromMs, toMs, isAnswered }: Call): string {
  if (fromMs === undefined) return `answered at ${duration(toMs)}`;
  const sent = `sent at ${duration(fromMs)}`;
  return isAnswered ? `${sent}, answered at ${duration(toMs)}` : `${sent}, no answer`;
}

function nameMarkup(operation: string, at: number, kind: string): Markup {
  const side = isLate(at) ? html`x="${at - 4}" text-anchor="end"` : html`x="${at + 4}"`;
  return html`<text class="${kind}" ${side} y="${TOP - 12}">${trimmed(operation, MAX_NAME_CHARACTERS)}</text>`;
}

function spanMarkup(from: number, to: number, bottom: number): Markup {
  const width = Math.max(1.5, to - from).toFixed(1);
  return html`<rect class="span" x="${from}" y="${TOP - 8}" width="${width}" height="${bottom - TOP + 8}"/>`;
}
