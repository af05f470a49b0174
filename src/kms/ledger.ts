import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Call } from './driver.ts';
import { at, type JsonObject } from './json.ts';
import { processLine, type RunProcess } from './run-process.ts';

/** One key that this suite created: enough to find it again and to schedule its deletion. */
export type LedgerEntry = {
  readonly runId: string;
  readonly keyId: string;
  readonly region: string;
  readonly arn: string;
};

/** The tag every created key carries, so that a key whose ledger line was lost is still known for ours. */
export const runTagKey = 'kms-conformance:run';

export type Ledger = {
  /** Writes the line before it returns, so that a crash after the call loses nothing. */
  readonly record: (entry: LedgerEntry) => void;
  /** Notes that a key may have been created whose id nobody knows, because the answer was lost: only its tag can tell. */
  readonly noteNameless: () => void;
  /** Whether such a key may exist. */
  readonly hasNameless: () => boolean;
  /** All that was recorded so far. */
  readonly entries: () => readonly LedgerEntry[];
  /** Removes the file, once every key in it is known to be scheduled for deletion. */
  readonly discard: () => void;
};

/** The ledger of a run: each has a file of its own, so that none ever touches the entries of another. */
export function ledgerFileOf(folder: string, runId: string): string {
  return join(folder, `ledger-${runId}.ndjson`);
}

/** The run whose ledger a file is; empty for a name that tells none. */
export function runOfLedger(file: string): string {
  return /^ledger-(.+)\.ndjson$/.exec(basename(file))?.[1] ?? '';
}

/** An append-only file of JSON lines; made when the first key is. The process of the run, if given, is its first line. */
export function openLedger(file: string, marked?: RunProcess): Ledger {
  let nameless = 0;
  const entries: LedgerEntry[] = [];
  return {
    entries: () => entries,
    discard: () => rmSync(file, { force: true }),
    noteNameless: () => {
      nameless += 1;
    },
    hasNameless: () => nameless > 0,
    record: (entry) => {
      mkdirSync(dirname(file), { recursive: true });
      const mark = marked && entries.length === 0 ? processLine(marked) : '';
      entries.push(entry);
      appendFileSync(file, `${mark}${JSON.stringify(entry)}\n`);
    },
  };
}

/** The ledgers in a folder, whichever runs wrote them. */
export function ledgersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^ledger.*\.ndjson$/.test(name));
  return names.map((name) => join(folder, name));
}

/** The entries of a ledger file; a last line cut off by a crash is passed over, since its key is found by tag. */
export function readLedger(file: string): readonly LedgerEntry[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => parseEntry(line));
}

function parseEntry(line: string): LedgerEntry[] {
  try {
    const entry = JSON.parse(line) as LedgerEntry;
    const isWhole = [entry.keyId, entry.region].every((part) => typeof part === 'string' && part !== '');
    return isWhole ? [entry] : [];
  } catch {
    return [];
  }
}

/** The longest key identifier that AWS takes; nothing longer could be deleted by its ID. */
const maxKeyIdCharacters = 2_048;

/** The key that a successful call created, read from its answer; `undefined` for calls that create none. */
export function createdKey(call: Call, output: JsonObject): Omit<LedgerEntry, 'runId'> | undefined {
  const member = {
    CreateKey: 'KeyMetadata',
    ReplicateKey: 'ReplicaKeyMetadata',
  }[call.operation];
  const keyId = member ? at(output, member, 'KeyId') : undefined;
  if (!member || typeof keyId !== 'string' || keyId.length > maxKeyIdCharacters) return undefined;
  const arn = at(output, member, 'Arn');
  const region = call.operation === 'ReplicateKey' ? String(call.input.ReplicaRegion) : call.region;
  return { keyId, region, arn: typeof arn === 'string' ? arn.slice(0, maxKeyIdCharacters) : '' };
}

/** The replica that a ReplicateKey without an answer may have made: it has the key ID of its primary key. */
export function perhapsCreatedKey(call: Call): Omit<LedgerEntry, 'runId'> | undefined {
  const { KeyId, ReplicaRegion } = call.input;
  const isNamed = call.operation === 'ReplicateKey' && typeof KeyId === 'string';
  if (!isNamed || typeof ReplicaRegion !== 'string') return undefined;
  return { keyId: KeyId.split('/').at(-1) ?? KeyId, region: ReplicaRegion, arn: '' };
}

/** Ledger entries put together by key ID, Regions in the order of creation, with the age of the youngest where known. */
export function ownKeys(
  entries: readonly (LedgerEntry & { readonly bornAtMs?: number })[],
): readonly { keyId: string; regions: readonly string[]; bornAtMs?: number }[] {
  return [...new Set(entries.map(({ keyId }) => keyId))].map((keyId) => {
    const own = entries.filter((entry) => entry.keyId === keyId);
    const bornAtMs = Math.max(...own.map((entry) => entry.bornAtMs ?? Number.NEGATIVE_INFINITY));
    return { keyId, regions: own.map(({ region }) => region), ...(bornAtMs > 0 && { bornAtMs }) };
  });
}
