import { ledgersIn, readLedger, runOfLedger } from '../ledger/ledger.ts';
import type { TaggedKey } from '../ledger/own-keys.ts';
import { lifeOf, processOf } from '../ledger/run-process.ts';
import type { LedgerEntry } from '../model/created-keys.ts';

/** What is left of one run, or is still being made by it. */
export type SweepableRun = {
  readonly runId: string;
  readonly ledger?: {
    readonly file: string;
    readonly entries: readonly LedgerEntry[];
    /** What became of the process that wrote it; `unknown` on another machine, and where the ledger names none. */
    readonly process: 'running' | 'ended' | 'unknown';
  };
  /** Its living keys that are known by their tag. */
  readonly tagged: readonly TaggedKey[];
};

/** Every run that has a ledger in the folder or a key on the target. */
export function sweepableRuns(ledgerFolder: string, tagged: readonly TaggedKey[]): readonly SweepableRun[] {
  const keysOf = (run: string) => tagged.filter(({ runId }) => runId === run);
  const written = ledgersIn(ledgerFolder).map((file) => {
    const runId = runOfLedger(file);
    const marked = processOf(file);
    const process = marked ? lifeOf(marked) : ('unknown' as const);
    return { runId, ledger: { file, entries: readLedger(file), process }, tagged: keysOf(runId) };
  });
  const known = new Set(written.map(({ runId }) => runId));
  const others = [...new Set(tagged.map(({ runId }) => runId))].filter((runId) => !known.has(runId));
  return [...written, ...others.map((runId) => ({ runId, tagged: keysOf(runId) }))];
}

/** Why the keys of a run had better be left alone. */
export type Reason = { readonly reason: string; readonly isYoung: boolean };

/**
 * What speaks for a run in progress; `undefined` when it is known to have ended, or made no key for so long that it must
 * have. Where a process cannot be asked, the age of the youngest key decides; one whose age the target does not show
 * counts as young.
 */
export function reasonToSpare({ ledger, tagged }: SweepableRun, olderThanMs: number): Reason | undefined {
  if (ledger?.process === 'running') return { reason: 'its process is running', isYoung: false };
  if (ledger?.process === 'ended' || tagged.length === 0) return undefined;
  const youngestMs = Math.min(...tagged.map(({ ageMs }) => ageMs ?? 0));
  if (youngestMs >= olderThanMs) return undefined;
  return { reason: `its newest key was created ${inMinutes(youngestMs)} ago`, isYoung: true };
}

function inMinutes(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return minutes === 0 ? 'less than a minute' : `${minutes} min`;
}
