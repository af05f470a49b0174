import { parseJson } from '../contract/wire-body.ts';
import { openDoor } from '../door/door.ts';
import type { Session } from '../door/session.ts';
import { type OwnKey, ownKeys } from '../model/created-keys.ts';
import type { Exchange } from '../model/exchange.ts';
import { textAt } from '../model/json.ts';
import type { KeyView, RelatedKeys } from '../model/related-keys.ts';
import type { ShownValue } from '../model/shown-value.ts';
import { entryOf } from '../spec/operation-table.ts';
import { mayHaveBeenDone } from '../wire/nothing-learnt.ts';
import { outcomeOf } from '../wire/outcome-of.ts';
import type { BareCase } from './case.ts';
import { isFit, type Lease, type Terms } from './lease.ts';
import { moveAndSettle } from './moves.ts';
import { settle } from './settling.ts';
import { lastView } from './snapshot.ts';

/** How a scenario ended: what it compared after its act, and found as it was, is what the next one begins with. */
export type Ended = {
  readonly caseId: string;
  readonly hasPassed: boolean;
  readonly compared?: readonly ShownValue[];
};

/** Ends what a scenario had: a key that it did not spend is kept for others, every other one is scheduled for deletion. */
export function giveBack(bare: BareCase, leases: readonly Lease[], ended: Ended): void {
  const { door, session } = bare;
  const { seen } = door;
  const mayBeKept = ended.hasPassed && seen.ordered.length === 0;
  const isWanted = ({ name, since, terms }: Lease) =>
    mayBeKept &&
    session.fixtures?.isWanted(name) &&
    !isSpent(seen.exchanges.slice(since).filter((each) => terms.moved === 'spent' || isNoMove(each)));
  const kept = leases.filter(isWanted);
  for (const leased of leases) if (!kept.includes(leased)) session.fixtures?.drop(leased.name);
  for (const key of ownKeys(seen.created)) {
    const lease = kept.find(({ keys }) => keys.keyId === key.keyId);
    if (lease) session.fixtures?.meanwhile(keep(bare, { lease, key }, ended));
    else session.handOver(key);
  }
}

/** A call that may have changed anything has spent the key, whatever it shows afterwards. */
export function isSpent(exchanges: readonly Exchange[]): boolean {
  return exchanges.some((exchange) => {
    if (leavesKeys(exchange.operation)) return false;
    const outcome = outcomeOf(exchange);
    return outcome.kind === 'success' || mayHaveBeenDone(outcome);
  });
}

/** An operation that only reads or uses a key, or that is about none, such as CreateKey; of a strange one, nothing is known. */
function leavesKeys(operation: string): boolean {
  const entry = entryOf(operation);
  return entry !== undefined && (entry.effect === 'reads' || entry.effect === 'uses' || !entry.key);
}

/** A move can be undone. */
function isNoMove({ operation, response }: Exchange): boolean {
  return operation !== 'UpdatePrimaryRegion' || response?.status !== 200;
}

async function keep(
  bare: BareCase,
  { lease, key }: { readonly lease: Lease; readonly key: OwnKey },
  { caseId, compared = [] }: Ended,
): Promise<void> {
  const { session } = bare;
  const { name, keys, fixture } = lease;
  const settled = key.regions.length === keys.regions.length && (await settledAgain(bare, lease, caseId));
  const isCompared = (one: ShownValue) =>
    compared.some(({ property, region }) => property === one.property && region === one.region);
  const values = [...compared, ...(fixture?.values ?? []).filter((one) => !isCompared(one))];
  if (settled) return session.fixtures?.put({ name, ...settled, values, heldBy: caseId });
  session.fixtures?.drop(name);
  session.handOver(key);
}

/** `views` are absent where nobody has looked: whoever leases the keys does. */
type Settled = { readonly keys: RelatedKeys; readonly views?: readonly KeyView[] };

/** The keys as they are to be leased to others, moved back where they were moved; none where they are not as they should be. */
async function settledAgain(
  { door, session }: BareCase,
  { keys, terms, since, fixture }: Lease,
  caseId: string,
): Promise<Settled | undefined> {
  const move = door.seen.exchanges.slice(since).findLast((exchange) => !isNoMove(exchange));
  if (!move && fixture?.views) return { keys, views: fixture.views };
  const views = keys.regions.flatMap((region) => lastView(door, keys, region) ?? []);
  const isAllShown = views.length === keys.regions.length;
  if (!move) return isAllShown ? fit({ keys, views }, terms) : { keys };
  const calm = unhurried(session);
  const own = openDoor(calm, `${caseId}/given-back`);
  const moved = { ...keys, primaryRegion: primaryRegionIn(move) };
  const isSettled = isAllShown && fit({ keys: moved, views }, terms);
  const settled =
    isSettled ||
    (await settle({ door: own, session: calm, keys: moved }).then(
      (now) => ({ keys: moved, views: now }),
      nothing,
    ));
  if (!settled || terms.moved === 'stay' || moved.primaryRegion === keys.primaryRegion) return settled;
  return moveAndSettle({ door: own, session: calm, keys: moved }, keys.primaryRegion).then(
    () => ({ keys }),
    nothing,
  );
}

/** No scenario waits for keys to be moved back, and the scenario that leases them looks at them once more. */
function unhurried(session: Session): Session {
  const { budgets } = session.target;
  const calm = { ...budgets, pollMs: unhurriedFactor * budgets.pollMs, confirmations: 1 };
  return { ...session, target: { ...session.target, budgets: calm } };
}

const unhurriedFactor = 6;

function nothing(): undefined {
  return undefined;
}

function primaryRegionIn({ request }: Exchange): string {
  return textAt(parseJson(request.body), 'PrimaryRegion');
}

function fit(settled: Required<Settled>, terms: Terms): Settled | undefined {
  return isFit(settled.keys, settled.views, terms) ? settled : undefined;
}
