import type { Input } from './driver.ts';
import { at, type JsonObject } from './json.ts';

const pageBound = 1000;

/**
 * All entries of a list, page by page: AWS may answer fewer than asked for, and marks that there are more. Bounded,
 * since a target may hold others' keys too. `ask` puts one call of the list; no output ends it.
 */
export async function allPages(
  ask: (input: Input) => Promise<JsonObject | undefined>,
  member: string,
  limit?: number,
): Promise<readonly unknown[]> {
  const entries: unknown[] = [];
  let marker: unknown;
  for (let page = 0; page < pageBound; page += 1) {
    const input = { ...(limit && { Limit: limit }), ...(typeof marker === 'string' && { Marker: marker }) };
    const output = await ask(input);
    const listed = at(output, member);
    if (Array.isArray(listed)) entries.push(...listed);
    marker = at(output, 'NextMarker');
    if (at(output, 'Truncated') !== true || typeof marker !== 'string') break;
  }
  return entries;
}
