import type { Door } from '../../door/door.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { BareCase } from '../case.ts';
import { settleReplica } from '../settling.ts';
import type { Encounter } from './encounter.ts';

/** A call must come at least so many times earlier than the state was seen to last. */
const margin = 4;

/**
 * Milliseconds from sending the last ReplicateKey to the response to a call. A target that does not refuse the call
 * needs at least the time that the state lasts.
 */
export function answeredAfterMs({ seen }: Door, { exchange }: Outcome): number {
  const made = seen.exchanges.findLast(({ operation }) => operation === 'ReplicateKey');
  return exchange.startedMs + exchange.durationMs - (made?.startedMs ?? Number.NEGATIVE_INFINITY);
}

/**
 * Whether calls came while the state lasted, although their own success may have ended it: on a new key that is left alone
 * it lasts more than four times as long. What is measured there, from the answer that began it to the last read that was sent
 * in time, is less than it lasts, so that a faithful target with a steady window is never taken for a wrong one.
 */
export async function cameInTime(
  { door, session }: BareCase,
  encounter: Encounter,
  answeredMs: readonly number[],
): Promise<boolean> {
  const { keys, region, state } = await encounter.again(true);
  const began = door.seen.exchanges.findLast(({ operation }) => operation === 'ReplicateKey');
  if (!began) return false;
  const beganMs = began.startedMs + began.durationMs;
  const first = door.seen.exchanges.length;
  await settleReplica(
    { door, session, keys },
    region,
    keys.kind === 'imported' ? 'PendingImport' : 'Enabled',
  );
  const inTime = door.seen.exchanges
    .slice(first)
    .filter(({ response }) => response?.body.includes(`"${state}"`))
    .map(({ startedMs }) => startedMs - beganMs);
  return answeredMs.every((ms) => ms * margin < Math.max(0, ...inTime));
}
