import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** What StrykerJS says of one mutant (mutation testing report schema); `Pending` when its turn did not come. */
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
    | 'Ignored'
    | 'Pending';
  readonly statusReason?: string;
  /** How many scenarios it met, and how many come past it. */
  readonly met?: number;
  readonly covering?: number;
};

/** Both count from zero, as in Stryker's plan. */
type Place = { readonly line: number; readonly column: number };

export type FileResults = { readonly source: string; readonly mutants: readonly MutantResult[] };

/** By path from the root. */
export type Results = Readonly<Record<string, FileResults>>;

/** Reads results that were written before, or none where nothing was. */
export function readResults(file: string): Results {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};
}

/** Puts newly found results beside those that are known, and in place of older ones of the same mutants. */
export function addResults(file: string, added: Results): Results {
  const results = withResults(readResults(file), added);
  writeFileSync(file, JSON.stringify(results));
  return results;
}

/** Where a part of a file was mutated again, what is known of the rest of it stays, unless the file has changed. */
export function withResults(known: Results, added: Results): Results {
  const merged = Object.entries(added).map(([file, { source, mutants }]) => {
    const again = new Set(mutants.map(identityOf));
    const older = known[file]?.source === source ? known[file].mutants : [];
    const others = older.filter((mutant) => !again.has(identityOf(mutant)));
    return [file, { source, mutants: [...others, ...mutants] }] as const;
  });
  return { ...known, ...Object.fromEntries(merged) };
}

function identityOf({ mutatorName, replacement, location: { start, end } }: MutantResult): string {
  return [mutatorName, start.line, start.column, end.line, end.column, replacement].join(' ');
}

type Event = MutantResult & {
  readonly id: string;
  readonly fileName: string;
  readonly testsCompleted?: number;
  readonly coveredBy?: readonly string[];
};

/** The results of a run, also of one that was interrupted, from the events that Stryker wrote into a folder. */
export function resultsOfRun(folder: string, root: string): Results {
  const read = <Content>(kind: string) =>
    globSync(`*-${kind}.json`, { cwd: folder }).map(
      (name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Content,
    );
  const [plan] = read<{ mutantPlans: { mutant: Event }[] }>('onMutationTestingPlanReady');
  const tested = new Map(read<Event>('onMutantTested').map((each) => [each.id, each]));
  const files = new Map<string, MutantResult[]>();
  for (const { mutant } of plan?.mutantPlans ?? []) {
    const file = relative(root, mutant.fileName).replaceAll('\\', '/');
    const event = tested.get(mutant.id) ?? ({ status: 'Pending' } as const);
    // In the events of results, lines count from one; in the plan, from zero.
    const result = resultOf({ ...mutant, ...event, location: mutant.location });
    files.set(file, [...(files.get(file) ?? []), result]);
  }
  const withSource = [...files].map(([file, mutants]) => {
    return [file, { source: readFileSync(`${root}/${file}`, 'utf8'), mutants }] as const;
  });
  return Object.fromEntries(withSource);
}

function resultOf({ mutatorName, replacement = '', location, status, ...more }: Event): MutantResult {
  const { statusReason, testsCompleted: met, coveredBy } = more;
  return {
    mutatorName,
    replacement,
    location,
    status,
    ...(statusReason && { statusReason }),
    ...(met !== undefined && { met }),
    ...(coveredBy && coveredBy.length > 0 && { covering: coveredBy.length }),
  };
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
  const line = lines[start.line] ?? '';
  const isOneLine = start.line === end.line;
  const original = isOneLine ? line.slice(start.column, end.column) : `${line.slice(start.column)} …`;
  const replacement = (mutant.replacement ?? '').replace(/\s+/g, ' ');
  const name = `${file} | ${line.trim()} | ${original} → ${replacement}`;
  return { ...mutant, file, line: start.line + 1, name };
}
