import type { Store } from '../../../src/reference/keys/store.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import { type Change, handling, insteadOfRefusal } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** Lets one operation read another store. */
function reading(name: string, change: (store: Store, accountId: string) => Partial<Store>): Change {
  return handling(name, (call, proceed) =>
    proceed({ ...call, store: { ...call.store, ...change(call.store, call.caller.accountId) } }),
  );
}

/** One store for all accounts, which only some operations remember to divide. */
export const otherAccountFaults = faultsOf('other accounts', {
  'keys-of-all-accounts-listed': [
    'ListKeys lists the keys of other accounts as well.',
    reading('ListKeys', (store) => ({ keys: (region) => store.keys(region) })),
  ],
  'aliases-of-all-accounts-listed': [
    'ListAliases lists the aliases of other accounts as well.',
    (parts) => {
      const accounts = new Set<string>();
      const noting = handling('CreateAlias', (call, proceed) => {
        accounts.add(call.caller.accountId);
        return proceed();
      });
      const merged: Change = reading('ListAliases', (store, own) => ({
        aliases: (region) =>
          new Map([...accounts, own].flatMap((account) => [...store.aliases(region, account)])),
      }));
      return merged(noting(parts));
    },
  ],
  'alias-names-taken-by-other-accounts': [
    'CreateAlias refuses an alias name that another account has.',
    (parts) => {
      const takers = new Map<string, string>();
      return handling('CreateAlias', async (call, proceed) => {
        const name = `${call.region}/${call.input.AliasName}`;
        const taker = takers.get(name);
        if (taker && taker !== call.caller.accountId)
          throw new Refusal('AlreadyExistsException', 'An alias with this name already exists.');
        const output = await proceed();
        takers.set(name, call.caller.accountId);
        return output;
      })(parts);
    },
  ],
  'retired-with-any-token': [
    'RetireGrant succeeds with a token that no grant has.',
    insteadOfRefusal('RetireGrant', () => undefined, 'InvalidGrantTokenException'),
  ],
  'key-of-another-account-by-id': [
    'A key ID names a key of another account too.',
    (parts) => ({
      ...parts,
      resolveKey: (call, given, accepts) => {
        const key = /^[a-z0-9-]+$/.test(given) ? call.store.find(call.region, given) : undefined;
        return parts.resolveKey(call, key?.arn ?? given, accepts);
      },
    }),
  ],
});
