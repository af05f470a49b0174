/** A documented cell and its footnotes say the same. */
import type { Finding } from './finding.ts';
import { keyStates } from './operation.ts';
import type { CellInFile, OperationFile } from './operation-file.ts';

export type Footnote = { readonly answer: string; readonly message?: string; readonly meaning: string };
export type Footnotes = Readonly<Record<string, Footnote>>;

/** Documented exceptions that no footnote of their cell gives. */
export function footnoteFindings({ states }: OperationFile, footnotes: Footnotes): readonly Finding[] {
  if ('none' in states) return [];
  return keyStates.flatMap((state) =>
    unexplained(states[state], footnotes).map((answer) => ({
      path: ['states', state],
      message: `expected a footnote that gives ${answer}, got ${states[state].footnotes?.join(', ') ?? 'none'}. spec/footnotes.yaml has them.`,
    })),
  );
}

function unexplained(
  { documented = [], footnotes: numbers = [], unless = {} }: CellInFile,
  footnotes: Footnotes,
) {
  const given = numbers.map((number) => footnotes[number]?.answer);
  return [documented, ...Object.values(unless)]
    .flat()
    .filter((answer) => answer !== 'succeeds' && !given.includes(answer));
}
