import type { Members, Shape } from '../../../src/reference/wire/shapes.ts';
import { type Change, constraining, insteadOfRefusal } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { reading } from './reading.ts';

/** One member of one operation has another shape. */
function shaped(name: string, member: string, shape: Partial<Shape> | object): Change {
  return constraining(name, (members) => ({
    ...members,
    [member]: { ...(members[member] as Shape), ...shape } as Members[string],
  }));
}

/** What is no name of an operation is taken for one. */
function knownOperation(name: unknown): unknown {
  return typeof name === 'string' && !/^[A-Z][a-z]+[A-Za-z]*$/.test(name) ? 'Encrypt' : name;
}

export const inputFaults = faultsOf('input constraints', {
  'description-8193': [
    'UpdateKeyDescription takes a Description of 8193 characters.',
    shaped('UpdateKeyDescription', 'Description', { max: 8193 }),
  ],
  'description-8191': [
    'UpdateKeyDescription refuses a Description of 8192 characters.',
    shaped('UpdateKeyDescription', 'Description', { max: 8191 }),
  ],
  'empty-description-refused': [
    'UpdateKeyDescription refuses an empty Description.',
    shaped('UpdateKeyDescription', 'Description', { min: 1 }),
  ],
  'alias-name-257': [
    'CreateAlias takes an AliasName of 257 characters.',
    shaped('CreateAlias', 'AliasName', { max: 257 }),
  ],
  'alias-name-without-pattern': [
    'CreateAlias takes any character in an AliasName.',
    shaped('CreateAlias', 'AliasName', { pattern: /./ }),
  ],
  'pattern-not-anchored': [
    'CreateAlias takes an AliasName of which only a part matches the pattern.',
    shaped('CreateAlias', 'AliasName', { pattern: /[a-zA-Z0-9:/_-]+/ }),
  ],
  'grant-name-without-pattern': [
    'CreateGrant takes any character in a Name.',
    shaped('CreateGrant', 'Name', { pattern: /./s }),
  ],
  'window-32': [
    'ScheduleKeyDeletion takes a PendingWindowInDays of 366 and keeps it.',
    shaped('ScheduleKeyDeletion', 'PendingWindowInDays', { max: 366 }),
  ],
  'random-bytes-0': [
    'GenerateRandom takes NumberOfBytes 0.',
    shaped('GenerateRandom', 'NumberOfBytes', { min: 0 }),
  ],
  'random-bytes-1025': [
    'GenerateRandom takes NumberOfBytes 1025.',
    shaped('GenerateRandom', 'NumberOfBytes', { max: 1025 }),
  ],
  'plaintext-4097': [
    'Encrypt takes a Plaintext of 4097 bytes.',
    shaped('Encrypt', 'Plaintext', { max: 4097 }),
  ],
  'empty-plaintext': ['Encrypt takes an empty Plaintext.', shaped('Encrypt', 'Plaintext', { min: 0 })],
  'empty-message': ['Sign takes an empty Message.', shaped('Sign', 'Message', { min: 0 })],
  'empty-mac': [
    'VerifyMac finds an empty Mac wrong instead of invalid.',
    shaped('VerifyMac', 'Mac', { min: 0 }),
  ],
  'eleven-grant-tokens': [
    'Encrypt takes eleven GrantTokens, and looks at none.',
    reading((input, operation) =>
      operation === 'Encrypt' && Array.isArray(input.GrantTokens) && input.GrantTokens.length > 10
        ? { ...input, GrantTokens: [] }
        : input,
    ),
  ],
  'unknown-grant-operation': [
    'CreateGrant takes an unknown operation among Operations.',
    reading((input, operation) =>
      operation === 'CreateGrant' && Array.isArray(input.Operations)
        ? { ...input, Operations: input.Operations.map(knownOperation) }
        : input,
    ),
  ],
  'unknown-origin': [
    'CreateKey takes an unknown Origin for AWS_KMS.',
    reading((input, operation) =>
      operation === 'CreateKey' && !/^(AWS_|EXTERNAL)/.test(String(input.Origin))
        ? { ...input, Origin: undefined }
        : input,
    ),
  ],
  'unknown-message-type': [
    'Sign takes an unknown MessageType for RAW.',
    reading((input, operation) =>
      operation === 'Sign' && !['DIGEST', 'EXTERNAL_MU'].includes(String(input.MessageType))
        ? { ...input, MessageType: undefined }
        : input,
    ),
  ],
  'grantee-missing': [
    'CreateGrant without GranteePrincipal gives the grant to somebody.',
    reading((input, operation) =>
      operation === 'CreateGrant'
        ? { GranteePrincipal: 'arn:aws:iam::111122223333:user/somebody', ...input }
        : input,
    ),
  ],
  'untag-without-keys': [
    'UntagResource without TagKeys succeeds.',
    insteadOfRefusal('UntagResource', () => undefined),
  ],
  'policy-name-ignored': [
    'GetKeyPolicy returns the key policy whatever the PolicyName.',
    reading((input, operation) =>
      operation === 'GetKeyPolicy' ? { ...input, PolicyName: 'default' } : input,
    ),
  ],
  'long-key-id-not-found': [
    'DescribeKey looks for a KeyId of 2049 characters instead of refusing it.',
    shaped('DescribeKey', 'KeyId', { max: 100_000 }),
  ],
  'empty-key-id-not-found': [
    'GetKeyPolicy looks for an empty KeyId instead of refusing it.',
    shaped('GetKeyPolicy', 'KeyId', { min: 0 }),
  ],
});
