/** Files of options that a person writes: known differences, and the options of a run. Checked here, once. */
import { readFileSync } from 'node:fs';
import { createDocumentCheck } from '../contract/documents.ts';
import { UsageError } from './usage-error.ts';

/** A scenario, clause or table, or else an operation, that is known to differ. */
export type KnownDifference = { readonly id?: string; readonly operation?: string; readonly reason: string };

const problemsOfKnown = createDocumentCheck('known');
const problemsOfConfig = createDocumentCheck('config');

/** What `--known` names, held against `schemas/known.json`. Throws a UsageError. */
export function readKnownDifferences(file: string): readonly KnownDifference[] {
  const document = parsed(file, 'known differences', 'Write {"known": [{"id": "UPR-E2", "reason": "…"}]}.');
  refuse(problemsOfKnown(document, file));
  return (document as { readonly known: readonly KnownDifference[] }).known;
}

/** The options in a file, held against `schemas/config.json`. Throws a UsageError. */
export function readConfig(file: string): Readonly<Record<string, unknown>> {
  const document = parsed(file, 'options', 'Correct or remove it.');
  refuse(problemsOfConfig(document, file));
  const { $schema: _, ...options } = document as Readonly<Record<string, unknown>>;
  return options;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
}

function parsed(file: string, what: string, remedy: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const said = (error as Error).message;
    const found = error instanceof SyntaxError ? `it is not JSON: ${said}` : said;
    throw new UsageError(`Expected ${what} in ${file}, but ${found}. ${remedy}`);
  }
}
