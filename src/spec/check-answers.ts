/** Every answer that a file names: `succeeds`, or an exception that the operation may return. */
import { didYouMean } from '../contract/suggestion.ts';
import type { Path } from './document.ts';
import type { Finding } from './finding.ts';
import { keyStates } from './operation.ts';
import type { OperationFile } from './operation-file.ts';
import { commonErrors, type ModelledOperation } from './sdk-model.ts';

/** Exceptions that neither the operation's model nor the common errors have. */
export function answerFindings(file: OperationFile, model: ModelledOperation): readonly Finding[] {
  const known = ['succeeds', ...model.errors, ...commonErrors];
  return answersOf(file)
    .filter(({ answer }) => !known.includes(answer))
    .map(({ path, answer }) => ({
      path,
      message: `unknown exception \`${answer}\` of ${file.operation}.${didYouMean(answer, known)} Expected one of ${known.join(', ')}.`,
    }));
}

type Answer = { readonly path: Path; readonly answer: string };

function answersOf(file: OperationFile): readonly Answer[] {
  const at = (path: Path, answers: unknown): Answer[] =>
    [answers ?? []].flat().map((answer) => ({ path, answer: String(answer) }));
  const row = 'none' in file.states ? undefined : file.states;
  const cells = keyStates.flatMap((state) => {
    const cell = row?.[state];
    const graded = (['documented', 'recorded', 'inferred'] as const).flatMap((grade) =>
      at(['states', state, grade], cell?.[grade]),
    );
    const others = Object.entries(cell?.unless ?? {}).flatMap(([kind, answers]) =>
      at(['states', state, 'unless', kind], answers),
    );
    return [...graded, ...others];
  });
  const bounds = Object.entries(file.constraints ?? {}).flatMap(([member, { refusedWith }]) =>
    at(['constraints', member, 'refusedWith'], refusedWith),
  );
  const rules = (file.rules ?? []).flatMap(({ refusedWith }, index) =>
    at(['rules', index, 'refusedWith'], refusedWith),
  );
  const order = (file.errorOrder ?? []).flatMap(({ first, before }, index) => [
    ...at(['errorOrder', index, 'first', 'answer'], first.answer),
    ...at(['errorOrder', index, 'before', 'answer'], before.answer),
  ]);
  return [...cells, ...bounds, ...rules, ...order];
}
