import type { Input } from '../model/driver.ts';
import { type JsonObject, textAt } from '../model/json.ts';
import { wholeList } from '../wire/pages.ts';

/** One entry of ListKeys. */
export type ListedKey = { readonly keyId: string; readonly arn: string };

/** The most that one page may hold. */
const keysInPage = 1000;

type AskPage = (input: Input) => Promise<JsonObject | undefined>;

/** All keys of a Region, page by page. `ask` puts one ListKeys; no output ends the list. */
export async function listedKeys(ask: AskPage): Promise<readonly ListedKey[]> {
  return (await wholeListOfKeys(ask)).keys;
}

/** The same, and whether these are all. */
export async function wholeListOfKeys(
  ask: AskPage,
): Promise<{ readonly keys: readonly ListedKey[]; readonly isWhole: boolean }> {
  const { entries, isWhole } = await wholeList(ask, 'Keys', keysInPage);
  const keys = entries.map((key) => ({ keyId: textAt(key, 'KeyId'), arn: textAt(key, 'KeyArn') }));
  return { keys, isWhole };
}
