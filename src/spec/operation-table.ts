/**
 * What an operation does, for everybody who has to know it at once: an extract of the contract. It is generated, since
 * reading all of `spec/` takes a quarter of a second. Of an operation that is not in it, everything has to be expected.
 */
import table from '../../schemas/operation-table.json' with { type: 'json' };
import type {
  Again,
  Effect,
  KeyNeed,
  KeyState,
  Operation,
  Preparation,
  Read,
  Template,
} from './operation.ts';
import { inputErrors, modelOf } from './sdk-model.ts';

/** One operation of the table. */
export type OperationEntry = {
  readonly effect: Effect;
  readonly again: Again;
  readonly key?: KeyNeed;
  readonly before: readonly Preparation[];
  readonly input: Template;
  /** The reads that show what it did. */
  readonly shownBy: readonly Read[];
  readonly verifiedBy?: string;
  /** The state that passes by itself, in which a success leaves its keys. */
  readonly transientState?: KeyState;
  readonly regionMember?: string;
  readonly grantOperations: readonly string[];
};

const operations = table.operations as Readonly<Record<string, unknown>> as Readonly<
  Record<string, OperationEntry>
>;

/** All operations, in alphabetical order. */
export const operationNames: readonly string[] = Object.keys(operations);

/** What the contract knows of an operation; undefined for one that AWS does not have. */
export function entryOf(operation: string): OperationEntry | undefined {
  return Object.hasOwn(operations, operation) ? operations[operation] : undefined;
}

/** The part of an operation that belongs into the table. */
export function tableEntry(operation: Operation): OperationEntry {
  const { effect, again, key, before, input, shownBy, alsoShownBy, verifiedBy } = operation;
  const { transientState, regionMember } = operation;
  return {
    effect,
    again,
    ...(key && { key }),
    before,
    input,
    shownBy: [shownBy, alsoShownBy].filter((read) => read !== undefined),
    ...(verifiedBy && { verifiedBy }),
    ...(transientState && { transientState }),
    ...(regionMember && { regionMember }),
    grantOperations: operation.grantOperations,
  };
}

/** Whether a success leaves keys in a state that passes by itself; of an operation that is not in the table, nobody knows. */
export function hasTransientState(operation: string): boolean {
  const entry = entryOf(operation);
  return entry === undefined || entry.transientState !== undefined;
}

/** Whether an operation only reads. */
export function isRead(operation: string): boolean {
  return entryOf(operation)?.effect === 'reads';
}

/** Whether an operation only shows what is there: it reads, and gives out nothing new. Such a read may be old. */
export function isView(operation: string): boolean {
  return isRead(operation) && isSameAgain(operation);
}

/** Whether a call of an operation may change what a read shows. */
export function changesSomething(operation: string): boolean {
  const effect = entryOf(operation)?.effect;
  return effect !== 'reads' && effect !== 'uses';
}

/** Whether a second call with the same input does nothing more. */
export function isSameAgain(operation: string): boolean {
  return entryOf(operation)?.again === 'same';
}

/** Whether a second call with the same input goes as well as the first, be it that it makes another of what it made. */
export function canBeRepeated(operation: string): boolean {
  return isSameAgain(operation) || entryOf(operation)?.again === 'another';
}

/** Whether an operation changes the key state. */
export function setsKeyState(operation: string): boolean {
  return entryOf(operation)?.shownBy.some(({ member }) => member === 'KeyMetadata.KeyState') ?? false;
}

/** Whether an operation is one for which a key is there: it changes nothing, and a grant can allow it. */
export function isUseOfKey(operation: string): boolean {
  return !changesSomething(operation) && (entryOf(operation)?.grantOperations.length ?? 0) > 0;
}

/** Whether an operation has nothing to do where there are no multi-Region keys. */
export function needsMultiRegionKey(operation: string): boolean {
  return entryOf(operation)?.key?.multiRegion === 'required';
}

/** Whether an operation makes a key, be it in another Region. */
export function makesKey(operation: string): boolean {
  return entryOf(operation)?.shownBy.some((read) => read.operation === 'ListKeys' || read.in) ?? false;
}

/** Every exception that an operation documents, those for a request that cannot be used among them. */
export function documentedErrorsOf(operation: string): readonly string[] {
  return [...(modelOf(operation)?.errors ?? []), ...inputErrors];
}

/** The operations whose names are words of a text. */
export function operationsNamedIn(text: string): readonly string[] {
  const words = new Set(text.match(/\w+/g));
  return operationNames.filter((operation) => words.has(operation));
}
