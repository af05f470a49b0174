import { readFileSync, writeFileSync } from 'node:fs';
import { naturalFaults } from '../mutants/natural/all.ts';
import { caughtPage, type Row } from './page.ts';
import type { Caught } from './try-fault.ts';

export type Column = 'before' | 'after';

export const table = new URL('./caught.ndjson', import.meta.url);

const page = new URL('./caught.md', import.meta.url);

export function readRows(): readonly Row[] {
  try {
    const lines = readFileSync(table, 'utf8').trim().split('\n');
    return lines.filter(Boolean).map((line) => JSON.parse(line) as Row);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Keeps what the table says of other faults and of the other column. */
export function record(column: Column, caught: readonly Caught[]): void {
  const rows = new Map(readRows().map((row) => [row.id, row]));
  for (const { id, by } of caught) rows.set(id, { ...(rows.get(id) ?? { id }), [column]: by });
  const kept = naturalFaults.flatMap(({ id }) => rows.get(id) ?? []);
  writeFileSync(table, `${kept.map((row) => JSON.stringify(row)).join('\n')}\n`);
  writeFileSync(page, caughtPage(naturalFaults, kept));
}
