import { noCode, type Outcome } from '../model/outcome.ts';

/** Names under which services and emulators say that they do not have an operation. */
const codes: ReadonlySet<string> = new Set([
  'UnknownOperationException',
  'UnknownOperation',
  'InvalidAction',
  'NotImplemented',
  'NotImplementedException',
  'NotImplementedError',
  'UnsupportedOperation',
  'OperationNotSupported',
]);

/** Whether the answer itself says that the operation is not implemented. */
export function isNotImplemented(outcome: Outcome): boolean {
  return outcome.kind === 'refusal' && (codes.has(outcome.code) || outcome.status === 501);
}

/** Whether two answers are the same once everything that names the operation or the request is masked. */
export function sameAnswer(one: Outcome, other: Outcome | undefined): boolean {
  return (
    other !== undefined &&
    one.kind === 'refusal' &&
    other.kind === 'refusal' &&
    one.status === other.status &&
    maskedText(one) === maskedText(other)
  );
}

function maskedText(outcome: Extract<Outcome, { kind: 'refusal' }>): string {
  const { operation, response } = outcome.exchange;
  const text = outcome.code === noCode ? (response?.body ?? '') : `${outcome.code} ${outcome.message}`;
  return mask(text, operation);
}

function mask(text: string, operation: string): string {
  const snake = operation.replace(/(?<!^)([A-Z])/g, '_$1').toLowerCase();
  const names = [operation, snake, 'NoSuchOperationOfKms', 'no_such_operation_of_kms'];
  const unnamed = names.reduce((rest, name) => rest.replaceAll(new RegExp(name, 'gi'), '<operation>'), text);
  return unnamed.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '<id>').replace(/0x[0-9a-f]+|\d+/gi, '<n>');
}
