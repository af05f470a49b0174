import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, deliver, type FaultKind, faultKinds } from './fault-kinds.ts';

/** Says what befalls the n-th request, counted from 1; `undefined` lets it pass. */
export type Plan = (count: number, operation: string) => FaultKind | undefined;

/** Where the n-th request goes; `undefined` when the target is away just then. */
export type Where = (count: number, operation: string) => string | undefined;

export type FaultProxy = {
  readonly url: string;
  /** From now on requests suffer what the plan says, and the target is where it says; before, all pass. */
  readonly arm: (plan: Plan, where?: Where) => void;
  /** How many requests suffered something. */
  readonly suffered: () => number;
  readonly stop: () => Promise<void>;
};

export type ProxyOptions = {
  readonly targetUrl: string;
  readonly requestMs: number;
  readonly seed: number;
};

/** Starts a proxy in front of a target; without a plan it changes nothing. */
export async function startFaultProxy(options: ProxyOptions): Promise<FaultProxy> {
  const random = seededRandom(options.seed);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
  let plan: Plan = () => undefined;
  let where: Where = () => options.targetUrl;
  let count = 0;
  let suffered = 0;
  const server = http.createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
    const body = Buffer.concat(await request.toArray().catch(() => []));
    count += 1;
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const url = where(count, operation);
    const forward = () => (url ? forwardTo(url, agent, request, body) : Promise.reject(new Error('away')));
    const kind = plan(count, operation);
    if (kind) suffered += 1;
    const pass = async () => deliver(response, await forward());
    const { requestMs } = options;
    const passing = kind ? faultKinds[kind]({ response, forward, requestMs, random }) : pass();
    // A target that is away is what the client must see: a connection that comes to nothing.
    await Promise.resolve(passing).catch(() => response.socket?.resetAndDestroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arm: (armed, target = () => options.targetUrl) => {
      plan = armed;
      where = target;
      count = 0;
    },
    suffered: () => suffered,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      agent.destroy();
    },
  };
}

function forwardTo(url: string, agent: http.Agent, request: IncomingMessage, body: Buffer): Promise<Answer> {
  const { method, headers, url: path = '/' } = request;
  return new Promise((resolve, reject) => {
    const onward = http.request(new URL(path, url), { method, headers, agent }, async (answer) => {
      const chunks = await answer.toArray().catch(reject);
      if (!chunks) return;
      const { statusCode: status = 0, headers: received } = answer;
      const named = Object.entries(received).map(([name, value]) => [name, String(value)]);
      resolve({ status, headers: Object.fromEntries(named), body: Buffer.concat(chunks) });
    });
    onward.once('error', reject);
    onward.end(body);
  });
}

/** Each n-th request, every kind in turn. */
export function everyNth(nth: number, kinds: readonly FaultKind[]): Plan {
  return (count) => (count % nth === 0 ? kinds[(count / nth) % kinds.length] : undefined);
}

/** A part of all requests by chance, every kind alike. */
export function atRate(rate: number, kinds: readonly FaultKind[], seed: number): Plan {
  const random = seededRandom(seed);
  return () => (random() < rate ? kinds[Math.floor(random() * kinds.length)] : undefined);
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
