import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What StrykerJS says of one mutant (mutation testing report schema). */
export type MutantResult = {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly status:
    | 'Killed'
    | 'Survived'
    | 'NoCoverage'
    | 'Timeout'
    | 'RuntimeError'
    | 'CompileError'
    | 'Ignored';
  readonly statusReason?: string;
};

/** Both count from one. */
type Place = { readonly line: number; readonly column: number };

export type FileResults = { readonly source: string; readonly mutants: readonly MutantResult[] };

/** By path from the root. */
export type Results = Readonly<Record<string, FileResults>>;

/** Reads the files of a report, or none where there is no report. */
export function readResults(file: string): Results {
  if (!existsSync(file)) return {};
  return (JSON.parse(readFileSync(file, 'utf8')) as { files: Results }).files;
}

/** Puts the results of newly mutated files beside those that are known, and in place of older ones. */
export function addResults(file: string, added: Results): Results {
  const files = { ...readResults(file), ...added };
  writeFileSync(file, JSON.stringify({ files }));
  return files;
}

/** A mutant as people read it, and as explanations name it: neither an id nor a line number, which move. */
export type NamedMutant = MutantResult & {
  readonly file: string;
  readonly line: number;
  /** `<file> | <line of code> | <what stood there> → <what stood there instead>`. */
  readonly name: string;
};

/** Every mutant by file and line. */
export function namedMutants(results: Results): readonly NamedMutant[] {
  return Object.keys(results)
    .sort()
    .flatMap((file) => {
      const { source = '', mutants = [] } = results[file] ?? {};
      const named = mutants.map((mutant) => asNamed(file, source.split('\n'), mutant));
      return named.toSorted((one, other) => one.line - other.line || (one.name < other.name ? -1 : 1));
    });
}

function asNamed(file: string, lines: readonly string[], mutant: MutantResult): NamedMutant {
  const { start, end } = mutant.location;
  const line = lines[start.line - 1] ?? '';
  const isOneLine = start.line === end.line;
  const original = isOneLine
    ? line.slice(start.column - 1, end.column - 1)
    : `${line.slice(start.column - 1)} …`;
  const replacement = (mutant.replacement ?? '').replace(/\s+/g, ' ');
  const name = `${file} | ${line.trim()} | ${original} → ${replacement}`;
  return { ...mutant, file, line: start.line, name };
}
