import type { Call } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import type { Grant, Key } from './key.ts';

/**
 * Tokens that no grant was ever given are refused; those of grants that are gone, or of other keys, merely help nobody.
 * @throws Refusal InvalidGrantTokenException
 */
export function checkGrantTokens({ input, store }: Call<unknown>): void {
  const { GrantTokens: tokens = [] } = input as { readonly GrantTokens?: readonly string[] };
  if (tokens.every((token) => store.grantTokens.has(token))) return;
  throw new Refusal('InvalidGrantTokenException', 'The grant token is not valid.');
}

/** The grant of this token in the Region of a call, and its key. */
export function grantOfToken(
  { store, region }: Pick<Call<unknown>, 'store' | 'region'>,
  token: string,
): { readonly key: Key; readonly grant: Grant } | undefined {
  for (const key of store.keys(region)) {
    const grant = [...key.grants.values()].find(({ tokens }) => tokens.has(token));
    if (grant) return { key, grant };
  }
  return undefined;
}
