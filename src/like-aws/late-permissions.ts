import type { Key } from '../reference/keys/key.ts';
import type { Operation, Parts } from '../reference/parts.ts';
import type { Lag } from './lagging.ts';

/** What changes who may do what. */
const changing = /^(PutKeyPolicy|CreateGrant|RevokeGrant|RetireGrant)$/;

/** What allowed and denied before a change, and until when it still does. */
type Former = { readonly policy: Key['policy']; readonly grants: Key['grants']; readonly untilMs: number };

/** Parts on which a changed key policy, or a grant, shows immediately and takes effect up to the lag later. */
export function biteLate(parts: Parts, { random, lagMs }: Lag): Parts {
  const formers = new Map<string, Former>();
  const operations = Object.entries(parts.operations).map(
    ([name, operation]): readonly [string, Operation] => {
      if (!changing.test(name)) return [name, operation];
      const handle: Operation['handle'] = async (call) => {
        const before = call.store
          .keys(call.region)
          .map((key) => ({ key, policy: key.policy, grants: new Map(key.grants) }));
        const output = await operation.handle(call);
        for (const { key, ...former } of before) {
          const isChanged = key.policy !== former.policy || key.grants.size !== former.grants.size;
          const last = formers.get(key.arn);
          const isFirst = !last || last.untilMs <= call.now;
          if (isChanged && isFirst) formers.set(key.arn, { ...former, untilMs: call.now + random() * lagMs });
        }
        return output;
      };
      return [name, { ...operation, handle }];
    },
  );
  return {
    ...parts,
    operations: Object.fromEntries(operations),
    authorize: (call, access) => {
      const former = access.key && formers.get(access.key.arn);
      if (!access.key || !former || former.untilMs <= call.now) return parts.authorize(call, access);
      const { policy } = former;
      const grants = new Map([...former.grants, ...grantsOfTokens(access.key, call.input)]);
      return parts.authorize(call, { ...access, key: { ...access.key, policy, grants } });
    },
  };
}

/** A grant takes effect immediately for whoever sends its token. */
function grantsOfTokens({ grants }: Key, input: unknown): Key['grants'] {
  const { GrantTokens: tokens = [] } = input as { readonly GrantTokens?: readonly string[] };
  return new Map([...grants].filter(([, grant]) => tokens.some((token) => grant.tokens.has(token))));
}
