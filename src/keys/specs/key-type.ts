import { describeOutcome, type Outcome, type Refusal } from '../../model/outcome.ts';
import { withoutKeyType } from '../../model/stop.ts';
import { keyUsages } from '../../spec/key-spec-table.ts';
import { isNotImplemented } from '../../wire/not-implemented.ts';

/**
 * Stops a scenario where the target does not have a key spec or a key usage: where CreateKey says that it does not
 * support it, or that this very value is invalid. Every other refusal is left to the caller, as a bug of a target that
 * has the key spec: a 5xx, another exception, or one about something that nobody sent. @throws Stop
 */
export function requireKeyType(outcome: Outcome, spec: string, usage: string): void {
  if (outcome.kind !== 'refusal' || namesOnlyOther(outcome.message, usage)) return;
  const { code, message } = outcome;
  const isUnsupported = isNotImplemented(outcome) || isOf(outcome, 'UnsupportedOperationException');
  if (!isUnsupported && !isOf(outcome, 'ValidationException')) return;
  const words = describeOutcome(outcome);
  const isNamed = names(message, spec, /key ?spec/i);
  if (!isNamed && names(message, usage, /key ?usage/i)) throw withoutKeyType('KeyUsage', usage, words);
  if (isNamed || code !== 'ValidationException') throw withoutKeyType('KeySpec', spec, words);
}

function isOf({ code, status }: Refusal, wanted: string): boolean {
  return code === wanted && status >= 400 && status < 500;
}

/** Such a target looks at a usage that was not sent. */
function namesOnlyOther(message: string, usage: string): boolean {
  const named = keyUsages.filter((each) => message.includes(each));
  return named.length > 0 && !named.includes(usage);
}

/** Some messages repeat the value, some name the member only. */
function names(message: string, value: string, member: RegExp): boolean {
  return message.includes(value) || member.test(message);
}
