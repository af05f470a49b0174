import { Refusal } from '../refusal.ts';

export interface PageRequest {
  readonly Limit?: number;
  readonly Marker?: string;
}

/** One page of a list, and the members that lead to the next; the marker remembers the last item by name. */
export function page<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  { Limit: limit = 100, Marker: marker }: PageRequest,
): { items: Item[]; members: { Truncated: boolean; NextMarker?: string } } {
  const start = marker === undefined ? 0 : afterMarker(items, nameOf, marker);
  const shown = items.slice(start, start + limit);
  const last = shown.at(-1);
  if (last === undefined || start + limit >= items.length)
    return { items: shown, members: { Truncated: false } };
  const NextMarker = Buffer.from(nameOf(last)).toString('base64');
  return { items: shown, members: { NextMarker, Truncated: true } };
}

function afterMarker<Item>(items: readonly Item[], nameOf: (item: Item) => string, marker: string): number {
  const name = Buffer.from(marker, 'base64').toString();
  const at = items.findIndex((item) => nameOf(item) === name);
  if (at < 0) throw new Refusal('InvalidMarkerException', 'Could not deserialize marker');
  return at + 1;
}
