/** What a cryptographic operation made, checked with what anybody has outside AWS KMS. */
import type { Door } from '../../door/door.ts';
import type { SpecCall } from '../../keys/specs/calls.ts';
import { asText, at, type JsonObject } from '../../model/json.ts';
import type { Outcome } from '../../model/outcome.ts';
import { arnIn } from '../../model/related-keys.ts';
import { difference, type Mismatch, requireNo } from '../../model/stop.ts';
import { wrongName } from '../../wire/defects.ts';
import { requireSuccess } from '../../wire/judging.ts';
import type { Check, Made } from './check.ts';
import { keyChecks } from './check-keys.ts';
import { secretChecks } from './check-secrets.ts';
import { signatureChecks } from './check-signatures.ts';

const checks: Readonly<Record<string, Check>> = { ...signatureChecks, ...secretChecks, ...keyChecks };

/**
 * Requires that a call names its key and its algorithm, and that what it made is what its algorithm makes.
 * @throws Stop where it is not
 */
export async function requireCorrect(door: Door, call: SpecCall, outcome: Outcome): Promise<void> {
  const { operation, algorithm } = call;
  const output = requireSuccess(outcome, `${operation} with ${algorithm}`);
  requireNo(wrongKeyId(call, output) ?? wrongEcho(call, output));
  const check = checks[operation];
  if (!check)
    throw new Error(`Nothing checks ${operation}. Expected one of: ${Object.keys(checks).join(', ')}.`);
  const mismatch = await checked(check, { door, call, output });
  if (mismatch)
    throw difference({ defect: `What ${operation} makes is not what its algorithm makes`, ...mismatch });
}

/** A key or a signature of another form than expected makes node:crypto throw: that is the target's. */
async function checked(check: Check, made: Made): Promise<Mismatch | undefined> {
  try {
    return await check(made);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const { operation, algorithm } = made.call;
    return {
      expected: `${operation} with ${algorithm} to make something that can be read`,
      actual: error.message,
    };
  }
}

function wrongKeyId({ specKey: { keys }, region, other, input, operation }: SpecCall, output: JsonObject) {
  const isOther = other !== undefined && input.DestinationKeyId === other.keyId;
  const wanted = arnIn(region ?? keys.primaryRegion, isOther && other ? other : keys);
  const actual = at(output, 'KeyId');
  return actual === wanted
    ? undefined
    : {
        expected: `KeyId of ${operation} to be ${wanted}`,
        actual: asText(actual),
        defect: wrongName(wanted, actual),
      };
}

/** Members of the input that the output repeats. */
const echoed = [
  'SigningAlgorithm',
  'MacAlgorithm',
  'EncryptionAlgorithm',
  'SourceEncryptionAlgorithm',
  'DestinationEncryptionAlgorithm',
  'KeyAgreementAlgorithm',
  'EncapsulationAlgorithm',
  'KeyPairSpec',
];

function wrongEcho({ input, operation }: SpecCall, output: JsonObject): Mismatch | undefined {
  const member = echoed.find((name) => input[name] !== undefined && at(output, name) !== input[name]);
  if (member === undefined) return undefined;
  return {
    expected: `${member} of ${operation} to be ${asText(input[member])}`,
    actual: asText(at(output, member)),
    defect: `${operation} does not return the ${member} that it was called with`,
  };
}
