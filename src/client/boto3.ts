/** boto3 in one Python process for the whole run: a JSON object a line for each call and for each result. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Call } from '../model/driver.ts';
import type { ClientAccount, Exchange } from '../model/exchange.ts';
import { UsageError } from '../profile/usage-error.ts';
import type { Client, ClientSending } from '../wire/client.ts';
import { clientsFolder, type InstalledClient } from './install.ts';
import { type ClientRecord, exchangeOf } from './record.ts';

/** A result of the worker: it sent the call, or boto3 does not, or the worker has a fault. */
type Result = {
  readonly id: number;
  readonly account?: Omit<ClientAccount, 'client'>;
  readonly record?: ClientRecord | null;
  readonly unsent?: string;
  readonly fault?: string;
};

type Waiting = { readonly resolve: (result: Result) => void; readonly reject: (error: Error) => void };

const startMs = 60_000;
/** What the worker may take beyond the bound of the request. */
const graceMs = 15_000;

/** Starts the worker; throws a UsageError when it does not begin. */
export async function openBoto3(
  client: InstalledClient,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Client> {
  const child = spawn(client.program, [join(clientsFolder, 'boto3_worker.py')], { env: environment });
  const worker = conversation(child);
  const version = await worker.begun;
  return {
    name: 'boto3',
    version,
    exchange: async (call, sending) => {
      if (call.tampering) return undefined;
      return exchangeFrom(
        await worker.ask(requestOf(call, sending), sending.requestMs + graceMs),
        call,
        sending,
      );
    },
    close: () => child.kill(),
  };
}

function exchangeFrom(
  { account, record, fault }: Result,
  call: Call,
  sending: ClientSending,
): Exchange | undefined {
  if (fault) throw new Error(`The worker of boto3 failed on ${call.operation}: ${fault}`);
  return account && record ? exchangeOf(record, { client: 'boto3', ...account }, call, sending) : undefined;
}

function requestOf(call: Call, { endpoint, credentials, userAgent, requestMs }: ClientSending): object {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  return {
    ...{ operation: call.operation, region: call.region, endpoint, userAgent },
    input: encoded(call.input),
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    timeoutSeconds: requestMs / 1000,
  };
}

/** JSON has neither bytes nor dates; `clients/boto3_worker.py` knows these two objects. */
export function encoded(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (value instanceof Date) return { $date: value.getTime() };
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, encoded(each)]));
}

type Conversation = {
  /** The version of boto3. */
  readonly begun: Promise<string>;
  readonly ask: (request: object, withinMs: number) => Promise<Result>;
};

function conversation(child: ChildProcessWithoutNullStreams): Conversation {
  const waiting = new Map<number, Waiting>();
  let said = '';
  let lastId = 0;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000);
  });
  const over = new Promise<never>((_, reject) => {
    const end = (why: string) => reject(new UsageError(endedWords(why, said)));
    child.once('error', (error) => end(error.message));
    child.once('close', (code, signal) => end(`exit code ${code ?? signal}`));
  });
  over.catch((error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  // Writing to a process that has ended is told by its end.
  child.stdin.on('error', () => {});
  const { promise: first, resolve: begin } = later<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const message = JSON.parse(line) as Result & { readonly version?: string };
    if (message.version) begin(message.version);
    else waiting.get(message.id)?.resolve(message);
  });
  const ask = async (request: object, withinMs: number): Promise<Result> => {
    lastId += 1;
    const id = lastId;
    const { promise, resolve, reject } = later<Result>();
    waiting.set(id, { resolve, reject });
    child.stdin.write(`${JSON.stringify({ id, ...request })}\n`);
    return within(Promise.race([promise, over]), withinMs).finally(() => waiting.delete(id));
  };
  return { begun: within(Promise.race([first, over]), startMs), ask };
}

type Later<Value> = {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
};

function later<Value>(): Later<Value> {
  let settle: Omit<Later<Value>, 'promise'> | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...(settle as unknown as Omit<Later<Value>, 'promise'>) };
}

async function within<Value>(value: Promise<Value>, ms: number): Promise<Value> {
  const { promise: late, reject } = later<never>();
  const timer = setTimeout(() => reject(new Error(`boto3 said nothing within ${ms} ms`)), ms);
  return Promise.race([value, late]).finally(() => clearTimeout(timer));
}

function endedWords(why: string, said: string): string {
  const words = said.trim().split('\n').at(-1) ?? '';
  return `Expected boto3 to run until the end, but its process ended: ${why}. ${words} Install it again: npm run install-client -- boto3`;
}
