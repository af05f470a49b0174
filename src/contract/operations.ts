/** What the SDK knows of each operation's input; `schemas/operations.json` is generated from it. */
import model from '../../schemas/operations.json' with { type: 'json' };

export type InputMember = {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
};

/** The input members of an operation, or undefined when the SDK does not know the operation. */
export function inputMembersOf(operation: string): readonly InputMember[] | undefined {
  const operations: Readonly<Record<string, { readonly input: readonly InputMember[] }>> = model.operations;
  return Object.hasOwn(operations, operation) ? operations[operation]?.input : undefined;
}

/** Every operation of the API, in alphabetical order. */
export const operationNames: readonly string[] = Object.keys(model.operations).toSorted();
