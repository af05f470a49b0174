import type { Fixture, Fixtures } from '../model/fixtures.ts';
import type { RelatedKeys } from '../model/related-keys.ts';

/** How many free fixtures of a name are kept unless the profile says otherwise. */
const usualCopies = 8;

/** No fixture is free at first; of each name at most `copies` are kept. */
export function createFixtures(copies: number = usualCopies): Fixtures {
  const free = new Map<string, Fixture[]>();
  const alone = new Set<string>();
  const underWay = new Set<Promise<void>>();
  const held = new Map<string, number>();
  const freeOf = (name: string) => free.get(name) ?? [];
  const heldOf = (name: string) => held.get(name) ?? 0;
  const drop = (name: string) => void held.set(name, heldOf(name) - 1);
  return {
    take: (name, caseId) => {
      held.set(name, heldOf(name) + 1);
      return alone.has(caseId) ? undefined : freeOf(name).shift();
    },
    isWanted: (name) => freeOf(name).length < copies,
    put: (fixture) => {
      drop(fixture.name);
      free.set(fixture.name, [...freeOf(fixture.name), fixture]);
    },
    drop,
    turnOf: (name, sets) => {
      if (freeOf(name).length > 0) return 0;
      return heldOf(name) < Math.min(sets, copies) ? 1 : 2;
    },
    share: sharing(alone),
    giveOwn: (caseId) => void alone.add(caseId),
    meanwhile: (work) => {
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    },
    finish: async () => {
      await Promise.all(underWay);
    },
  };
}

/** Keys that scenarios share, made once; scenarios that are to be `alone` get none of them. */
function sharing(alone: ReadonlySet<string>): Fixtures['share'] {
  const shared = new Map<string, Promise<RelatedKeys>>();
  return (name, caseId, make) => {
    if (alone.has(caseId)) return undefined;
    const keys = shared.get(name) ?? make();
    shared.set(name, keys);
    // Who comes later tries again, and has the refusal as evidence.
    keys.catch(() => shared.delete(name));
    return keys;
  };
}
