import { Agent } from 'node:http';
import { KMSClient } from '@aws-sdk/client-kms';
import type { Target } from '../../src/profile/target.ts';

type Send = (this: KMSClient, command: Command, ...rest: unknown[]) => Promise<unknown>;
type Command = { readonly input: object; readonly constructor: unknown };

/** A call as the SDK was given it. */
type Sent = { readonly client: KMSClient; readonly command: Command };

export type Listening = {
  /** All that was sent since the last time. */
  readonly taken: () => readonly Sent[];
};

/** Notes every call that anybody in this process sends through the SDK, scenarios, fixtures and clean-up alike. */
export function listenToSdk(): Listening {
  let sent: Sent[] = [];
  const prototype = KMSClient.prototype as unknown as { send: Send };
  const { send } = prototype;
  prototype.send = function (command, ...rest) {
    sent.push({ client: this, command });
    return send.call(this, command, ...rest);
  };
  return {
    taken: () => {
      const all = sent;
      sent = [];
      return all;
    },
  };
}

export type Alone = { readonly wallMs: number; readonly processorMs: number };

/**
 * Sends the same calls once more in as many lanes, by clients that do nothing else: the least that any suite would cost
 * that makes them. The keys of the run are pending deletion by now, so that many are refused.
 */
export async function sendAlone(target: Target, sent: readonly Sent[], lanes: number): Promise<Alone> {
  const httpAgent = new Agent({ keepAlive: true, maxSockets: lanes });
  const clients = new Map<string, KMSClient>();
  const clientIn = (region: string): KMSClient => {
    const client = clients.get(region) ?? openClient(target, region, httpAgent);
    clients.set(region, client);
    return client;
  };
  const calls = await Promise.all(
    sent.map(async ({ client, command }) => ({ region: await client.config.region(), command })),
  );
  const before = process.cpuUsage();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let call = calls.pop(); call; call = calls.pop()) {
        const Command = call.command.constructor as new (input: object) => never;
        await clientIn(call.region)
          .send(new Command(call.command.input))
          .catch(() => undefined);
      }
    }),
  );
  const { user, system } = process.cpuUsage(before);
  httpAgent.destroy();
  return { wallMs: performance.now() - started, processorMs: (user + system) / 1000 };
}

function openClient(target: Target, region: string, httpAgent: Agent): KMSClient {
  const { main } = target.identities;
  const endpoint = target.endpoints[region];
  if (!main || !endpoint)
    throw new Error(`${target.name} has no identity main, or no endpoint for ${region}.`);
  return new KMSClient({
    region,
    endpoint,
    credentials: main,
    maxAttempts: 1,
    requestHandler: { httpAgent },
  });
}
