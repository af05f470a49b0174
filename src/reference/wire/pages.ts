import { Refusal } from '../refusal.ts';

export type PageRequest = {
  readonly Limit?: number;
  readonly Marker?: string;
};

/**
 * One page of a list, and the members that lead to the next. The marker names its list, the last item and how many there
 * were: what is removed between two pages, be it the last item, skips no other.
 */
export function page<Item>(
  list: string,
  items: readonly Item[],
  nameOf: (item: Item) => string,
  { Limit: limit = 100, Marker: marker }: PageRequest,
): { items: Item[]; members: { Truncated: boolean; NextMarker?: string } } {
  const start = marker === undefined ? 0 : afterMarker(list, items, nameOf, marker);
  const end = start + limit;
  const shown = items.slice(start, end);
  const last = shown.at(-1);
  if (last === undefined || end >= items.length) return { items: shown, members: { Truncated: false } };
  const NextMarker = Buffer.from(JSON.stringify([list, nameOf(last), end])).toString('base64');
  return { items: shown, members: { NextMarker, Truncated: true } };
}

function afterMarker<Item>(
  list: string,
  items: readonly Item[],
  nameOf: (item: Item) => string,
  marker: string,
): number {
  const [of, name, count] = parsed(Buffer.from(marker, 'base64').toString());
  if (of !== list || typeof count !== 'number')
    throw new Refusal('InvalidMarkerException', 'Could not deserialize marker');
  const at = items.findIndex((item) => nameOf(item) === name);
  return at < 0 ? count - 1 : at + 1;
}

function parsed(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
