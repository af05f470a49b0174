import type { Door } from '../door/door.ts';
import type { Fixture, FixtureHeld } from '../model/fixtures.ts';
import type { KeyView, RelatedKeys } from '../model/related-keys.ts';
import type { ShownValue } from '../model/shown-value.ts';
import type { BareCase } from './case.ts';
import { incoherence, primaryElsewhere } from './coherence.ts';
import { canonicalText } from './properties.ts';
import { writersOf } from './use/effects.ts';
import { describeAll } from './views.ts';

/** The keys that a scenario has for itself while it runs: leased, or made for it and perhaps of use to others later. */
export type Lease = {
  readonly name: string;
  readonly keys: RelatedKeys;
  readonly terms: Terms;
  /** How many exchanges there were before the keys were the scenario's: what came later may have changed them. */
  readonly since: number;
  /** The fixture, where the keys were not made for this scenario. */
  readonly fixture?: Fixture;
};

/** What a scenario wants to lease. */
export type Wish = {
  readonly name: string;
  readonly terms: Terms;
  readonly make: () => Promise<RelatedKeys>;
};

/** How leased keys are when they are taken, and given back. */
export type Terms = {
  /** The key state that the primary key lasts in; every other key is Enabled. */
  readonly state: string;
  /**
   * What becomes of keys that the scenario moves: they are spent, or moved back, or go on with the primary role where it is.
   * A key that was primary before is no fresh replica: moved keys serve scenarios about moves alone.
   */
  readonly moved: 'spent' | 'back' | 'stay';
};

/** Leases a free fixture that still is as it was given back; makes keys where there is none. */
export async function lease(
  { door, session }: BareCase,
  caseId: string,
  { name, terms, make }: Wish,
): Promise<Lease> {
  for (;;) {
    const fixture = session.fixtures?.take(name, caseId);
    if (!fixture) {
      const keys = await make().catch((error: unknown) => {
        // What was never made does not come back: others must not wait for it.
        session.fixtures?.drop(name);
        throw error;
      });
      return { name, terms, keys, since: door.seen.exchanges.length };
    }
    const { keys } = fixture;
    if (!(await isAsItWas(door, fixture, terms))) {
      session.fixtures?.drop(name);
      session.handOver(keys);
      continue;
    }
    const { runId } = session;
    // Whatever becomes of the scenario, its keys are cleaned up after it or given back.
    for (const region of keys.regions)
      door.seen.created.push({ runId, keyId: keys.keyId, region, arn: '', bornAtMs: 0 });
    return { name, terms, keys, since: door.seen.exchanges.length, fixture };
  }
}

/** One comparison; what was read of a fixture that is not taken does not belong to the scenario. */
async function isAsItWas(door: Door, { keys, views }: Fixture, terms: Terms): Promise<boolean> {
  const { exchanges, states, violations } = door.seen;
  const counts = [exchanges, states, violations].map(({ length }) => length);
  const now = await describeAll(door, keys).catch(() => []);
  if (views ? isSame(views, now) : isFit(keys, now, terms)) return true;
  for (const [index, list] of [exchanges, states, violations].entries()) list.splice(counts[index] ?? 0);
  return false;
}

function isSame(before: readonly KeyView[], now: readonly KeyView[]): boolean {
  const textOf = (views: readonly KeyView[]) =>
    views.map(({ region, state, metadata }) => `${region} ${state} ${canonicalText(metadata)}`).join('\n');
  return textOf(before) === textOf(now);
}

/** Whether keys are as the terms of a lease say, in every Region. */
export function isFit(
  { regions, primaryRegion }: RelatedKeys,
  views: readonly KeyView[],
  { state }: Terms,
): boolean {
  const isInState = (view: KeyView) => view.state === (view.region === primaryRegion ? state : 'Enabled');
  if (views.length !== regions.length || !views.every(isInState)) return false;
  return regions.length === 1 || !(incoherence(views) ?? primaryElsewhere(views, primaryRegion));
}

/** The first of the fixtures that others had before, for the evidence. */
export function fixtureOf(leases: readonly Lease[]): FixtureHeld {
  const fixture = leases.map((each) => each.fixture).find((each) => each !== undefined);
  return fixture ? { fixture: { name: fixture.name, heldBy: fixture.heldBy } } : {};
}

/** What was shown of leased keys when they were given back, without what a call may have changed since. */
export function shownBefore({ seen }: Door, leases: readonly Lease[]): readonly ShownValue[] {
  return leases.flatMap(({ fixture, since }) => {
    const called = new Set(seen.exchanges.slice(since).map(({ operation }) => operation));
    return (fixture?.values ?? []).filter(
      ({ property }) => !writersOf(property).some((one) => called.has(one)),
    );
  });
}
