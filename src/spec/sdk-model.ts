/** What the SDK's model says about an operation: the part of the contract that is generated. */
import model from '../../schemas/operations.json' with { type: 'json' };
import type { InputMember } from '../contract/operations.ts';
import { readSchema } from '../contract/schema-files.ts';

export type ModelledOperation = {
  readonly input: readonly InputMember[];
  readonly errors: readonly string[];
};

const operations: Readonly<Record<string, ModelledOperation>> = model.operations;

/** Every operation of the model, in alphabetical order. */
export const operationNames: readonly string[] = Object.keys(operations);

/** Undefined when the model has no such operation. */
export function modelOf(operation: string): ModelledOperation | undefined {
  return Object.hasOwn(operations, operation) ? operations[operation] : undefined;
}

/** The members of an operation's output; none when it has no output. */
export function outputMembersOf(operation: string): readonly string[] {
  const schema = readSchema(`responses/${operation}`) as { properties?: object } | undefined;
  return Object.keys(schema?.properties ?? {});
}

/** How AWS refuses a request that no operation can use: its page of common errors and its messages spell it differently. */
export const inputErrors: readonly string[] = ['ValidationException', 'ValidationError'];

/**
 * Exceptions that any operation may return, though the model does not list them.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html
 */
export const commonErrors: readonly string[] = [
  'AccessDeniedException',
  'IncompleteSignatureException',
  'InvalidSignatureException',
  'RequestExpiredException',
  'ThrottlingException',
  'UnrecognizedClientException',
  ...inputErrors,
];
