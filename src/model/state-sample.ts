import type { Call } from './driver.ts';
import type { Exchange } from './exchange.ts';
import { type JsonObject, textAt } from './json.ts';

/** A key's state and role as one Region showed them; `atMs` counts from the start of the case. */
export type StateSample = {
  readonly atMs: number;
  readonly region: string;
  readonly keyState: string;
  readonly role: string;
};

/** The longest state that AWS documents has 22 characters. */
const maxCharacters = 100;

/** The sample that a DescribeKey answer holds; `undefined` for other operations. */
export function stateSample(call: Call, output: JsonObject, exchange: Exchange): StateSample | undefined {
  if (call.operation !== 'DescribeKey') return undefined;
  const short = (...path: readonly string[]) =>
    textAt(output, 'KeyMetadata', ...path).slice(0, maxCharacters);
  return {
    atMs: exchange.startedMs + exchange.durationMs,
    region: call.region,
    keyState: short('KeyState'),
    role: short('MultiRegionConfiguration', 'MultiRegionKeyType'),
  };
}
