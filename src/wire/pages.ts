import type { Input } from '../model/driver.ts';
import { at, type JsonObject } from '../model/json.ts';

const pageBound = 1000;

/** The entries of a list, and whether its end was reached. */
export type Listed = { readonly entries: readonly unknown[]; readonly isWhole: boolean };

/**
 * All entries of a list, page by page: AWS may answer fewer than asked for, and marks that there are more. Bounded,
 * since a target may hold others' keys too. `ask` puts one call of the list; no output ends it.
 */
export async function allPages(
  ask: (input: Input) => Promise<JsonObject | undefined>,
  member: string,
  limit?: number,
): Promise<readonly unknown[]> {
  return (await wholeList(ask, member, limit)).entries;
}

/** The same, and whether that is all: a list may say that there is more, but not where, or never end. */
export async function wholeList(
  ask: (input: Input) => Promise<JsonObject | undefined>,
  member: string,
  limit?: number,
): Promise<Listed> {
  const { pages, isWhole } = await readPages(ask, limit);
  const entries = pages.flatMap((page) => {
    const listed = at(page, member);
    return Array.isArray(listed) ? listed : [];
  });
  return { entries, isWhole };
}

/** The pages of a list, one after the other, and whether its end was reached; no output ends it. */
export async function readPages(
  ask: (input: Input) => Promise<JsonObject | undefined>,
  limit?: number,
): Promise<{ readonly pages: readonly JsonObject[]; readonly isWhole: boolean }> {
  const pages: JsonObject[] = [];
  const markers = new Set<string>();
  let marker: unknown;
  for (let page = 0; page < pageBound; page += 1) {
    const input = { ...(limit && { Limit: limit }), ...(typeof marker === 'string' && { Marker: marker }) };
    const output = await ask(input);
    if (output) pages.push(output);
    if (at(output, 'Truncated') !== true) return { pages, isWhole: true };
    marker = at(output, 'NextMarker');
    if (typeof marker !== 'string' || markers.has(marker)) break;
    markers.add(marker);
  }
  return { pages, isWhole: false };
}
