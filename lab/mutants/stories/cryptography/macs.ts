import { createHmac, randomBytes } from 'node:crypto';
import type { Call } from '../../../../src/reference/parts.ts';
import { invalid, Refusal } from '../../../../src/reference/refusal.ts';
import type { Mutant } from '../../mutant.ts';
import { constraining, handling, together } from '../../wraps.ts';
import { acceptingIn, bytesOf, keyIn, putting, secretOf } from './using.ts';

const macOf = (call: Call, hash: string) =>
  createHmac(hash, secretOf(call)).update(bytesOf(call.input.Message)).digest();
const named = (call: Call) => `sha${String(call.input.MacAlgorithm).slice(-3)}`;
const valid = (call: Call) => ({
  KeyId: keyIn(call).arn,
  MacValid: true,
  MacAlgorithm: call.input.MacAlgorithm,
});
const isMacKey = (call: Call) => keyIn(call).shared.usage === 'GENERATE_VERIFY_MAC';

/** How emulators make and check MACs wrongly, written down before any scenario about it. */
export const macMutants: readonly Mutant[] = [
  {
    id: 'mac-with-any-algorithm',
    clause: 'SPEC/GenerateMac',
    defect: 'GenerateMac uses any MAC algorithm with any HMAC key.',
    apply: acceptingIn('GenerateMac', 'InvalidKeyUsageException', (call) => {
      if (!isMacKey(call)) throw new Refusal('InvalidKeyUsageException');
      return { KeyId: keyIn(call).arn, Mac: macOf(call, named(call)), MacAlgorithm: call.input.MacAlgorithm };
    }),
  },
  {
    id: 'verify-mac-algorithm-is-an-invalid-mac',
    clause: 'MAC-02',
    defect: 'VerifyMac calls the MAC invalid where the algorithm is one of another key spec.',
    apply: acceptingIn('VerifyMac', 'InvalidKeyUsageException', (call) => {
      throw isMacKey(call) ? new Refusal('KMSInvalidMacException') : new Refusal('InvalidKeyUsageException');
    }),
  },
  {
    id: 'every-mac-is-sha256',
    clause: 'SPEC/GenerateMac',
    defect: 'HMAC_SHA_384 and HMAC_SHA_512 are made with SHA-256 and filled up.',
    apply: putting('GenerateMac', 'Mac', (output, call) => {
      const mac = bytesOf(output.Mac);
      return mac.length > 32 ? Buffer.concat([macOf(call, 'sha256'), Buffer.alloc(mac.length - 32)]) : mac;
    }),
  },
  {
    id: 'hmac-224-is-sha256-cut-off',
    clause: 'SPEC/GenerateMac',
    defect: 'HMAC_SHA_224 is HMAC_SHA_256 cut off after 28 bytes.',
    apply: together(
      ...['GenerateMac', 'VerifyMac'].map((name) =>
        handling(name, (call, proceed) => {
          if (call.input.MacAlgorithm !== 'HMAC_SHA_224' || !isMacKey(call)) return proceed();
          const Mac = macOf(call, 'sha256').subarray(0, 28);
          if (name === 'GenerateMac') return { KeyId: keyIn(call).arn, Mac, MacAlgorithm: 'HMAC_SHA_224' };
          if (!Mac.equals(bytesOf(call.input.Mac))) throw new Refusal('KMSInvalidMacException');
          return valid(call);
        }),
      ),
    ),
  },
  {
    id: 'imported-hmac-material-unused',
    clause: 'SPEC/GenerateMac',
    defect: 'MACs of a key with imported material are made with other material.',
    apply: (parts) => {
      const other = randomBytes(64);
      return putting('GenerateMac', 'Mac', (output, call) =>
        keyIn(call).shared.origin === 'EXTERNAL'
          ? createHmac(named(call), other).update(bytesOf(call.input.Message)).digest()
          : output.Mac,
      )(parts);
    },
  },
  {
    id: 'mac-is-random',
    clause: 'MAC-01',
    defect: 'GenerateMac returns another MAC each time, and VerifyMac knows those it made.',
    apply: (parts) => {
      const known = new Set<string>();
      return together(
        putting('GenerateMac', 'Mac', (output) => {
          const Mac = randomBytes(bytesOf(output.Mac).length);
          known.add(Mac.toString('base64'));
          return Mac;
        }),
        acceptingIn('VerifyMac', 'KMSInvalidMacException', (call) => {
          if (!known.has(bytesOf(call.input.Mac).toString('base64')))
            throw new Refusal('KMSInvalidMacException');
          return valid(call);
        }),
      )(parts);
    },
  },
  {
    id: 'wrong-mac-is-a-success',
    clause: 'MAC-02',
    defect: 'VerifyMac says MacValid false of a wrong MAC instead of failing.',
    apply: acceptingIn('VerifyMac', 'KMSInvalidMacException', (call) => ({
      ...valid(call),
      MacValid: false,
    })),
  },
  {
    id: 'mac-compared-as-far-as-it-goes',
    clause: 'MAC-02',
    defect: 'VerifyMac compares only as many bytes as it was sent.',
    apply: acceptingIn('VerifyMac', 'KMSInvalidMacException', (call) => {
      const sent = bytesOf(call.input.Mac);
      if (!macOf(call, named(call)).subarray(0, sent.length).equals(sent))
        throw new Refusal('KMSInvalidMacException');
      return valid(call);
    }),
  },
  {
    id: 'short-mac-is-a-validation-exception',
    clause: 'MAC-02',
    defect: 'VerifyMac refuses a MAC of the wrong length with ValidationException.',
    apply: acceptingIn('VerifyMac', 'KMSInvalidMacException', (call) => {
      if (bytesOf(call.input.Mac).length < 28) throw invalid('Mac has the wrong length.');
      throw new Refusal('KMSInvalidMacException');
    }),
  },
  {
    id: 'wrong-mac-is-an-invalid-signature',
    clause: 'MAC-02',
    defect: 'VerifyMac refuses a wrong MAC with KMSInvalidSignatureException.',
    apply: acceptingIn('VerifyMac', 'KMSInvalidMacException', () => {
      throw new Refusal('KMSInvalidSignatureException');
    }),
  },
  {
    id: 'mac-of-4095-bytes-at-most',
    clause: 'MAC-03',
    defect: 'GenerateMac refuses a message of 4096 bytes.',
    apply: constraining('GenerateMac', (members) => ({
      ...members,
      Message: { type: 'blob', min: 1, max: 4095, isRequired: true },
    })),
  },
  {
    id: 'mac-of-nothing',
    clause: 'MAC-03',
    defect: 'GenerateMac makes a MAC over an empty message.',
    apply: constraining('GenerateMac', (members) => ({
      ...members,
      Message: { type: 'blob', min: 0, max: 4096, isRequired: true },
    })),
  },
  {
    id: 'mac-algorithm-before-state',
    clause: 'MAC-04',
    defect: 'GenerateMac looks at the algorithm before the key state.',
    apply: acceptingIn('GenerateMac', 'DisabledException', (call) => {
      const algorithm = `HMAC_SHA_${keyIn(call).shared.spec.slice(-3)}`;
      throw new Refusal(
        algorithm === call.input.MacAlgorithm ? 'DisabledException' : 'InvalidKeyUsageException',
      );
    }),
  },
];
