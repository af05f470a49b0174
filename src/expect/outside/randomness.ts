import type { SpecCall } from '../../keys/specs/calls.ts';
import { at, bytesAt } from '../../model/json.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Mismatch } from '../../model/stop.ts';
import { requireSuccess } from '../../wire/judging.ts';

/** The members that a call makes: each of them is compared. */
const made = [
  'Signature',
  'Mac',
  'CiphertextBlob',
  'Plaintext',
  'PublicKey',
  'PrivateKeyPlaintext',
  'PrivateKeyCiphertextBlob',
  'SharedSecret',
  'SharedSecretCiphertextBlob',
];

/** Two results of the same call are the same, or no member of them is. */
export function notAlike(
  { operation }: Pick<SpecCall, 'operation'>,
  outcomes: readonly Outcome[],
  areAlike: boolean,
): Mismatch | undefined {
  const [one, other] = outcomes.map((outcome) => requireSuccess(outcome, operation));
  const members = made.filter((member) => at(one, member) !== undefined);
  const wrong = members.find((member) => bytesAt(one, member).equals(bytesAt(other, member)) !== areAlike);
  if (wrong === undefined && members.length > 0) return undefined;
  return {
    expected: `two results of ${operation} that are ${areAlike ? 'the same' : 'different'}`,
    actual: wrong ? `${wrong} is ${areAlike ? 'different' : 'the same'}` : 'nothing to compare',
    defect: `${operation} ${areAlike ? 'is' : 'is not'} random`,
  };
}

/** The response has that many bytes. */
export function notSoManyBytes(outcome: Outcome, count: number): Mismatch | undefined {
  const { operation } = outcome.exchange;
  const { length } = bytesAt(requireSuccess(outcome, operation), 'Plaintext');
  return length === count
    ? undefined
    : { expected: `${count} bytes from ${operation}`, actual: `${length} bytes` };
}

/** A response to a request with a Recipient has no plaintext, whatever else it has. */
export function plaintextBeside(outcome: Outcome): Mismatch | undefined {
  if (outcome.kind !== 'success') return undefined;
  const shown = ['Plaintext', 'PrivateKeyPlaintext', 'SharedSecret'].find(
    (member) => bytesAt(outcome.output, member).length > 0,
  );
  const hasCiphertext = bytesAt(outcome.output, 'CiphertextForRecipient').length > 0;
  if (!shown && hasCiphertext) return undefined;
  const { operation } = outcome.exchange;
  return {
    expected: `${operation} with a Recipient to be refused, or to return CiphertextForRecipient alone`,
    actual: shown ? `it returns ${shown}` : 'it returns neither',
    defect: `${operation} does not heed Recipient`,
  };
}
