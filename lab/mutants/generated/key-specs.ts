import { generateKeyPairOf } from '../../../src/reference/cryptography/key-pairs.ts';
import { generateMaterial } from '../../../src/reference/cryptography/material.ts';
import type { Key } from '../../../src/reference/keys/key.ts';
import { type KeySpec, keySpecs } from '../../../src/reference/keys/key-specs.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import { afterMove, keyOf } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { afterReplicating, apart } from '../natural/related.ts';
import { describing, handling, insteadOfRefusal } from '../wraps.ts';

/** What no row of the table allows. */
const wrongCode = 'NotFoundException';

const operations = [
  'GetPublicKey',
  'Sign',
  'Verify',
  'GenerateMac',
  'VerifyMac',
  'Encrypt',
  'Decrypt',
  'ReEncrypt',
  'DeriveSharedSecret',
  'Encapsulate',
  'Decapsulate',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
];

/** For each Rule of the table a server that every row must notice, and one that every refusal must. */
export const keySpecMutants: readonly Mutant[] = [
  {
    id: 'every-new-key-is-described-as-sm2',
    clause: 'SPEC/CreateKey',
    defect: 'CreateKey describes keys of every key spec as SM2.',
    mustFail: isOfNewKey,
    apply: describing((metadata) => ({ ...metadata, KeySpec: 'SM2' })),
  },
  {
    id: 'every-key-is-made-somehow',
    clause: 'SPEC/CreateKey',
    defect: 'CreateKey makes a symmetric encryption key where it should refuse.',
    mustFail: (id) => !isOfNewKey(id),
    apply: handling('CreateKey', (call, proceed) =>
      Promise.resolve(proceed()).catch(() => proceed({ ...call, input: { Tags: call.input.Tags } })),
    ),
  },
  {
    id: 'key-material-is-imported-once',
    clause: 'SPEC/ImportKeyMaterial',
    defect: `ImportKeyMaterial of key material that a key has is refused with ${wrongCode}.`,
    mustFail: () => true,
    apply: handling('ImportKeyMaterial', (call, proceed) => {
      if (keyOf(call)?.imports.size) throw new Refusal(wrongCode, 'There is key material already.');
      return proceed();
    }),
  },
  {
    id: 'every-wrapping-is-accepted',
    clause: 'SPEC/GetParametersForImport',
    defect: 'GetParametersForImport accepts every wrapping algorithm and wrapping key for every key spec.',
    mustFail: () => true,
    apply: insteadOfRefusal('GetParametersForImport', () => ({})),
  },
  {
    id: 'replicas-of-every-key-spec-have-key-material-of-their-own',
    clause: 'SPEC/ReplicateKey',
    defect: 'ReplicateKey makes new key material for the replica.',
    mustFail: () => true,
    apply: afterReplicating(renewMaterial),
  },
  {
    id: 'every-new-primary-has-key-material-of-its-own',
    clause: 'SPEC/UpdatePrimaryRegion',
    defect: 'UpdatePrimaryRegion makes new key material for the new primary key.',
    mustFail: () => true,
    apply: afterMove((_former, successor) => renewMaterial(successor)),
  },
  ...operations.map(refusing),
  ...['GetPublicKey', 'Sign', 'Verify', 'GenerateMac', 'VerifyMac', 'Encrypt'].map(accepting),
];

/** Parts a key from its related keys, with other key material of the same key spec. */
async function renewMaterial(key: Key): Promise<void> {
  const materials = [await generateMaterial(key.shared.spec, generateKeyPairOf)];
  key.shared = apart(key.shared, { materials });
}

function refusing(operation: string): Mutant {
  return {
    id: `${inKebabCase(operation)}-refused-for-every-key-spec`,
    clause: `SPEC/${operation}`,
    defect: `${operation} is refused with ${wrongCode} for every key spec and algorithm.`,
    mustFail: () => true,
    apply: handling(operation, () => {
      throw new Refusal(wrongCode, `${operation} is not what this key is for.`);
    }),
  };
}

function accepting(operation: string): Mutant {
  return {
    id: `${inKebabCase(operation)}-accepted-whatever-is-wrong`,
    clause: `SPEC/${operation}`,
    defect: `${operation} succeeds for every key spec and algorithm.`,
    mustFail: isRefusal,
    apply: handling(operation, async (_call, proceed) => {
      try {
        return await proceed();
      } catch {
        return {};
      }
    }),
  };
}

/**
 * What was tampered with, what is too long, and algorithms or public keys that the key spec does not have. A plaintext
 * that is too long for every key never reaches the operation.
 */
function isRefusal(id: string): boolean {
  const [, , spec = '', algorithm, detail = ''] = id.split('/');
  if (id.endsWith('SYMMETRIC_DEFAULT/too-long')) return false;
  const { algorithms } = keySpecs[spec as KeySpec];
  const known: readonly string[] = [...Object.keys(algorithms), ...Object.values(algorithms).flat()];
  return algorithm === undefined || !known.includes(algorithm) || ['tampered', 'too-long'].includes(detail);
}

/** Rows of key usages that the key spec has, and of origins that it can have. */
function isOfNewKey(id: string): boolean {
  const [, , spec = '', usage = '', how] = id.split('/');
  const facts = keySpecs[spec as KeySpec];
  return (
    facts !== undefined && usage in facts.algorithms && !(how === 'EXTERNAL' && facts.kind.startsWith('ml-'))
  );
}

function inKebabCase(operation: string): string {
  return operation.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
