import type { Call, Input } from './driver.ts';
import { isJsonObject } from './json.ts';

/** The input that a call sends: what its own body says, where it has one; nothing where that is no JSON object. */
export function sentInput({ input, tampering }: Pick<Call, 'input' | 'tampering'>): Input {
  if (tampering?.body === undefined) return input;
  try {
    const sent: unknown = JSON.parse(tampering.body);
    return isJsonObject(sent) ? sent : {};
  } catch {
    return {};
  }
}
