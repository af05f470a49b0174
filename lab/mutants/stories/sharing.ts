import { isPrimary } from '../../../src/reference/keys/key.ts';
import { invalid } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf, second, third } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, describing, handling, outputOf } from '../wraps.ts';

/** A member of the metadata is another in the third Region. */
function otherInThird(member: string, value: (was: unknown) => unknown): Change {
  return describing((metadata, key) =>
    key.region === third ? { ...metadata, [member]: value(metadata[member]) } : metadata,
  );
}

/** A change of an own property of the primary key reaches its replicas as well. */
function leaking(operation: string): Change {
  return handling(operation, async (call, proceed) => {
    const key = keyOf(call);
    const replicas = key && isPrimary(key) ? [...key.shared.keys.keys()] : [];
    for (const region of replicas) if (region !== call.region) await proceed({ ...call, region });
    return proceed();
  });
}

/** What a replica is given to check is found wrong, for keys of one usage. */
function rejectingIn(operation: string, member: string, region: string): Change {
  return outputOf(operation, (output, call) =>
    call.region === region ? { ...output, [member]: false } : output,
  );
}

/** SHR-01 and SHR-04: what related keys have in common, and what is their own. */
export const sharingMutants: readonly Mutant[] = [
  {
    id: 'key-id-differs-in-third-region',
    clause: 'SHR-01',
    defect: 'A third related key shows another key ID.',
    apply: otherInThird('KeyId', () => `mrk-${'9'.repeat(32)}`),
  },
  {
    id: 'algorithms-nowhere',
    clause: 'SHR-01',
    defect: 'No related key shows the algorithms that it supports.',
    apply: describing(({ EncryptionAlgorithms: _missing, ...metadata }) => metadata),
  },
  {
    id: 'current-material-nowhere',
    clause: 'SHR-01',
    defect: 'No related key says which key material is its current one.',
    apply: describing(({ CurrentKeyMaterialId: _missing, ...metadata }) => metadata),
  },
  {
    id: 'key-spec-differs-in-third-region',
    clause: 'SHR-01',
    defect: 'A third related key shows the default key spec.',
    apply: otherInThird('KeySpec', () => 'SYMMETRIC_DEFAULT'),
  },
  {
    id: 'key-usage-differs-in-third-region',
    clause: 'SHR-01',
    defect: 'A third related key shows the default key usage.',
    apply: otherInThird('KeyUsage', () => 'ENCRYPT_DECRYPT'),
  },
  {
    id: 'origin-differs-in-third-region',
    clause: 'SHR-01',
    defect: 'A third related key shows the origin EXTERNAL.',
    apply: otherInThird('Origin', () => 'EXTERNAL'),
  },
  {
    id: 'algorithms-differ-in-third-region',
    clause: 'SHR-01',
    defect: 'A third related key offers one algorithm only.',
    apply: otherInThird('EncryptionAlgorithms', (was) => (was as string[] | undefined)?.slice(0, 1)),
  },
  {
    id: 'key-materials-listed-nowhere',
    clause: 'SHR-01',
    defect: 'ListKeyRotations lists nothing when it is called for all key materials.',
    apply: outputOf('ListKeyRotations', (output) => ({ ...output, Rotations: [] })),
  },
  {
    id: 'key-materials-per-region',
    clause: 'SHR-01',
    defect: 'A replica lists its own key materials.',
    apply: outputOf('ListKeyRotations', (output, { region }) => ({
      ...output,
      Rotations: (output.Rotations as Output[]).map((entry) =>
        region === second ? { ...entry, KeyMaterialId: 'f'.repeat(64) } : entry,
      ),
    })),
  },
  {
    id: 'rotation-not-shared',
    clause: 'SHR-01',
    defect: 'Replicas do not know of the automatic rotation of their primary key.',
    apply: outputOf('GetKeyRotationStatus', (output, call) => {
      const key = keyOf(call);
      return key && !isPrimary(key) ? { KeyId: key.arn, KeyRotationEnabled: false } : output;
    }),
  },
  {
    id: 'rotation-enabled-in-words-only',
    clause: 'SHR-01',
    defect: 'EnableKeyRotation succeeds and enables nothing.',
    apply: handling('EnableKeyRotation', () => undefined),
  },
  {
    id: 'rotation-date-of-their-own',
    clause: 'SHR-01',
    defect: 'A replica counts its rotation period from a date of its own.',
    apply: outputOf('GetKeyRotationStatus', (output, call) =>
      call.region === second && output.NextRotationDate !== undefined
        ? { ...output, NextRotationDate: Number(output.NextRotationDate) + 60 }
        : output,
    ),
  },
  {
    id: 'description-leaks',
    clause: 'SHR-01',
    defect: 'A new description of the primary key becomes that of its replicas.',
    apply: leaking('UpdateKeyDescription'),
  },
  {
    id: 'tags-leak',
    clause: 'SHR-01',
    defect: 'Tags added to the primary key are added to its replicas.',
    apply: leaking('TagResource'),
  },
  {
    id: 'key-policy-leaks',
    clause: 'SHR-01',
    defect: 'A new key policy of the primary key becomes that of its replicas.',
    apply: leaking('PutKeyPolicy'),
  },
  {
    id: 'grants-leak',
    clause: 'SHR-01',
    defect: 'A grant on the primary key is a grant on its replicas as well.',
    apply: leaking('CreateGrant'),
  },
  {
    id: 'macs-valid-at-home-only',
    clause: 'SHR-04',
    defect: 'A MAC of the primary key is not valid with a replica.',
    apply: rejectingIn('VerifyMac', 'MacValid', second),
  },
  {
    id: 'signatures-valid-at-home-only',
    clause: 'SHR-04',
    defect: 'A signature of the primary key is not valid with a replica.',
    apply: rejectingIn('Verify', 'SignatureValid', second),
  },
  {
    id: 'no-shared-secret',
    clause: 'SHR-04',
    defect: 'DeriveSharedSecret returns no shared secret, in every Region.',
    apply: outputOf('DeriveSharedSecret', ({ SharedSecret: _missing, ...output }) => output),
  },
  {
    id: 'shared-secret-per-region',
    clause: 'SHR-04',
    defect: 'A key agreement replica derives another shared secret.',
    apply: outputOf('DeriveSharedSecret', (output, call) =>
      call.region === second
        ? { ...output, SharedSecret: Buffer.from(output.SharedSecret as Buffer).reverse() }
        : output,
    ),
  },
  {
    id: 'imported-keys-not-interchangeable',
    clause: 'SHR-04',
    defect: 'Keys with imported material decrypt only what was encrypted in their own Region.',
    apply: (parts) => {
      const madeIn = new Map<string, string>();
      const noting = outputOf('Encrypt', (output, call) => {
        const isImported = keyOf(call)?.shared.origin === 'EXTERNAL';
        if (isImported) madeIn.set((output.CiphertextBlob as Buffer).toString('base64'), call.region);
        return output;
      });
      return handling('Decrypt', (call, proceed) => {
        const region = madeIn.get((call.input.CiphertextBlob as Buffer).toString('base64'));
        if (region !== undefined && region !== call.region) throw invalid('It was made in another Region.');
        return proceed();
      })(noting(parts));
    },
  },
];
