import type { Call, Driver } from '../model/driver.ts';
import type { Client, ClientSending } from './client.ts';

/** Of a whole run: acts that the client sent, and those that it left to the SDK. */
export type ActCounts = { acts: number; bySdk: number };

/**
 * Sends a scenario's act through the client of the run and all else through the SDK. What the client does not send, since it
 * was spoiled on purpose or since the client checks its input, goes through the SDK as well: its exchange names no client.
 */
export function throughClient(
  sdk: Driver,
  client: Client,
  counts: ActCounts,
  sendingFor: (call: Call) => ClientSending,
): Driver {
  return {
    exchange: async (call) => {
      if (!call.isAct) return sdk.exchange(call);
      const exchange = await client.exchange(call, sendingFor(call));
      counts[exchange ? 'acts' : 'bySdk'] += 1;
      return exchange ?? sdk.exchange(call);
    },
  };
}
