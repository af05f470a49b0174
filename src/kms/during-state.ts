import type { Door } from './door.ts';
import type { Outcome } from './outcome.ts';
import type { RelatedKeys } from './related-keys.ts';
import { difference, inapplicable } from './stop.ts';
import { describeIn } from './views.ts';

/**
 * Makes a call while the key of a Region is in a transient state. Decided only when DescribeKey shows that state both
 * before and after the call; otherwise nobody can say in which state the call met the key, and the scenario is
 * inapplicable.
 */
export async function callDuring(
  door: Door,
  keys: RelatedKeys,
  region: string,
  state: string,
  call: () => Promise<Outcome>,
): Promise<Outcome> {
  await requireState(door, keys, region, state, 'before');
  const outcome = await call();
  await requireState(door, keys, region, state, 'after');
  return outcome;
}

async function requireState(
  door: Door,
  keys: RelatedKeys,
  region: string,
  state: string,
  when: 'before' | 'after',
): Promise<void> {
  const view = await describeIn(door, keys, region);
  if (view.state === state) return;
  throw inapplicable(
    'not-seen',
    `DescribeKey in ${region} said ${view.state} right ${when} the call, not ${state}.`,
  );
}

/** The very first look at the key shows the state. */
export async function requireShownAtOnce(
  door: Door,
  keys: RelatedKeys,
  region: string,
  state: string,
): Promise<void> {
  const view = await describeIn(door, keys, region);
  if (view.state === state) return;
  throw difference({
    expected: `the first DescribeKey in ${region} to show ${state}`,
    actual: view.state,
  });
}
