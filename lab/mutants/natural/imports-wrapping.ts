import type { Key, Wrapping } from '../../../src/reference/keys/key.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, insteadOfRefusal, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** GetParametersForImport takes a combination that it should refuse. */
function taking(isMeant: (algorithm: string, spec: string, wrappingSpec: string) => boolean): Change {
  return insteadOfRefusal(
    'GetParametersForImport',
    async (call) => {
      const key = keyOf(call);
      const { WrappingAlgorithm: algorithm, WrappingKeySpec: wrappingSpec } = call.input;
      const isTaken =
        key?.shared.origin === 'EXTERNAL' &&
        isMeant(String(algorithm), key.shared.spec, String(wrappingSpec));
      if (!key || !isTaken) throw new Refusal('ValidationException', 'The wrapping does not fit.');
      const input = {
        ...call.input,
        WrappingAlgorithm: key.shared.spec.startsWith('RSA')
          ? 'RSA_AES_KEY_WRAP_SHA_256'
          : 'RSAES_OAEP_SHA_256',
        WrappingKeySpec: 'RSA_3072',
      };
      return call.parts.operations.GetParametersForImport?.handle({ ...call, input });
    },
    'ValidationException',
  );
}

/** GetParametersForImport refuses a combination that it should take. */
function refusingWraps(isMeant: (algorithm: string, key: Key, wrappingSpec: string) => boolean): Change {
  return handling('GetParametersForImport', (call, proceed) => {
    const key = keyOf(call);
    const { WrappingAlgorithm: algorithm, WrappingKeySpec: wrappingSpec } = call.input;
    if (key && isMeant(String(algorithm), key, String(wrappingSpec))) {
      throw new Refusal('ValidationException', 'The wrapping does not fit.');
    }
    return proceed();
  });
}

/** Another way in than GetParametersForImport promised. */
function unwrappingWith(change: (wrapping: Wrapping) => Wrapping): Change {
  return handling('ImportKeyMaterial', (call, proceed) => {
    const key = keyOf(call);
    for (const [token, wrapping] of key?.wrappings ?? []) key?.wrappings.set(token, change(wrapping));
    return proceed();
  });
}

const tokenOf = (input: { readonly ImportToken?: unknown }) =>
  (input.ImportToken as Buffer).toString('base64');

export const importWrappingFaults = faultsOf('ways of importing', {
  'wrapping-key-always-2048': [
    'GetParametersForImport returns a wrapping key of 2048 bits, whatever WrappingKeySpec says.',
    (parts) => ({ ...parts, wrappingPair: (_spec, generate) => parts.wrappingPair('RSA_2048', generate) }),
  ],
  'oaep-always-sha-256': [
    'ImportKeyMaterial unwraps with SHA-256 where WrappingAlgorithm was RSAES_OAEP_SHA_1.',
    unwrappingWith((wrapping) => ({
      ...wrapping,
      algorithm: wrapping.algorithm.replace('OAEP_SHA_1', 'OAEP_SHA_256'),
    })),
  ],
  'oaep-always-sha-1': [
    'ImportKeyMaterial unwraps with SHA-1 where WrappingAlgorithm was RSAES_OAEP_SHA_256.',
    unwrappingWith((wrapping) => ({
      ...wrapping,
      algorithm: wrapping.algorithm.replace('OAEP_SHA_256', 'OAEP_SHA_1'),
    })),
  ],
  'key-wrap-always-sha-256': [
    'ImportKeyMaterial unwraps with SHA-256 where WrappingAlgorithm was RSA_AES_KEY_WRAP_SHA_1.',
    unwrappingWith((wrapping) => ({
      ...wrapping,
      algorithm: wrapping.algorithm.replace('WRAP_SHA_1', 'WRAP_SHA_256'),
    })),
  ],
  'key-wrap-refused': [
    'GetParametersForImport refuses RSA_AES_KEY_WRAP_SHA_256 and RSA_AES_KEY_WRAP_SHA_1 for elliptic curve keys.',
    refusingWraps(
      (algorithm, { shared }) => algorithm.startsWith('RSA_AES') && shared.spec.startsWith('ECC'),
    ),
  ],
  'pkcs1-taken': [
    'GetParametersForImport accepts WrappingAlgorithm RSAES_PKCS1_V1_5.',
    taking((algorithm) => algorithm === 'RSAES_PKCS1_V1_5'),
  ],
  'key-wrap-taken-for-symmetric': [
    'GetParametersForImport accepts RSA_AES_KEY_WRAP_SHA_256 for symmetric encryption keys.',
    taking((algorithm, spec) => algorithm.startsWith('RSA_AES') && spec === 'SYMMETRIC_DEFAULT'),
  ],
  'key-wrap-taken-for-hmac': [
    'GetParametersForImport accepts RSA_AES_KEY_WRAP_SHA_256 for HMAC keys.',
    taking((algorithm, spec) => algorithm.startsWith('RSA_AES') && spec.startsWith('HMAC')),
  ],
  'oaep-taken-for-rsa': [
    'GetParametersForImport accepts RSAES_OAEP_SHA_256 for RSA keys.',
    taking((algorithm, spec) => algorithm.startsWith('RSAES_OAEP') && spec.startsWith('RSA')),
  ],
  'small-wrapping-key-taken-for-p521': [
    'GetParametersForImport accepts RSAES_OAEP_SHA_256 with WrappingKeySpec RSA_2048 for ECC_NIST_P521.',
    taking(
      (algorithm, spec, wrapping) =>
        algorithm.startsWith('RSAES_OAEP') && spec.endsWith('P521') && wrapping === 'RSA_2048',
    ),
  ],
  'large-wrapping-keys-refused': [
    'GetParametersForImport refuses WrappingKeySpec RSA_4096.',
    refusingWraps((_algorithm, _key, wrappingSpec) => wrappingSpec === 'RSA_4096'),
  ],
  'parameters-for-an-hour': [
    'ParametersValidTo of GetParametersForImport is an hour away.',
    outputOf('GetParametersForImport', (output, { now }) => ({
      ...output,
      ParametersValidTo: now / 1000 + 3600,
    })),
  ],
  'parameters-without-key-arn': [
    'GetParametersForImport returns the key ID as KeyId.',
    outputOf('GetParametersForImport', (output, call) => ({ ...output, KeyId: keyOf(call)?.shared.keyId })),
  ],
  'token-of-another-key': [
    'ImportKeyMaterial accepts the ImportToken of another key.',
    handling('ImportKeyMaterial', (call, proceed) => {
      const key = keyOf(call);
      const token = tokenOf(call.input);
      for (const other of call.store.keys(call.region)) {
        const wrapping = other.wrappings.get(token);
        if (key && wrapping) key.wrappings.set(token, wrapping);
      }
      return proceed();
    }),
  ],
  'token-used-up': [
    'ImportKeyMaterial refuses an ImportToken that was used before.',
    handling('ImportKeyMaterial', async (call, proceed) => {
      const output = await proceed();
      keyOf(call)?.wrappings.delete(tokenOf(call.input));
      return output;
    }),
  ],
  'newest-token-only': [
    'GetParametersForImport ends the validity of earlier import tokens.',
    handling('GetParametersForImport', (call, proceed) => {
      keyOf(call)?.wrappings.clear();
      return proceed();
    }),
  ],
  'token-not-read': [
    'ImportKeyMaterial takes the newest wrapping key of the key, whatever ImportToken says.',
    handling('ImportKeyMaterial', (call, proceed) => {
      const key = keyOf(call);
      const newest = [...(key?.wrappings.values() ?? [])].at(-1);
      if (newest) key?.wrappings.set(tokenOf(call.input), newest);
      return proceed();
    }),
  ],
  'token-not-checked-first': [
    'ImportKeyMaterial with a made-up token fails with a ValidationException.',
    handling('ImportKeyMaterial', (call, proceed) => {
      if (keyOf(call)?.wrappings.has(tokenOf(call.input))) return proceed();
      throw new Refusal('ValidationException', 'The token is not valid.');
    }),
  ],
});
