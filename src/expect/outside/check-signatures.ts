import { createHmac } from 'node:crypto';
import { hashOf } from '../../keys/specs/messages.ts';
import { publicKeyOfKey } from '../../keys/specs/outside-keys.ts';
import { at, bytesAt } from '../../model/json.ts';
import { sizesOf } from '../../spec/key-spec-table.ts';
import { againstPublicKey } from '../../wire/defects.ts';
import { type Check, type Made, wrongSize } from './check.ts';
import { isValidSignature } from './signatures.ts';

/** Of Sign, Verify, GenerateMac and VerifyMac. */
export const signatureChecks: Readonly<Record<string, Check>> = {
  Sign: async ({ door, call, output }) => {
    const { algorithm, specKey, known, input } = call;
    const signature = bytesAt(output, 'Signature');
    const publicKey = await publicKeyOfKey(door, specKey.keys);
    const signed = { whole: known, sent: input.Message as Uint8Array };
    if (!isValidSignature(publicKey, algorithm, signed, signature))
      return {
        expected: `a signature that the public key accepts with ${algorithm}`,
        actual: `${signature.length} bytes that it does not accept`,
        defect: againstPublicKey('Sign'),
      };
    return wrongSize('Signature', signature, sizesOf(specKey.spec, algorithm).signatureBytes);
  },
  Verify: ({ output }) => notTrue('SignatureValid', at(output, 'SignatureValid')),
  GenerateMac: (made) => wrongMac(made) ?? unverified(made),
  VerifyMac: ({ output }) => notTrue('MacValid', at(output, 'MacValid')),
};

function wrongMac({ call: { algorithm, specKey, known }, output }: Made) {
  const mac = bytesAt(output, 'Mac');
  const { material } = specKey.keys;
  const right = material && createHmac(hashOf(algorithm), material).update(known).digest();
  if (right && !right.equals(mac))
    return {
      expected: `the ${algorithm} of the message with the imported key material`,
      actual: `${mac.length} bytes that are not it`,
    };
  return wrongSize('Mac', mac, sizesOf(specKey.spec, algorithm).macBytes);
}

/** Whoever does not have the key can only have the MAC verified. */
async function unverified({ door, call: { input }, output }: Made) {
  const checked = await door.send('VerifyMac', { ...input, Mac: bytesAt(output, 'Mac') });
  const isValid = checked.kind === 'success' && at(checked.output, 'MacValid') === true;
  return isValid
    ? undefined
    : { expected: 'VerifyMac to accept what GenerateMac made', actual: 'it does not' };
}

function notTrue(member: string, value: unknown) {
  return value === true ? undefined : { expected: `${member} true`, actual: JSON.stringify(value) ?? 'none' };
}
