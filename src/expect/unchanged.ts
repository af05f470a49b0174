import { eventually } from '../door/wait.ts';
import type { BareCase } from '../keys/case.ts';
import { lasting } from '../keys/during/passing.ts';
import { changeOfValues, readValues, type Shown } from '../keys/during/shown.ts';
import { waitUntilSettled } from '../keys/during/walking.ts';
import { patienceOf } from '../keys/settling.ts';
import { changeBetween, type Snapshot, snapshotOf, takeSnapshot, viewsBeforeAct } from '../keys/snapshot.ts';
import { describingInTurn } from '../keys/views.ts';
import { pause } from '../model/pause.ts';
import { inRegions, type KeyView } from '../model/related-keys.ts';
import type { ShownValue } from '../model/shown-value.ts';
import { type Mismatch, requireNo } from '../model/stop.ts';
import { hasTransientState } from '../spec/operation-table.ts';

type Sample = { readonly views: Snapshot; readonly values: readonly ShownValue[] };

/**
 * Compares everything that was shown before the act after several polls' time: what a refused call does all the same
 * goes on showing. Where the operation brings keys into a transient state, which may be over by then, KeyMetadata is
 * compared at once as well. Stops the scenario when anything differs. Where the act met a transient state, that state
 * passes first, and its last reads are the ones compared.
 */
export async function requireUnchanged(bare: BareCase, before: Shown, operation?: string): Promise<void> {
  const { door, session } = bare;
  const settled = before.passing ? await waitUntilSettled({ door, session, keys: before.keys }) : undefined;
  if (session.support.doReadsLag) return requireStillShown(bare, before, () => readAgain(bare, before));
  const describe = describingInTurn(door, before.keys);
  const judge = (views: readonly KeyView[]) => requireNo(viewChange(before, before.views, snapshotOf(views)));
  if (settled) judge(settled);
  else {
    if (!operation || hasTransientState(operation)) judge(await describe());
    const { pollMs, confirmations } = session.target.budgets;
    await pause(pollMs * confirmations);
    judge(await describe());
  }
  requireNo(valueChange(before, await valuesAgain(bare, before)));
}

async function readAgain(bare: BareCase, before: Shown): Promise<Sample> {
  const { door } = bare;
  return {
    views: await takeSnapshot(door, before.keys),
    values: await valuesAgain(bare, before),
  };
}

async function valuesAgain(
  { door, session }: BareCase,
  { keys, values }: Shown,
): Promise<readonly ShownValue[]> {
  const properties = [...new Set(values.map(({ property }) => property))];
  const regions = keys.regions.filter((region) => values.some((value) => value.region === region));
  return readValues({ door, session, keys: inRegions(keys, regions) }, properties);
}

/**
 * Where reads lag, a single one may show what was before: what has changed for good goes on showing. The snapshot itself
 * may have been old, so that whatever was seen before the act is no change.
 */
async function requireStillShown(
  { door, session }: BareCase,
  before: Shown,
  read: () => Promise<Sample>,
): Promise<void> {
  const earlier = before.keys.regions.map((region) => ({
    region,
    views: viewsBeforeAct(door, before.keys, region).map((view): Snapshot => ({ [region]: view })),
  }));
  const judge = ({ views, values }: Sample): Mismatch | undefined =>
    earlier
      .filter((each) => each.views.every((view) => viewChange(before, view, views) !== undefined))
      .map(({ region }) => viewChange(before, only(before.views, region), views))
      .find((change) => change !== undefined) ?? valueChange(before, values);
  await eventually(read, judge, patienceOf(session));
}

function only(snapshot: Snapshot, region: string): Snapshot {
  const view = snapshot[region];
  return view ? { [region]: view } : {};
}

function viewChange(shown: Shown, before: Snapshot, now: Snapshot): Mismatch | undefined {
  return named(shown, changeBetween(comparable(shown, before), comparable(shown, now)));
}

function valueChange(shown: Shown, now: readonly ShownValue[]): Mismatch | undefined {
  return named(shown, changeOfValues(shown.values, now));
}

function named({ defect }: Shown, change: Mismatch | undefined): Mismatch | undefined {
  return change && defect ? { ...change, defect } : change;
}

/** A snapshot without what changes by itself: a transient state, and the current key material during a rotation. */
function comparable({ passing, isRotating }: Shown, snapshot: Snapshot): Snapshot {
  const lasts = passing ? lasting(passing, snapshot) : snapshot;
  if (!isRotating) return lasts;
  const views = Object.entries(lasts).map(([region, view]) => {
    const { CurrentKeyMaterialId: _passing, ...metadata } = view.metadata;
    return [region, { ...view, metadata }];
  });
  return Object.fromEntries(views);
}
