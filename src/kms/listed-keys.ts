import type { Input } from './driver.ts';
import { at, type JsonObject } from './json.ts';

/** One entry of ListKeys. */
export type ListedKey = { readonly keyId: string; readonly arn: string };

const pageBound = 1000;

/** All keys of a Region, page by page; bounded, since a target may list others' keys too. `ask` puts one ListKeys; no output ends the list. */
export async function listedKeys(
  ask: (input: Input) => Promise<JsonObject | undefined>,
): Promise<readonly ListedKey[]> {
  const keys: ListedKey[] = [];
  let marker: unknown;
  for (let page = 0; page < pageBound; page += 1) {
    const output = await ask({ Limit: 1000, ...(typeof marker === 'string' && { Marker: marker }) });
    const listed = at(output, 'Keys');
    if (Array.isArray(listed)) keys.push(...listed.map(entryOf));
    marker = at(output, 'NextMarker');
    if (at(output, 'Truncated') !== true || typeof marker !== 'string') break;
  }
  return keys;
}

function entryOf(key: unknown): ListedKey {
  return { keyId: String(at(key, 'KeyId')), arn: String(at(key, 'KeyArn')) };
}
