/**
 * One HTTP request and its answer as they were on the wire. Bodies are text, secrets are redacted before an exchange
 * is made, and `startedMs` counts from the start of the scenario (or probe) that sent it.
 */
export type Exchange = {
  readonly operation: string;
  readonly region: string;
  readonly identity: string;
  /** How the signature was spoilt on purpose; absent where it was as it should be. */
  readonly signature?: 'none' | 'broken' | 'unknown-key';
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
  /** What the client made of the response; absent where the AWS SDK for JavaScript sent the request. */
  readonly client?: ClientAccount;
};

/** Of a body longer than is read only the beginning is kept; of headers longer than that, nothing. */
export type Unreadable = 'body-too-long' | 'headers-too-long' | 'not-utf-8';

export type Headers = Readonly<Record<string, string>>;

/** The clients that can send the act of a scenario in place of the AWS SDK for JavaScript. */
export const clientNames = ['boto3', 'aws-cli'] as const;
export type ClientName = (typeof clientNames)[number];

/** What a client made of the response. */
export type ClientAccount = {
  readonly client: ClientName;
  /** The class of the exception that boto3 raised, and the code that it took from the response. */
  readonly raised?: string;
  readonly code?: string;
  /** Whether the class is one that the client generates from the model of the service. */
  readonly isModeled?: boolean;
  /** Members that boto3 returned, apart from ResponseMetadata. */
  readonly returned?: readonly string[];
  /** What it said where it could not make anything of the response. */
  readonly message?: string;
  /** Of the process of the AWS CLI. */
  readonly exitCode?: number;
  readonly printed?: string;
  readonly printedErrors?: string;
};
