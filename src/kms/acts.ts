import type { Exchange } from './exchange.ts';

/** One call of a scenario's `When` that may change something; times count from the start of the case. */
export type Act = {
  readonly operation: string;
  readonly region: string;
  readonly sentMs: number;
  /** Absent when no answer came. */
  readonly answeredMs?: number;
};

/** The act that an exchange is; `undefined` for a read, which only watches. */
export function actOf({ operation, region, startedMs, durationMs, response }: Exchange): Act | undefined {
  if (/^(?:Describe|Get|List)/.test(operation)) return undefined;
  return { operation, region, sentMs: startedMs, ...(response && { answeredMs: startedMs + durationMs }) };
}
