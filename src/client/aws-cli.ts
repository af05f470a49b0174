/** The AWS CLI, a process of its own for every call, with a plugin that keeps the bytes. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call } from '../model/driver.ts';
import type { ClientAccount, Exchange } from '../model/exchange.ts';
import type { Client, ClientSending } from '../wire/client.ts';
import { clientsFolder, type InstalledClient } from './install.ts';
import { kebab, optionsFor } from './options.ts';
import { type ClientRecord, exchangeOf } from './record.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Each process needs a third of a second of a processor; more of them at a time only wait for one another. */
const mostProcesses = 4;
/** What a process may take beyond the bound of its request. */
const graceMs = 60_000;
const keptCharacters = 2_000;

export function openAwsCli(client: InstalledClient, environment: Environment): Client {
  const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-cli-'));
  const config = join(folder, 'config');
  writeFileSync(config, '[plugins]\nrecorder = aws_cli_plugin\n');
  const turn = turns(mostProcesses);
  const shared = { ...environment, ...fixed, AWS_CONFIG_FILE: config, PYTHONPATH: clientsFolder };
  let calls = 0;
  return {
    name: 'aws-cli',
    version: client.version,
    exchange: async (call, sending) => {
      calls += 1;
      const own = join(folder, String(calls));
      return call.tampering ? undefined : turn(() => send(client.program, shared, own, call, sending));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const fixed = { AWS_EC2_METADATA_DISABLED: 'true', AWS_MAX_ATTEMPTS: '1', AWS_PAGER: '' } as const;

async function send(
  program: string,
  environment: Environment,
  folder: string,
  call: Call,
  sending: ClientSending,
): Promise<Exchange | undefined> {
  mkdirSync(folder);
  try {
    const options = optionsFor(call.input, folder, call.cli?.input);
    if (options === undefined) return undefined;
    const further = call.cli?.options ?? [];
    const words = ['kms', kebab(call.operation), ...options, ...further, '--region', call.region];
    const ended = await run(program, [...words, '--endpoint-url', sending.endpoint], {
      env: { ...environment, ...variablesFor(sending, folder) },
      timeout: sending.requestMs + graceMs,
    });
    const record = recordIn(folder);
    return record && exchangeOf(record, { client: 'aws-cli', ...ended }, call, sending);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function variablesFor({ credentials, userAgent, requestMs }: ClientSending, folder: string): Environment {
  return {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ...(credentials.sessionToken && { AWS_SESSION_TOKEN: credentials.sessionToken }),
    KMS_CONFORMANCE_RECORD: join(folder, 'record.json'),
    KMS_CONFORMANCE_AGENT: userAgent,
    KMS_CONFORMANCE_SECONDS: String(requestMs / 1000),
  };
}

/** Nothing where the CLI refused to send the request. */
function recordIn(folder: string): ClientRecord | undefined {
  const file = join(folder, 'record.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ClientRecord) : undefined;
}

/** Runs a program to its end; what it exits with is a value. */
export function run(
  program: string,
  words: readonly string[],
  options: { readonly env: Environment; readonly timeout: number },
): Promise<Pick<ClientAccount, 'exitCode' | 'printed' | 'printedErrors'>> {
  return new Promise((resolve, reject) => {
    execFile(program, words, { ...options, maxBuffer: 16 * 1_048_576 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') return reject(error);
      const exitCode = typeof error?.code === 'number' ? error.code : 0;
      resolve({ exitCode, printed: cut(stdout), printedErrors: cut(stderr) });
    });
  });
}

function cut(text: string): string {
  return text.slice(0, keptCharacters);
}

/** Lets so many pieces of work go on at a time, in the order in which they came. */
function turns(most: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let under = 0;
  return async (work) => {
    if (under >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    under += 1;
    try {
      return await work();
    } finally {
      under -= 1;
      waiting.shift()?.();
    }
  };
}
