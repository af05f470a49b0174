import type { Input } from './driver.ts';
import { type JsonObject, textAt } from './json.ts';
import { allPages } from './pages.ts';

/** One entry of ListKeys. */
export type ListedKey = { readonly keyId: string; readonly arn: string };

/** The most that one page may hold. */
const keysInPage = 1000;

/** All keys of a Region, page by page. `ask` puts one ListKeys; no output ends the list. */
export async function listedKeys(
  ask: (input: Input) => Promise<JsonObject | undefined>,
): Promise<readonly ListedKey[]> {
  const keys = await allPages(ask, 'Keys', keysInPage);
  return keys.map((key) => ({ keyId: textAt(key, 'KeyId'), arn: textAt(key, 'KeyArn') }));
}
