/** Recordings: known operations, ids of their own, and nothing in the contract that refers to a fact there is not. */
import { didYouMean } from '../contract/suggestion.ts';
import type { Path } from './document.ts';
import type { Finding } from './finding.ts';
import type { Recordings } from './recording.ts';
import { operationNames } from './sdk-model.ts';

const named = [...operationNames, 'Any'];

/** `ids` holds the ids of all recordings, once for each time they occur. */
export function recordingFindings(
  recordings: Recordings,
  name: string,
  ids: readonly string[],
): readonly Finding[] {
  const { source, facts } = recordings;
  const misnamed = source.name === name ? [] : [otherName(source.name, name)];
  return [
    ...misnamed,
    ...facts.flatMap(({ id, operations }, index) => [
      ...(isRepeated(ids, id) ? [repeated(id, index)] : []),
      ...operations.filter((each) => !named.includes(each)).map((each) => unknownOperation(each, index)),
    ]),
  ];
}

const isRepeated = (ids: readonly string[], id: string): boolean => ids.indexOf(id) !== ids.lastIndexOf(id);

const otherName = (given: string, name: string): Finding => ({
  path: ['source', 'name'],
  message: `expected \`${name}\`, as the file is called, got \`${given}\`.`,
});

const repeated = (id: string, index: number): Finding => ({
  path: ['facts', index, 'id'],
  message: `expected a unique id, got \`${id}\` more than once.`,
});

const unknownOperation = (operation: string, index: number): Finding => ({
  path: ['facts', index, 'operations'],
  message: `unknown operation \`${operation}\`.${didYouMean(operation, named)} schemas/operations.json lists the operations of the SDK's model; use Any if it is about no particular operation.`,
});

/** Every member called `recordings`, at any depth, holds ids of facts. */
export function referenceFindings(value: unknown, ids: readonly string[]): readonly Finding[] {
  return references(value, [])
    .filter(({ id }) => !ids.includes(id))
    .map(({ path, id }) => ({
      path,
      message: `unknown recording \`${id}\`.${didYouMean(id, ids)} spec/recordings has them.`,
    }));
}

type Reference = { readonly path: Path; readonly id: string };

function references(value: unknown, path: Path): readonly Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) =>
    member === 'recordings'
      ? (inner as readonly string[]).map((id, index) => ({ path: [...path, member, index], id }))
      : references(inner, [...path, member]),
  );
}
