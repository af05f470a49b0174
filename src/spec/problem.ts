/** One thing that is wrong in `spec/`: where, what was expected, what is there. */
export type Problem = {
  /** Path as the reader knows it, e.g. `spec/operations/Encrypt.yaml`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
};

const MAX_PROBLEMS = 20;

/** The contract is not usable. The message names file and line of each problem, at most twenty. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(inLines(problems));
    this.problems = problems;
  }
}

function inLines(problems: readonly Problem[]): string {
  const shown = problems
    .slice(0, MAX_PROBLEMS)
    .map(({ file, line, message }) => `${file}:${line}: ${message}`);
  const rest = problems.length - shown.length;
  return [...shown, ...(rest > 0 ? [`And ${rest} more problems.`] : [])].join('\n');
}
