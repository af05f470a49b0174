/**
 * One HTTP request and its answer as they were on the wire. Bodies are text, secrets are redacted before an exchange
 * is made, and `startedMs` counts from the start of the scenario (or probe) that sent it.
 */
export type Exchange = {
  readonly operation: string;
  readonly region: string;
  readonly identity: string;
  readonly endpoint: string;
  readonly startedMs: number;
  readonly durationMs: number;
  readonly request: { readonly headers: Headers; readonly body: string };
  readonly response?: {
    readonly status: number;
    readonly headers: Headers;
    readonly body: string;
  };
  /** Present exactly when `response` is absent: why no answer came. */
  readonly noAnswer?: string;
  /** Why nobody could read the answer, which is the target's doing and not the network's. */
  readonly unreadable?: Unreadable;
};

/** Of a body longer than is read only the beginning is kept; of headers longer than that, nothing. */
export type Unreadable = 'body-too-long' | 'headers-too-long' | 'not-utf-8';

export type Headers = Readonly<Record<string, string>>;
