import type { Call } from './driver.ts';
import type { Exchange } from './exchange.ts';
import { at, type JsonObject } from './json.ts';

/** A key's state and role as one Region showed them; `atMs` counts from the start of the case. */
export type StateSample = {
  readonly atMs: number;
  readonly region: string;
  readonly keyState: string;
  readonly role: string;
};

/** The sample that a DescribeKey answer holds; `undefined` for other operations. */
export function stateSample(call: Call, output: JsonObject, exchange: Exchange): StateSample | undefined {
  if (call.operation !== 'DescribeKey') return undefined;
  return {
    atMs: exchange.startedMs + exchange.durationMs,
    region: call.region,
    keyState: String(at(output, 'KeyMetadata', 'KeyState') ?? '(none)'),
    role: String(at(output, 'KeyMetadata', 'MultiRegionConfiguration', 'MultiRegionKeyType') ?? '(none)'),
  };
}
