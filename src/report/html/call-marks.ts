/** Calls on a time line: a red line for UpdatePrimaryRegion, dashed ones for other acts. */
import { trimmed } from '../visible.ts';
import { type Axis, duration } from './axis.ts';
import { html, type Markup } from './markup.ts';
import type { Call } from './time-line.ts';
import { TOP, WIDTH, x } from './time-line-scale.ts';

const LETTER = 6.4;
const MAX_NAME_CHARACTERS = 40;

/** Every call; named where there is room, the moves before all others and later acts before earlier ones. */
export function callMarks(calls: readonly Call[], axis: Axis, bottom: number): readonly Markup[] {
  const named = withRoom([...calls.filter(({ isMove }) => isMove), ...calls.toReversed()], axis);
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
  const { operation, region, fromMs, toMs, isMove } = call;
  const at = start(call, axis);
  const where = region === undefined ? '' : ` in ${region}`;
  const when =
    fromMs === undefined ? `answered at ${duration(toMs)}` : `${duration(fromMs)} to ${duration(toMs)}`;
  const kind = isMove ? 'move' : 'act';
  const name = isNamed ? nameMarkup(operation, at, kind) : undefined;
  const span = isMove ? spanMarkup(at, x(toMs, axis), bottom) : undefined;
  return html`<g><title>${operation}${where}, ${when}</title>${span}<path class="${kind}" d="M${at} ${isNamed ? TOP - 20 : TOP - 4}V${bottom}"/>${name}</g>`;
}

function nameMarkup(operation: string, at: number, kind: string): Markup {
  const side = isLate(at) ? html`x="${at - 4}" text-anchor="end"` : html`x="${at + 4}"`;
  return html`<text class="${kind}" ${side} y="${TOP - 12}">${trimmed(operation, MAX_NAME_CHARACTERS)}</text>`;
}

function spanMarkup(from: number, to: number, bottom: number): Markup {
  const width = Math.max(1.5, to - from).toFixed(1);
  return html`<rect class="span" x="${from}" y="${TOP - 8}" width="${width}" height="${bottom - TOP + 8}"/>`;
}
