import type { Exchange } from '../model/exchange.ts';
import type { Act } from '../model/seen.ts';
import { isRead } from '../spec/operation-table.ts';

/** The act that an exchange is; `undefined` for a read, which only watches. */
export function actOf({ operation, region, startedMs, durationMs, response }: Exchange): Act | undefined {
  if (isRead(operation)) return undefined;
  return { operation, region, sentMs: startedMs, ...(response && { answeredMs: startedMs + durationMs }) };
}

/** Tells which calls are what a scenario is about. */
export type ActMarker = {
  /** Calls during it count: the first one is the act, and every later one that may change something. */
  readonly during: <Result>(act: () => Promise<Result>) => Promise<Result>;
  /** Whether a call that is about to be sent is one; to be asked once for each. */
  readonly isNext: (operation: string) => boolean;
};

export function actMarker(): ActMarker {
  let calls: number | undefined;
  const during = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    calls = 0;
    try {
      return await act();
    } finally {
      calls = undefined;
    }
  };
  const isNext = (operation: string): boolean => {
    if (calls === undefined) return false;
    calls += 1;
    return calls === 1 || !isRead(operation);
  };
  return { during, isNext };
}
