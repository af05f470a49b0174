import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Ledger, LedgerEntry } from '../model/created-keys.ts';
import { processLine, type RunProcess } from './run-process.ts';

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
