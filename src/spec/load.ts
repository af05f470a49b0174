/** From a file of `spec/` to a document that has the right shape, or to what is wrong with it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { SchemaCheck } from './check-schema.ts';
import { parseSpec, type SpecDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { type Problem, SpecError } from './problem.ts';

/** Collects problems over many files, so that one reading reports all of them. */
export type Loader = {
  /** Undefined when the file is not usable; the problem has been noted. */
  readonly file: (path: string, check: SchemaCheck) => SpecDocument | undefined;
  readonly folder: (path: string, ending: string, check: SchemaCheck) => readonly SpecDocument[];
  readonly note: (document: SpecDocument, findings: readonly Finding[]) => void;
  /** @throws SpecError when anything was noted. */
  readonly throwProblems: () => void;
};

/** `root` is the folder that holds the contract. */
export function createLoader(root: string): Loader {
  const problems: Problem[] = [];
  const file = (path: string, check: SchemaCheck): SpecDocument | undefined => {
    const document = parsed(root, path, problems);
    const wrong = document ? check(document) : [];
    problems.push(...wrong);
    return wrong.length > 0 ? undefined : document;
  };
  return {
    file,
    folder: (path, ending, check) =>
      names(root, path, ending)
        .map((name) => file(`${path}/${name}`, check))
        .filter((document) => document !== undefined),
    note: (document, findings) => problems.push(...findings.map((finding) => problemOf(document, finding))),
    throwProblems: () => {
      if (problems.length > 0) throw new SpecError(problems);
    },
  };
}

function parsed(root: string, path: string, problems: Problem[]): SpecDocument | undefined {
  try {
    return parseSpec(`spec/${path}`, readFileSync(`${root}/${path}`, 'utf8'));
  } catch (error) {
    if (error instanceof SpecError) problems.push(...error.problems);
    else
      problems.push({
        file: `spec/${path}`,
        line: 1,
        message: `expected a file, got ${(error as Error).message}. Restore it.`,
      });
    return undefined;
  }
}

/** Sorted, so that everything that follows has one order on every machine. */
function names(root: string, path: string, ending: string): readonly string[] {
  return readdirSync(`${root}/${path}`)
    .filter((name) => name.endsWith(ending))
    .sort();
}

function problemOf({ file, lineAt }: SpecDocument, { path, message }: Finding): Problem {
  return { file, line: lineAt(path), message };
}
