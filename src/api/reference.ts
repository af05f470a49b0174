import { startReference as startServer } from '../reference/server.ts';

export type StartReferenceOptions = {
  /** 0 (default) takes a free one. */
  readonly port?: number;
  /** How long a new replica stays Creating; 100 by default. */
  readonly creatingMs?: number;
  /** How long the old and the new primary stay Updating; 300 by default. */
  readonly updatingMs?: number;
  /** How long an on-demand rotation is in progress; 100 by default. */
  readonly rotatingMs?: number;
  /** Any well-formed credentials are good; an access key ID that is no account's belongs to this account. */
  readonly anyAccountId?: string;
};

/** The reference KMS, on the loopback interface, for every Region. It ends with `close` or at the end of an `await using`. */
export type RunningReference = {
  readonly url: string;
  readonly port: number;
  /** For `new KMSClient(…)` of the AWS SDK. */
  readonly clientConfig: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};

/**
 * Starts the reference KMS in this process: `await using kms = await startReference();`.
 * @throws Error of node:net when the port cannot be had.
 */
export async function startReference(options: StartReferenceOptions = {}): Promise<RunningReference> {
  const server = await startServer(options);
  const close = () => server.close();
  return {
    url: server.url,
    port: server.port,
    clientConfig: {
      endpoint: server.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
