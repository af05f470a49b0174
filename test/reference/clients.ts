import { KMSClient } from '@aws-sdk/client-kms';
import { defaultIdentities } from '../../src/reference/identities.ts';
import { type Reference, type ReferenceOptions, startReference } from '../../src/reference/server.ts';

/** A running reference, one client per Region and identity, and a clock that can be turned forward. */
export interface Bench {
  readonly reference: Reference;
  client(region: string, identity?: string): KMSClient;
  /** Lets this many milliseconds pass on the server. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
}

export const home = 'us-east-1';
export const second = 'eu-west-1';
export const third = 'ap-southeast-2';

/** Starts a reference whose clock stands still unless `pass` moves it, so that windows end when a test says so. */
export async function startBench(options: ReferenceOptions = {}): Promise<Bench> {
  let offset = 0;
  const started = Date.now();
  const clock = () => started + offset;
  const reference = await startReference({ clock, ...options });
  const clients = new Map<string, KMSClient>();
  const client = (region: string, name = 'main') => {
    const known = clients.get(`${region}/${name}`);
    if (known) return known;
    const credentials = (options.identities ?? defaultIdentities).find((each) => each.name === name);
    if (!credentials) throw new Error(`No identity ${name}`);
    // Requests are signed by the server's clock, not the machine's.
    const fresh = new KMSClient({
      region,
      endpoint: reference.url,
      credentials,
      maxAttempts: 1,
    });
    Object.defineProperty(fresh.config, 'systemClockOffset', {
      get: () => clock() - Date.now(),
      set: () => {},
    });
    clients.set(`${region}/${name}`, fresh);
    return fresh;
  };
  return {
    reference,
    client,
    pass: (milliseconds) => {
      offset += milliseconds;
    },
    close: async () => {
      for (const each of clients.values()) each.destroy();
      await reference.close();
    },
  };
}
