import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seededRandom } from '../../src/like-aws/dice.ts';
import { type Answer, deliver, type FaultKind, faultKinds } from './fault-kinds.ts';

/** Says what befalls the n-th request, counted from 1; `undefined` lets it pass. */
export type Plan = (count: number, operation: string, asked: Asked) => FaultKind | undefined;

/** What a request asks for: the Region that its signature is for, and its input. */
export type Asked = { readonly region: string; readonly input: Readonly<Record<string, unknown>> };

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
  const queued = oneAfterAnother();
  const server = http.createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
    const body = Buffer.concat(await request.toArray().catch(() => []));
    count += 1;
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const url = where(count, operation);
    const forward = () => (url ? forwardTo(url, agent, request, body) : Promise.reject(new Error('away')));
    const kind = plan(count, operation, askedIn(request, body));
    if (kind) suffered += 1;
    const pass = async () => deliver(response, await forward());
    const { requestMs } = options;
    const passing = kind ? faultKinds[kind]({ response, forward, queued, requestMs, random }) : pass();
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

function oneAfterAnother(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(work).catch(() => {});
    return last;
  };
}

function askedIn({ headers }: IncomingMessage, body: Buffer): Asked {
  const [, , region = ''] = /Credential=(.*?)[,\s]/.exec(headers.authorization ?? '')?.[1]?.split('/') ?? [];
  try {
    return { region, input: JSON.parse(body.toString()) as Asked['input'] };
  } catch {
    return { region, input: {} };
  }
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
