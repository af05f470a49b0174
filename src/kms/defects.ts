/**
 * What a target does wrong, in words that every scenario which meets it shares. Many differences, one defect: Encrypt
 * that is refused makes dozens of scenarios fail, each expecting something of its own.
 */
import { noCode, type Outcome } from './outcome.ts';

/** Stands in a defect for the last call that changed something; filled in when the scenario has ended. */
const act = '{act}';

/** Roles, primary key and replica keys are shown together, in `MultiRegionConfiguration`; so they are wrong together. */
export const wrongRoles = `MultiRegionConfiguration is wrong after ${act}`;

/** A key ID or ARN is not the one that CreateKey gave, with the Region in which the key is. */
export const wrongName = 'A key is not named by its own key ID and ARN';

/** Properties that related keys do not share were seen in another Region all the same. */
export const notKeptApart = 'What belongs to the key of one Region is seen in another';

/** A member of the metadata is wrong: one of many faults, unless it is about roles. */
export function wrongMember(path: string): { readonly defect?: string } {
  return path.startsWith('MultiRegionConfiguration.') ? { defect: wrongRoles } : {};
}

/** A property is not what it was before the last call. */
export function changedProperty(property: string): string {
  return `${act} changes the ${property} of a related key`;
}

/** A key is in a state in which it should not be. `actual` is what DescribeKey showed: a state, or a refusal. */
export function wrongState(state: string, actual: string): string {
  return /^\w+$/.test(actual)
    ? `A key is ${actual} where it is ${state} at AWS`
    : `DescribeKey does not show a key that is ${state} at AWS`;
}

/** A call came to something else than success. */
export function unexpectedRefusal(outcome: Outcome): string {
  return `${outcome.exchange.operation} ${answerOf(outcome)} where it succeeds at AWS`;
}

/** A call that had to be refused, with one of `codes` where any are named, came to something else. */
export function missingRefusal(outcome: Outcome, codes: readonly string[]): string {
  const exceptions = codes.length > 0 ? ` with ${codes.toSorted().join(' or ')}` : '';
  return `${outcome.exchange.operation} ${answerOf(outcome)} where AWS refuses${exceptions}`;
}

/** A member of an answer breaks the documented shape; the same member in several operations is one defect. */
export function brokenShape(path: string, message: string): string {
  return `${path.split('/').at(-1) || 'The body of an answer'}: ${message}`;
}

/** The defect with the name of the last call that changed something. */
export function namingAct(defect: string, operations: readonly string[]): string {
  const changing = operations.findLast((operation) => !reading.test(operation));
  return defect.replace(act, changing ?? 'CreateKey');
}

const reading = /^(Describe|List|Get|Encrypt|Decrypt|ReEncrypt|Generate|Sign$|Verify|Derive)/;

function answerOf(outcome: Outcome): string {
  if (outcome.kind === 'success') return 'succeeds';
  if (outcome.kind === 'no-answer') return 'has an answer that cannot be read';
  const name = outcome.code === noCode ? 'an answer that names no exception' : outcome.code;
  return `is refused with ${name} (HTTP ${outcome.status})`;
}
