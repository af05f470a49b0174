import type { Exchange } from './exchange.ts';

/**
 * Input of an operation: JSON, with blobs as bytes. Deliberately loose, since scenarios also send what no client should.
 */
export type Input = { readonly [member: string]: unknown };

/** How to spoil a request on its way out; the rest of it stays as the driver makes it. */
export type Tampering = {
  /** This body instead of the serialised input, byte for byte; signed like any other. */
  readonly body?: string;
  /** Headers to set, or with `null` to remove, before signing. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** `none` sends no signature at all, `broken` a wrong one, `unknown-key` signs with a key nobody issued. */
  readonly signature?: 'none' | 'broken' | 'unknown-key';
};

/** How the AWS CLI is called for an act, where that is not as for every other. */
export type CliUse = {
  /** How it takes the input; a file of JSON where nothing is said. */
  readonly input?: CliInput;
  /** Options that say what it prints: `--output text`. */
  readonly options?: readonly string[];
};

/** The ways in which it takes an input: an option for each member, or one JSON document. */
export const cliInputs = ['options', 'JSON', 'JSON in reverse order', 'a file of JSON'] as const;
export type CliInput = (typeof cliInputs)[number];

export type Call = {
  readonly operation: string;
  readonly input: Input;
  readonly region: string;
  readonly identity: string;
  readonly tampering?: Tampering;
  /** Whether the first answer counts even where it is an error of the service. */
  readonly isSentOnce?: boolean;
  /** Whether it is what the scenario is about: another client than the SDK may send it. */
  readonly isAct?: boolean;
  /** How the AWS CLI sends it, where it is the AWS CLI that does. */
  readonly cli?: CliUse;
};

/** One way to put a call on the wire and to say what was exchanged. The AWS SDK for JavaScript is one; boto3 and the AWS CLI are others. */
export type Driver = {
  /** Never throws for what the target or the network does; bounded in time and size. */
  readonly exchange: (call: Call) => Promise<Exchange>;
};
