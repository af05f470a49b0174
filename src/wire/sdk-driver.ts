import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import * as sdk from '@aws-sdk/client-kms';
import type { Call, Driver } from '../model/driver.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Credentials } from '../profile/target.ts';
import { type RecordingOptions, recordingHandler } from './recorder.ts';
import { Sha256 } from './sha256.ts';
import { tamper } from './tampering.ts';

export type SdkDriverOptions = {
  readonly endpoints: Readonly<Record<string, string>>;
  /** The credentials by identity, looked up for each call: they may be renewed in mid-run. */
  readonly identities: Readonly<Record<string, Credentials>>;
  readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
  /** Bound on one call, body included. */
  readonly requestMs: number;
  /** Sent as user agent, so that the target's own log names the case: `[['kms-conformance', '1.0.0'], ['case', 'UPR-01/…']]`. */
  readonly userAgent: readonly (readonly [string, string])[];
  /** Milliseconds since the scenario started. */
  readonly elapsedMs: () => number;
};

/**
 * Drives the target through `@aws-sdk/client-kms`: one client per Region and identity, made when first needed, one
 * attempt per call. What the SDK makes of an answer is ignored; the exchange holds the bytes.
 */
export function createSdkDriver(options: SdkDriverOptions): Driver {
  const clients = new Map<string, sdk.KMSClient>();
  const clientFor = (call: Call): sdk.KMSClient => {
    const { accessKeyId, sessionToken } = credentialsOf(options, call);
    const name = JSON.stringify([call.identity, call.region, accessKeyId, sessionToken]);
    const client = clients.get(name) ?? createClient(options, call);
    clients.set(name, client);
    return client;
  };
  return { exchange: (call) => send(clientFor(call), call, options) };
}

async function send(client: sdk.KMSClient, call: Call, options: SdkDriverOptions): Promise<Exchange> {
  const exchanges: Exchange[] = [];
  const command = createCommand(call);
  if (call.tampering) tamper(command, call.tampering);
  const recording = {
    call,
    endpoint: endpointOf(options, call.region),
    secrets: secretsOf(options, call),
    requestMs: options.requestMs,
    elapsedMs: options.elapsedMs,
    record: (exchange: Exchange) => exchanges.push(exchange),
  };
  const sending: RecordingOptions & HttpHandlerOptions = { recording };
  const failure = await client.send(command, sending).then(nothing, (error: unknown) => error);
  const [exchange] = exchanges;
  if (!exchange) throw failure ?? new Error(`The SDK sent nothing for ${call.operation}.`);
  return exchange;
}

function nothing(): undefined {
  return undefined;
}

/** What `client.send` takes beside the command. */
type HttpHandlerOptions = { readonly requestTimeout?: number };

type AnyCommand = sdk.DescribeKeyCommand;

function createCommand(call: Call): AnyCommand {
  const constructors = sdk as unknown as Record<string, new (input: unknown) => AnyCommand>;
  const Command = constructors[`${call.operation}Command`];
  if (!Command) throw new Error(`${call.operation} is not an operation of @aws-sdk/client-kms.`);
  return new Command(call.input);
}

function createClient(options: SdkDriverOptions, call: Call): sdk.KMSClient {
  const client = new sdk.KMSClient({
    region: call.region,
    endpoint: endpointOf(options, call.region),
    credentials: credentialsOf(options, call),
    maxAttempts: 1,
    sha256: Sha256,
    ...fixedConfiguration,
    customUserAgent: options.userAgent.map(([name, value]): [string, string] => [name, value]),
    requestHandler: {
      httpAgent: options.agents.http,
      httpsAgent: options.agents.https,
    },
  });
  client.config.requestHandler = recordingHandler(client.config.requestHandler);
  return client;
}

/** Whatever the SDK would otherwise look up in files and the environment, for every client anew. */
const fixedConfiguration = {
  defaultsMode: 'standard',
  retryMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: undefined,
} as const;

function endpointOf(options: SdkDriverOptions, region: string): string {
  const endpoint = options.endpoints[region];
  if (!endpoint)
    throw new Error(
      `No endpoint for ${region}: the target knows ${Object.keys(options.endpoints).join(', ')}.`,
    );
  return endpoint;
}

function credentialsOf(options: SdkDriverOptions, call: Call): Credentials {
  const credentials = options.identities[call.identity];
  if (!credentials) throw new Error(`The target's profile has no identity ${call.identity}.`);
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  if (call.tampering?.signature === 'unknown-key') {
    return {
      accessKeyId: 'AKIAUNKNOWNTOANYBODY',
      secretAccessKey: 'not a secret: no such access key exists',
    };
  }
  return {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken && { sessionToken }),
  };
}

function secretsOf(options: SdkDriverOptions, call: Call): readonly string[] {
  const { accessKeyId, secretAccessKey, sessionToken } = options.identities[call.identity] ?? {};
  return [accessKeyId, secretAccessKey, sessionToken].filter((secret) => secret !== undefined);
}
