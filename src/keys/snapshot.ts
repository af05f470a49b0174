import type { Door } from '../door/door.ts';
import type { Exchange } from '../model/exchange.ts';
import { at, isJsonObject, ordered } from '../model/json.ts';
import type { KeyView, RelatedKeys } from '../model/related-keys.ts';
import type { Mismatch } from '../model/stop.ts';
import { isView } from '../spec/operation-table.ts';
import { wrongMember } from '../wire/defects.ts';
import { outcomeOf } from '../wire/outcome-of.ts';
import { describeAll, describeIn, viewOf } from './views.ts';

/** What DescribeKey says of every related key in its own Region. */
export type Snapshot = Readonly<Record<string, KeyView>>;

export async function takeSnapshot(door: Door, keys: RelatedKeys): Promise<Snapshot> {
  return snapshotOf(await describeAll(door, keys));
}

export function snapshotOf(views: readonly KeyView[]): Snapshot {
  return Object.fromEntries(views.map((view) => [view.region, view]));
}

/**
 * What every related key looks like just before the scenario's act. What was read since the last call that may have
 * changed anything is taken as read; only the rest is asked for.
 */
export async function snapshotBefore(door: Door, keys: RelatedKeys): Promise<Snapshot> {
  const views = keys.regions.map((region) => lastView(door, keys, region) ?? describeIn(door, keys, region));
  return snapshotOf(await Promise.all(views));
}

/** What was read of the key of a Region since the last call that may have changed anything. */
export function lastView(door: Door, keys: RelatedKeys, region: string): KeyView | undefined {
  const { exchanges } = door.seen;
  const fresh = exchanges.slice(exchanges.findLastIndex(({ operation }) => !isView(operation)) + 1);
  const read = fresh.findLast((exchange) => isDescriptionOf(keys, region, exchange));
  return read && viewOf(region, outcomeOf(read));
}

/** Every description of the key of one Region that was read before the last call which may have changed anything. */
export function viewsBeforeAct(door: Door, keys: RelatedKeys, region: string): readonly KeyView[] {
  const { exchanges } = door.seen;
  return exchanges
    .slice(
      0,
      Math.max(
        0,
        exchanges.findLastIndex(({ operation }) => !isView(operation)),
      ),
    )
    .filter((exchange) => isDescriptionOf(keys, region, exchange))
    .map((exchange) => viewOf(region, outcomeOf(exchange)));
}

/** Whether an exchange describes the key of a Region, by its key ID. */
export function isDescriptionOf({ keyId }: RelatedKeys, region: string, exchange: Exchange): boolean {
  return (
    exchange.operation === 'DescribeKey' &&
    exchange.region === region &&
    exchange.request.body === JSON.stringify({ KeyId: keyId })
  );
}

/** The first member that differs between two snapshots; the order of members and of lists does not count. */
export function changeBetween(before: Snapshot, after: Snapshot): Mismatch | undefined {
  for (const [region, view] of Object.entries(before)) {
    const now = after[region];
    const change = now && changedMember(comparable(view), comparable(now));
    if (!change) continue;
    const [path, was, is] = change;
    return {
      expected: `${path} of the key in ${region} to stay ${JSON.stringify(was) ?? 'absent'}`,
      actual: JSON.stringify(is) ?? 'no such member',
      ...wrongMember(path, was, now.metadata),
    };
  }
  return undefined;
}

/** AWS promises no order, neither of members nor of the replica keys and algorithms listed; a message may be reworded. */
function comparable({ metadata, state }: KeyView): unknown {
  return ordered({ ...metadata, KeyState: state.split(':')[0] ?? state });
}

/** Path, former and present value of the first member that two JSON values do not share. */
function changedMember(was: unknown, is: unknown, path = ''): [string, unknown, unknown] | undefined {
  if (!isJsonObject(was) || !isJsonObject(is)) {
    return JSON.stringify(was) === JSON.stringify(is) ? undefined : [path, was, is];
  }
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const change = changedMember(at(was, name), at(is, name), path ? `${path}.${name}` : name);
    if (change) return change;
  }
  return undefined;
}
