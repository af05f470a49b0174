import { defaultPolicy } from '../../../src/reference/authorization/policy.ts';
import type { Key } from '../../../src/reference/keys/key.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import type { AnyInput } from '../../../src/reference/wire/shapes.ts';
import { type Change, constraining, handling } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** CreateKey understands another input than was given. */
function creatingWith(change: (input: AnyInput) => AnyInput): Change {
  return handling('CreateKey', (call, proceed) => proceed({ ...call, input: change(call.input) }));
}

/** Passes over members of CreateKey where `when` holds. */
function without(names: readonly string[], when: (input: AnyInput) => boolean = () => true): Change {
  return creatingWith((input) =>
    when(input) ? Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name))) : input,
  );
}

/** Does more to the single-Region key that CreateKey made. */
function afterCreating(act: (key: Key) => void): Change {
  return handling('CreateKey', async (call, proceed) => {
    const output = await proceed();
    const made = output as { readonly KeyMetadata: Output } | undefined;
    const key = call.store.find(call.region, String(made?.KeyMetadata.KeyId));
    if (key && !key.shared.isMultiRegion) act(key);
    return output;
  });
}

const specOf = (input: AnyInput) =>
  String(input.KeySpec ?? input.CustomerMasterKeySpec ?? 'SYMMETRIC_DEFAULT');
const isSymmetric = (input: AnyInput) => specOf(input) === 'SYMMETRIC_DEFAULT';

const usualUsage = (input: AnyInput) => {
  const spec = specOf(input);
  return spec.startsWith('HMAC')
    ? 'GENERATE_VERIFY_MAC'
    : spec.startsWith('RSA')
      ? 'ENCRYPT_DECRYPT'
      : 'SIGN_VERIFY';
};

export const creatingFaults = faultsOf('CreateKey and KeyMetadata', {
  'deprecated-key-spec-ignored': [
    'CreateKey ignores CustomerMasterKeySpec.',
    without(['CustomerMasterKeySpec']),
  ],
  'both-key-specs-accepted': [
    'CreateKey accepts KeySpec and CustomerMasterKeySpec in the same request.',
    without(['CustomerMasterKeySpec'], (input) => input.KeySpec !== undefined),
  ],
  'usage-guessed': [
    'CreateKey of an HMAC, RSA or elliptic curve key without KeyUsage succeeds with the usual one.',
    creatingWith((input) => (isSymmetric(input) ? input : { KeyUsage: usualUsage(input), ...input })),
  ],
  'usage-overridden': [
    'CreateKey with a KeyUsage that the KeySpec does not have creates a key with the usual KeyUsage.',
    creatingWith((input) =>
      /^(HMAC|ECC_SECG|ECC_NIST_E)/.test(specOf(input)) ? { ...input, KeyUsage: usualUsage(input) } : input,
    ),
  ],
  'symmetric-usage-overridden': [
    'CreateKey with KeySpec SYMMETRIC_DEFAULT creates a key for encryption, whatever KeyUsage says.',
    without(['KeyUsage'], isSymmetric),
  ],
  'sm2-made-here': [
    'CreateKey creates a key with KeySpec SM2 outside the Regions in China.',
    creatingWith((input) => (specOf(input) === 'SM2' ? { ...input, KeySpec: 'ECC_NIST_P256' } : input)),
  ],
  'store-origin-without-store': [
    'CreateKey with Origin AWS_CLOUDHSM and no CustomKeyStoreId makes an ordinary key.',
    without(['Origin'], (input) => input.Origin === 'AWS_CLOUDHSM' && !input.CustomKeyStoreId),
  ],
  'external-store-origin-without-store': [
    'CreateKey with Origin EXTERNAL_KEY_STORE and no CustomKeyStoreId makes an ordinary key.',
    without(
      ['Origin', 'XksKeyId'],
      (input) => input.Origin === 'EXTERNAL_KEY_STORE' && !input.CustomKeyStoreId,
    ),
  ],
  'unknown-store-ignored': [
    'CreateKey creates an ordinary key although its CustomKeyStoreId names no custom key store.',
    without(['Origin', 'CustomKeyStoreId', 'XksKeyId'], (input) => input.CustomKeyStoreId !== undefined),
  ],
  'external-key-id-ignored': [
    'CreateKey ignores XksKeyId for a key with another Origin.',
    without(['XksKeyId']),
  ],
  'imported-lattice-keys': [
    'CreateKey with Origin EXTERNAL ignores the Origin for key specs whose material cannot be imported.',
    without(['Origin'], (input) => specOf(input).startsWith('ML_')),
  ],
  'asymmetric-keys-stay-at-home': [
    'CreateKey ignores MultiRegion for asymmetric and HMAC keys.',
    without(['MultiRegion'], (input) => !isSymmetric(input)),
  ],
  'external-keys-stay-at-home': [
    'CreateKey ignores MultiRegion for keys with Origin EXTERNAL.',
    without(['MultiRegion'], (input) => input.Origin === 'EXTERNAL'),
  ],
  'tags-of-asymmetric-keys-dropped': [
    'CreateKey drops the Tags of asymmetric and HMAC keys.',
    without(['Tags'], (input) => !isSymmetric(input)),
  ],
  'tags-of-external-keys-dropped': [
    'CreateKey drops the Tags of keys with Origin EXTERNAL.',
    without(['Tags'], (input) => input.Origin === 'EXTERNAL'),
  ],
  'tags-of-single-region-keys-dropped': [
    'CreateKey drops the Tags of single-Region keys.',
    afterCreating((key) => key.tags.clear()),
  ],
  'policy-of-single-region-keys-dropped': [
    'CreateKey gives single-Region keys the default policy, whatever Policy says.',
    afterCreating((key) => void Object.assign(key, { policy: defaultPolicy(key.shared.accountId) })),
  ],
  'policy-of-other-keys-dropped': [
    'CreateKey gives asymmetric and HMAC keys the default policy, whatever Policy says.',
    without(['Policy'], (input) => !isSymmetric(input)),
  ],
  'description-of-single-region-keys-dropped': [
    'CreateKey drops the Description of single-Region keys.',
    afterCreating((key) => void Object.assign(key, { description: '' })),
  ],
  'long-descriptions-accepted': [
    'CreateKey accepts a Description of more than 8192 characters.',
    constraining('CreateKey', (members) => ({ ...members, Description: { type: 'string' } })),
  ],
  'long-descriptions-cut': [
    'CreateKey cuts a Description after 256 characters.',
    creatingWith((input) =>
      typeof input.Description === 'string'
        ? { ...input, Description: input.Description.slice(0, 256) }
        : input,
    ),
  ],
  'lockout-never-checked': [
    'CreateKey accepts a Policy that locks the caller out without BypassPolicyLockoutSafetyCheck.',
    creatingWith((input) => ({ ...input, BypassPolicyLockoutSafetyCheck: true })),
  ],
  'lockout-always-checked': [
    'CreateKey ignores BypassPolicyLockoutSafetyCheck.',
    without(['BypassPolicyLockoutSafetyCheck']),
  ],
});
