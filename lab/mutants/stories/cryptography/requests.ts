import { Refusal } from '../../../../src/reference/refusal.ts';
import type { Mutant } from '../../mutant.ts';
import { type Change, handling, together } from '../../wraps.ts';
import { acceptingIn, ignoring, keyIn, putting, withInput } from './using.ts';

const dryRun = () => new Refusal('DryRunOperationException');
const withDryRun = [
  'Encrypt',
  'Decrypt',
  'ReEncrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'Sign',
  'Verify',
  'GenerateMac',
  'VerifyMac',
  'DeriveSharedSecret',
  'Encapsulate',
  'Decapsulate',
];
const withGrantTokens = [...withDryRun, 'GetPublicKey'];
const withRecipient = [
  'Decrypt',
  'DeriveSharedSecret',
  'GenerateDataKey',
  'GenerateDataKeyPair',
  'GenerateRandom',
];

/** DryRun is looked at before anything else. */
const dryRunFirst = (...names: readonly string[]): Change =>
  together(
    ...names.map((name) =>
      handling(name, (call, proceed) => {
        if (call.input.DryRun === true) throw dryRun();
        return proceed();
      }),
    ),
  );

/** One server for each operation that ignores one member. */
function ignoringIn(member: string, names: readonly string[], clause: string, id: string): readonly Mutant[] {
  return names.map((name) => ({
    id: `${id}-by-${name.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}`,
    clause,
    defect: `${name} ignores ${member}.`,
    apply: ignoring(member, name),
  }));
}

/** How emulators treat what requests have in common, written down before any scenario about it. */
export const requestMutants: readonly Mutant[] = [
  ...ignoringIn('DryRun', withDryRun, 'DRY-01', 'dry-run-ignored'),
  ...ignoringIn('GrantTokens', withDryRun, 'GTK-01', 'grant-tokens-ignored'),
  ...ignoringIn('Recipient', withRecipient, 'RCP-01', 'recipient-ignored'),
  {
    id: 'dry-run-before-the-signature',
    clause: 'DRY-02',
    defect: 'Verify with DryRun does not check the signature.',
    apply: dryRunFirst('Verify'),
  },
  {
    id: 'dry-run-before-the-mac',
    clause: 'DRY-02',
    defect: 'VerifyMac with DryRun does not check the MAC.',
    apply: dryRunFirst('VerifyMac'),
  },
  {
    id: 'dry-run-before-the-ciphertext',
    clause: 'DRY-02',
    defect: 'Decrypt and ReEncrypt with DryRun do not look at the ciphertext.',
    apply: dryRunFirst('Decrypt', 'ReEncrypt'),
  },
  {
    id: 'dry-run-before-the-peer',
    clause: 'DRY-02',
    defect: 'DeriveSharedSecret with DryRun does not look at the public key.',
    apply: dryRunFirst('DeriveSharedSecret'),
  },
  {
    id: 'dry-run-before-the-key-state',
    clause: 'DRY-02',
    defect: 'DryRun is checked before the key.',
    apply: dryRunFirst('Encrypt', 'Sign', 'GenerateMac', 'GenerateDataKey'),
  },
  {
    id: 'dry-run-false-is-a-dry-run',
    clause: 'DRY-01',
    defect: 'DryRun counts when it is there, be it true or false.',
    apply: together(
      ...withDryRun.map((name) =>
        handling(name, (call, proceed) => {
          if (call.input.DryRun === false) throw dryRun();
          return proceed();
        }),
      ),
    ),
  },
  {
    id: 'grant-token-of-a-grant-refused',
    clause: 'GTK-01',
    defect: 'Encrypt refuses every grant token.',
    apply: handling('Encrypt', (call, proceed) => {
      const { GrantTokens: tokens } = call.input;
      if (Array.isArray(tokens) && tokens.length > 0) throw new Refusal('InvalidGrantTokenException');
      return proceed();
    }),
  },
  {
    id: 'unknown-grant-token-is-access-denied',
    clause: 'GTK-01',
    defect: 'Encrypt refuses an unknown grant token with AccessDeniedException.',
    apply: acceptingIn('Encrypt', 'InvalidGrantTokenException', () => {
      throw new Refusal('AccessDeniedException');
    }),
  },
  {
    id: 'sign-knows-no-alias-arn',
    clause: 'KID-01',
    defect: 'Sign takes an alias name but not the ARN of an alias.',
    apply: handling('Sign', (call, proceed) => {
      if (/^arn:.*:alias\//.test(String(call.input.KeyId))) throw new Refusal('NotFoundException');
      return proceed();
    }),
  },
  {
    id: 'cryptography-knows-no-alias',
    clause: 'KID-01',
    defect: 'GenerateMac, Verify and GetPublicKey take no alias.',
    apply: together(
      ...['GenerateMac', 'Verify', 'GetPublicKey', 'DeriveSharedSecret', 'Encapsulate'].map((name) =>
        handling(name, (call, proceed) => {
          if (String(call.input.KeyId).includes('alias/')) throw new Refusal('NotFoundException');
          return proceed();
        }),
      ),
    ),
  },
  {
    id: 'alias-returned-as-key-id',
    clause: 'KID-01',
    defect: 'Encrypt and Sign return KeyId as it was sent.',
    apply: together(
      ...['Encrypt', 'Sign', 'GenerateMac', 'GenerateDataKey'].map((name) =>
        putting(name, 'KeyId', (_output, call) => call.input.KeyId),
      ),
    ),
  },
  {
    id: 'region-of-the-arn-ignored',
    clause: 'KID-02',
    defect: 'Sign, Encrypt and GenerateMac take the id out of an ARN and ignore its Region.',
    apply: together(
      ...['Sign', 'Encrypt', 'GenerateMac', 'GenerateDataKey'].map((name) =>
        handling(name, (call, proceed) => {
          const KeyId = String(call.input.KeyId).replace(/^arn:[^/]*:key\//, '');
          return proceed(withInput(call, { KeyId }));
        }),
      ),
    ),
  },
  {
    id: 'answers-with-the-primary-arn',
    clause: 'KID-03',
    defect: 'Sign, GenerateMac, GenerateDataKey and the like on a replica return the ARN of the primary key.',
    apply: together(
      ...withGrantTokens
        .filter((name) => !['Encrypt', 'Decrypt', 'ReEncrypt'].includes(name))
        .map((name) =>
          putting(name, 'KeyId', (_output, call) => {
            const { shared } = keyIn(call);
            return shared.keys.get(shared.primaryRegion)?.arn;
          }),
        ),
    ),
  },
];
