/** What each cryptographic operation is called with for a key spec and an algorithm, and what only the caller knows. */
import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Door } from '../../door/door.ts';
import type { Input } from '../../model/driver.ts';
import { bytesAt, type JsonObject } from '../../model/json.ts';
import { madeUpBytes } from '../../model/made-up-bytes.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { largest, sizesOf } from '../../spec/key-spec-table.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { importInput } from '../imports.ts';
import { messageFor } from './messages.ts';
import { encapsulateWithPublicKey, encryptWithPublicKey, peerOf, publicKeyOfKey } from './outside-keys.ts';
import type { SpecKey } from './spec-key.ts';

/** How an algorithm is used: as usual, or in one way that a row names. */
export type Detail = {
  readonly messageType?: string;
  readonly bytes?: number;
  readonly isTampered?: boolean;
  /** Whether the signature is none of the key, which is called with an algorithm that it does not have. */
  readonly isMadeUp?: boolean;
  readonly isDestination?: boolean;
  /** Whether it is not about the secret itself, which may then be that with any peer. */
  readonly hasAnyPeer?: boolean;
  /** The key spec of the key that wraps key material to import. */
  readonly wrappingKey?: string;
};

/** A call that is to be made, and what the check of its result has to know. */
export type SpecCall = {
  readonly operation: string;
  readonly algorithm: string;
  readonly specKey: SpecKey;
  /** Where it is sent, if not to the home Region, in which everything for it is made and checked. */
  readonly region?: string;
  readonly input: Input;
  /** The message that was signed, the plaintext, or the secret. */
  readonly known: Uint8Array;
  readonly publicKey?: KeyObject;
  /** Our half of a key agreement. */
  readonly peer?: KeyObject;
  /** The symmetric key that ReEncrypt goes to, or comes from. */
  readonly other?: RelatedKeys;
};

export type Caller = {
  readonly door: Door;
  readonly specKey: SpecKey;
  /** A symmetric key beside the one that the row is about. */
  readonly other: () => Promise<RelatedKeys>;
};

type Plan = (
  caller: Caller,
  algorithm: string,
  detail: Detail,
) => Promise<Partial<SpecCall> & { input: Input }>;

const plans: Readonly<Record<string, Plan>> = {
  Sign: async (caller, SigningAlgorithm, { messageType = 'RAW' }) => {
    const publicKey = messageType === 'EXTERNAL_MU' ? await ownPublicKey(caller) : undefined;
    const { whole, sent, type } = messageFor(SigningAlgorithm, messageType, publicKey);
    const MessageType = type === 'RAW' ? {} : { MessageType: type };
    return { known: whole, input: { Message: sent, SigningAlgorithm, ...MessageType } };
  },
  Verify: async (caller, algorithm, detail) => {
    const { input, known = Buffer.alloc(0) } = await plan('Sign')(caller, algorithm, detail);
    if (detail.isMadeUp) return { input: { ...input, Signature: madeUpBytes(64) } };
    const output = await succeed(caller, 'Sign', input);
    return { known, input: { ...input, Signature: madeIn(output, 'Signature', detail) } };
  },
  GenerateMac: async (_caller, MacAlgorithm) => {
    const Message = randomBytes(40);
    return { known: Message, input: { Message, MacAlgorithm } };
  },
  VerifyMac: async (caller, algorithm, detail) => {
    const { input } = await plan('GenerateMac')(caller, algorithm, detail);
    const output = await succeed(caller, 'GenerateMac', input);
    return { input: { ...input, Mac: madeIn(output, 'Mac', detail) } };
  },
  Encrypt: async ({ specKey: { spec } }, algorithm, { bytes }) => {
    const Plaintext = betweenZeros(bytes ?? largest(sizesOf(spec, algorithm).plaintextBytes) ?? 24);
    return { known: Plaintext, input: { Plaintext, EncryptionAlgorithm: algorithm } };
  },
  Decrypt: async (caller, EncryptionAlgorithm) => {
    const { known, ciphertext } = await sealed(caller, EncryptionAlgorithm);
    return { known, input: { CiphertextBlob: ciphertext, EncryptionAlgorithm } };
  },
  ReEncrypt: async (caller, algorithm, { isDestination = false }) => {
    const other = await caller.other();
    return isDestination ? reEncryptTo(caller, algorithm, other) : reEncryptFrom(caller, algorithm, other);
  },
  DeriveSharedSecret: async (caller, KeyAgreementAlgorithm, { hasAnyPeer }) => {
    const publicKey = await ownPublicKey(caller);
    const peer = peerOf(publicKey, hasAnyPeer);
    const PublicKey = createPublicKey(peer).export({ type: 'spki', format: 'der' });
    return { publicKey, peer, input: { KeyAgreementAlgorithm, PublicKey } };
  },
  Encapsulate: async (_caller, EncapsulationAlgorithm) => ({ input: { EncapsulationAlgorithm } }),
  Decapsulate: async (caller, EncapsulationAlgorithm) => {
    const { sharedKey, ciphertext } = encapsulateWithPublicKey(await ownPublicKey(caller));
    return { known: sharedKey, input: { EncapsulationAlgorithm, SharedSecretCiphertextBlob: ciphertext } };
  },
  GetParametersForImport: async (_caller, WrappingAlgorithm, { wrappingKey: WrappingKeySpec }) => ({
    input: { WrappingAlgorithm, WrappingKeySpec },
  }),
  ImportKeyMaterial: async ({ door, specKey }, algorithm, { wrappingKey: keySpec = 'RSA_2048' }) => {
    const { keyId, primaryRegion, material = new Uint8Array() } = specKey.keys;
    return { input: await importInput(door, keyId, primaryRegion, material, { algorithm, keySpec }) };
  },
  GenerateDataKey: async (_caller, KeySpec) => ({ input: { KeySpec } }),
  GenerateDataKeyWithoutPlaintext: async (_caller, KeySpec) => ({ input: { KeySpec } }),
  GenerateDataKeyPair: async (_caller, KeyPairSpec) => ({ input: { KeyPairSpec } }),
  GenerateDataKeyPairWithoutPlaintext: async (_caller, KeyPairSpec) => ({ input: { KeyPairSpec } }),
};

/** Makes whatever the call needs, and returns what is to be sent. */
export async function planCall(
  caller: Caller,
  operation: string,
  algorithm: string,
  detail: Detail,
): Promise<SpecCall> {
  const { specKey } = caller;
  const planned = await plan(operation)(caller, algorithm, detail);
  const named = 'DestinationKeyId' in planned.input ? {} : { KeyId: specKey.keys.keyId };
  const known = planned.known ?? Buffer.alloc(0);
  return { operation, algorithm, specKey, ...planned, known, input: { ...planned.input, ...named } };
}

function plan(operation: string): Plan {
  const found = plans[operation];
  if (found) return found;
  throw new Error(`${operation} has no algorithm. Expected one of: ${Object.keys(plans).join(', ')}.`);
}

function ownPublicKey({ door, specKey }: Caller): Promise<KeyObject> {
  return publicKeyOfKey(door, specKey.keys);
}

async function succeed({ door, specKey }: Caller, operation: string, input: Input): Promise<JsonObject> {
  return requireSuccess(await door.send(operation, { ...input, KeyId: specKey.keys.keyId }), operation);
}

function madeIn(output: JsonObject, member: string, { isTampered = false }: Detail): Buffer {
  const made = bytesAt(output, member);
  if (isTampered) made[made.length - 1] = (made.at(-1) ?? 0) ^ 1;
  return made;
}

/** Random bytes; zeros at both ends, for whoever takes bytes for text or a number. */
function betweenZeros(count: number): Buffer {
  return randomBytes(count)
    .fill(0, 0, 1)
    .fill(0, count - 1);
}

/** A ciphertext under the key: made outside with its public key, or by Encrypt where it has none. */
async function sealed(caller: Caller, algorithm: string): Promise<{ known: Uint8Array; ciphertext: Buffer }> {
  const { input, known = Buffer.alloc(0) } = await plan('Encrypt')(caller, algorithm, {});
  if (algorithm !== 'SYMMETRIC_DEFAULT')
    return { known, ciphertext: encryptWithPublicKey(await ownPublicKey(caller), algorithm, known) };
  return { known, ciphertext: bytesAt(await succeed(caller, 'Encrypt', input), 'CiphertextBlob') };
}

async function reEncryptFrom(caller: Caller, algorithm: string, other: RelatedKeys) {
  const { known, ciphertext } = await sealed(caller, algorithm);
  const source = { SourceKeyId: caller.specKey.keys.keyId, SourceEncryptionAlgorithm: algorithm };
  return { known, other, input: { CiphertextBlob: ciphertext, ...source, DestinationKeyId: other.keyId } };
}

async function reEncryptTo({ door, specKey }: Caller, algorithm: string, other: RelatedKeys) {
  const known = randomBytes(24);
  const made = await door.send('Encrypt', { KeyId: other.keyId, Plaintext: known });
  const CiphertextBlob = bytesAt(requireSuccess(made, 'Encrypt'), 'CiphertextBlob');
  // Only an asymmetric source has to be named; a symmetric one is named here and left out there.
  const source = algorithm === 'SYMMETRIC_DEFAULT' ? {} : { SourceKeyId: other.keyId };
  const destination = {
    ...source,
    DestinationKeyId: specKey.keys.keyId,
    DestinationEncryptionAlgorithm: algorithm,
  };
  return { known, other, input: { CiphertextBlob, ...destination } };
}
