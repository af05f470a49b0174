import { randomBytes } from 'node:crypto';
import type { Door } from '../../door/door.ts';
import type { Input } from '../../model/driver.ts';
import { at, bytesAt, type JsonObject } from '../../model/json.ts';
import type { KeyKind } from '../../model/key-kinds.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { difference, type Mismatch } from '../../model/stop.ts';
import { notGood } from '../../wire/defects.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { peerPublicKey } from './ecdh-peer.ts';

/** What one use of a key made: enough to check it in any Region that holds a related key. */
export type Product = {
  readonly region: string;
  readonly input: Input;
  readonly output: JsonObject;
};

/** How a kind of key is used, and how what it made is checked with a related key. */
type Usage = {
  readonly make: string;
  readonly input: () => Input;
  readonly check: string;
  /** Input of `check` beside KeyId. */
  readonly checkInput: (product: Product) => Input;
  /** What the check shows that is wrong. */
  readonly judge: (product: Product, checked: JsonObject) => Mismatch | undefined;
};

const encryption = (algorithm: Input): Usage => ({
  make: 'Encrypt',
  input: () => ({ Plaintext: randomBytes(24), ...algorithm }),
  check: 'Decrypt',
  checkInput: ({ output }) => ({
    CiphertextBlob: bytes(output, 'CiphertextBlob'),
    ...algorithm,
  }),
  judge: ({ input }, checked) =>
    differing('the plaintext', base64(input.Plaintext), at(checked, 'Plaintext')),
});

const signing = (algorithm: string): Usage => ({
  make: 'Sign',
  input: () => ({ Message: randomBytes(24), SigningAlgorithm: algorithm }),
  check: 'Verify',
  checkInput: ({ input, output }) => ({
    ...input,
    Signature: bytes(output, 'Signature'),
  }),
  judge: (_product, checked) => differing('SignatureValid', true, at(checked, 'SignatureValid')),
});

const differingSecret: Usage['judge'] = ({ output }, checked) =>
  differing('SharedSecret', at(output, 'SharedSecret') ?? 'in the first answer', at(checked, 'SharedSecret'));

const usages: Readonly<Record<KeyKind, Usage>> = {
  symmetric: encryption({}),
  imported: encryption({}),
  'RSA encryption': encryption({ EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' }),
  'RSA signing': signing('RSASSA_PKCS1_V1_5_SHA_256'),
  'ECC signing': signing('ECDSA_SHA_256'),
  'ECC key agreement': {
    make: 'DeriveSharedSecret',
    input: () => ({
      KeyAgreementAlgorithm: 'ECDH',
      PublicKey: peerPublicKey(),
    }),
    check: 'DeriveSharedSecret',
    checkInput: ({ input }) => input,
    judge: differingSecret,
  },
  'ML-KEM': {
    make: 'Encapsulate',
    input: () => ({ EncapsulationAlgorithm: 'ML_KEM' }),
    check: 'Decapsulate',
    checkInput: ({ input, output }) => ({
      ...input,
      SharedSecretCiphertextBlob: bytes(output, 'SharedSecretCiphertextBlob'),
    }),
    judge: differingSecret,
  },
  HMAC: {
    make: 'GenerateMac',
    input: () => ({ Message: randomBytes(24), MacAlgorithm: 'HMAC_SHA_256' }),
    check: 'VerifyMac',
    checkInput: ({ input, output }) => ({
      ...input,
      Mac: bytes(output, 'Mac'),
    }),
    judge: (_product, checked) => differing('MacValid', true, at(checked, 'MacValid')),
  },
};

/** The operation that uses a key of this kind, with an input for it. */
export function usageOf(keys: RelatedKeys): {
  readonly operation: string;
  readonly input: Input;
} {
  const usage = usages[keys.kind];
  return {
    operation: usage.make,
    input: { KeyId: keys.keyId, ...usage.input() },
  };
}

/** The operation that checks what a key made, with its input. */
export function checkOf(
  keys: Pick<RelatedKeys, 'kind' | 'keyId'>,
  product: Product,
): { readonly operation: string; readonly input: Input } {
  const usage = usages[keys.kind];
  return {
    operation: usage.check,
    input: { ...usage.checkInput(product), KeyId: keys.keyId },
  };
}

/** Uses the key of one Region as its kind is meant to be used: encrypts, signs, makes a MAC or agrees on a secret. */
export async function useKey(door: Door, keys: RelatedKeys, region: string): Promise<Product> {
  const { operation, input } = usageOf(keys);
  const output = requireSuccess(await door.send(operation, input, { region }), `${operation} in ${region}`);
  return { region, input, output };
}

/** The same product with the last bit of its ciphertext, signature or MAC turned. */
export function alteredProduct(product: Product): Product {
  const turned = ['CiphertextBlob', 'Signature', 'Mac', 'SharedSecretCiphertextBlob'].flatMap((member) => {
    const made = bytes(product.output, member);
    made[made.length - 1] = (made.at(-1) ?? 0) ^ 1;
    return made.length > 0 ? [[member, Buffer.from(made).toString('base64')]] : [];
  });
  return { ...product, output: { ...product.output, ...Object.fromEntries(turned) } };
}

/** Has the key of a Region check what a related key made. */
export function checkIn(
  door: Door,
  keys: Pick<RelatedKeys, 'kind' | 'keyId'>,
  product: Product,
  region: string,
): Promise<Outcome> {
  const { operation, input } = checkOf(keys, product);
  return door.send(operation, input, { region });
}

/** Requires that the key of another Region accepts what the key of the first made. */
export async function requireGood(
  door: Door,
  keys: RelatedKeys,
  product: Product,
  region: string,
): Promise<void> {
  const { operation } = checkOf(keys, product);
  const what = `${operation} in ${region} of what was produced in ${product.region}`;
  const mismatch = usages[keys.kind].judge(
    product,
    requireSuccess(await checkIn(door, keys, product, region), what),
  );
  if (mismatch)
    throw difference({
      ...mismatch,
      expected: `${mismatch.expected} from ${what}`,
      defect: notGood(operation),
    });
}

/** Requires that every related key accepts what one of them made. */
export async function requireGoodEverywhere(door: Door, keys: RelatedKeys, product: Product): Promise<void> {
  for (const region of keys.regions) await requireGood(door, keys, product, region);
}

function differing(what: string, expected: unknown, actual: unknown): Mismatch | undefined {
  if (actual === expected) return undefined;
  return {
    expected: `${what} ${JSON.stringify(expected)}`,
    actual: JSON.stringify(actual) ?? 'no such member',
  };
}

function bytes(output: JsonObject, member: string): Uint8Array {
  return bytesAt(output, member);
}

function base64(value: unknown): string {
  return Buffer.from(value as Uint8Array).toString('base64');
}
