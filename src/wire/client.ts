/** What sends the act of a scenario where that is not the AWS SDK for JavaScript. */

import type { Call } from '../model/driver.ts';
import type { ClientName, Exchange } from '../model/exchange.ts';

/** How one call is sent. */
export type ClientSending = {
  readonly endpoint: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  /** Ends the user agent, so that the log of the target names the case. */
  readonly userAgent: string;
  readonly requestMs: number;
  /** Milliseconds since the case began. */
  readonly elapsedMs: () => number;
};

export type Client = {
  readonly name: ClientName;
  readonly version: string;
  /** Sends a call, or returns nothing where the client refuses to: then nothing was sent. Bounded in time. */
  readonly exchange: (call: Call, sending: ClientSending) => Promise<Exchange | undefined>;
  /** Ends what was started. */
  readonly close: () => void;
};
