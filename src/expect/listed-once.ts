import type { Case } from '../keys/case.ts';
import { aliasName } from '../keys/properties.ts';
import type { Walked } from '../keys/use/growing-lists.ts';
import type { Mismatch } from '../model/stop.ts';

/** What a list shows of a key that belongs to another account than its caller. */
export function listedOfKey({ session, keys }: Case, listed: readonly string[]): Mismatch | undefined {
  const own = [keys.keyId, aliasName(session, keys)].find((name) => listed.includes(name));
  if (own === undefined) return undefined;
  return {
    expected: 'a list of what belongs to the account of its caller',
    actual: `${own} of another account`,
    defect: 'A list shows what belongs to another account',
  };
}

/** What there was from the first page to the last is listed once, and nothing else more than once. */
export function notListedOnce({ operation, listed, throughout }: Walked): Mismatch | undefined {
  const defect = `${operation} does not list page by page`;
  const twice = listed.find((name, index) => listed.indexOf(name) < index);
  if (twice !== undefined)
    return {
      expected: `${operation} to list every entry on one page only`,
      actual: `${twice} twice`,
      defect,
    };
  const lost = throughout.find((name) => !listed.includes(name));
  if (lost === undefined) return undefined;
  return { expected: `${operation} to list ${lost}`, actual: `${listed.length} others`, defect };
}
