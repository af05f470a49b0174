/** What is returned when a key is named in one way or another. */
import { didYouMean } from '../contract/suggestion.ts';
import type { Finding } from './finding.ts';
import type { AnswersInFile } from './operation-file.ts';
import { operationNames } from './sdk-model.ts';

export type KeyReference = {
  readonly situation: string;
  readonly documented?: AnswersInFile;
  readonly recorded?: AnswersInFile;
  readonly recordings?: readonly string[];
  readonly inferred?: AnswersInFile;
  /** Operations for which something else was recorded. */
  readonly unless?: readonly {
    readonly operations: readonly string[];
    readonly recorded: AnswersInFile;
    readonly recordings: readonly string[];
  }[];
};

export type KeyReferences = {
  readonly source: string;
  readonly references: Readonly<Record<string, KeyReference>>;
};

export function unknownOperations({ references }: KeyReferences): readonly Finding[] {
  return Object.entries(references).flatMap(([name, { unless = [] }]) =>
    unless.flatMap(({ operations }, index) =>
      operations
        .filter((operation) => !operationNames.includes(operation))
        .map((operation) => ({
          path: ['references', name, 'unless', index, 'operations'],
          message: `unknown operation \`${operation}\`.${didYouMean(operation, operationNames)} schemas/operations.json lists the operations of the SDK's model.`,
        })),
    ),
  );
}
