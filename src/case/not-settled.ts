import type { Door } from '../door/door.ts';
import type { BareCase } from '../keys/case.ts';
import type { StateSample } from '../model/state-sample.ts';
import { indeterminate, Stop } from '../model/stop.ts';

/**
 * How long a key was seen to stay in a transient state on AWS, which documents "a few seconds" and no bound. A wait that
 * ends earlier decides nothing. Source: https://github.com/hashicorp/terraform-provider-aws/issues/49915
 */
export const awsTransientMs = 600_000;

/**
 * What a difference comes to that only a deadline made one, while a key still was Creating or Updating: no verdict,
 * unless the state has lasted longer than AWS itself may take. Everything else is returned as it is.
 */
export function notSettled({ door, session: { target } }: BareCase, error: unknown): unknown {
  if (!(error instanceof Stop) || error.why.cause !== 'difference' || !error.why.overdueMs) return error;
  const { overdueMs } = error.why;
  const mostMs = target.budgets.transientMs ?? awsTransientMs;
  const stuck = transientAtTheEnd(door, overdueMs).find(({ lastedMs }) => lastedMs < mostMs);
  if (!stuck) return error;
  return indeterminate(
    'not-settled',
    `The key in ${stuck.region} was still ${stuck.keyState} when the settle budget of ${overdueMs} ms ended. On AWS that may take up to ${mostMs / 1000} s; --settle waits longer.`,
  );
}

type Transient = { readonly region: string; readonly keyState: string; readonly lastedMs: number };

/** The Regions whose key the reads of a wait last showed in a transient state, and for how long they had. */
function transientAtTheEnd({ seen }: Door, waitedMs: number): readonly Transient[] {
  const regions = [...new Set(seen.states.map(({ region }) => region))];
  // A state read in the first half of the wait belongs to something before it: whoever waits for a state reads on.
  const sinceMs = endOf(seen.exchanges) - waitedMs / 2;
  return regions.flatMap((region) => {
    const own = seen.states.filter((sample) => sample.region === region);
    const last = own.at(-1) as StateSample;
    if (!isTransient(last) || last.atMs < sinceMs) return [];
    const before = own.findLastIndex((sample) => sample.keyState !== last.keyState);
    const lastedMs = last.atMs - (own[before + 1] as StateSample).atMs;
    return [{ region, keyState: last.keyState, lastedMs }];
  });
}

function isTransient({ keyState }: StateSample): boolean {
  return keyState === 'Creating' || keyState === 'Updating';
}

function endOf(exchanges: Door['seen']['exchanges']): number {
  return Math.max(0, ...exchanges.map(({ startedMs, durationMs }) => startedMs + durationMs));
}
