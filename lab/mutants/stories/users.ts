import { home, keyOf } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { describing, handling, outputOf } from '../wraps.ts';

/** USR: what programs of real users trip over. */
export const userMutants: readonly Mutant[] = [
  {
    id: 'replica-without-the-older-name-of-its-spec',
    clause: 'USR-01',
    defect: 'DescribeKey shows a replica without CustomerMasterKeySpec, the older name of KeySpec.',
    apply: describing((metadata, key) => {
      const { CustomerMasterKeySpec: _left, ...rest } = metadata;
      return key.region === key.shared.primaryRegion ? metadata : rest;
    }),
  },
  {
    id: 'checked-policy-check-drops-the-tags',
    clause: 'USR-01',
    defect: 'ReplicateKey drops the tags where BypassPolicyLockoutSafetyCheck is given, be it false.',
    apply: handling('ReplicateKey', (call, proceed) => {
      const { Tags: _dropped, ...input } = call.input;
      return proceed('BypassPolicyLockoutSafetyCheck' in input ? { ...call, input } : call);
    }),
  },
  {
    id: 'destroyed-key-shown-as-enabled',
    clause: 'USR-02',
    defect: 'DescribeKey shows Enabled true for a key that is to be deleted in 30 days.',
    apply: describing((metadata) => {
      const isLast = metadata.KeyState === 'PendingDeletion';
      const days = isLast ? (Number(metadata.DeletionDate) * 1000 - Date.now()) / 86_400_000 : 0;
      return days > 29 ? { ...metadata, Enabled: true } : metadata;
    }),
  },
  {
    id: 'keyring-told-the-arn-that-encrypted',
    clause: 'USR-03',
    defect: 'Decrypt returns the ARN of the Region that encrypted where an encryption context is given.',
    apply: outputOf('Decrypt', (output, { input, region }) =>
      input.EncryptionContext ? { ...output, KeyId: String(output.KeyId).replace(region, home) } : output,
    ),
  },
  {
    id: 'public-key-of-a-moved-key-has-the-primary-arn',
    clause: 'USR-04',
    defect: 'After a move GetPublicKey returns the ARN of the primary key in every Region.',
    apply: outputOf('GetPublicKey', (output, call) => {
      const primary = keyOf(call)?.shared.primaryRegion ?? home;
      return primary === home
        ? output
        : { ...output, KeyId: String(output.KeyId).replace(call.region, primary) };
    }),
  },
];
