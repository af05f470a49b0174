import type { Grade } from '../../src/model/grade.ts';
import { foreignAlgorithms } from './foreign-algorithms.ts';
import type { SpecAlgorithm } from './spec-algorithm.ts';

export type Entries = readonly SpecAlgorithm[];

/** One scenario of the table. */
export type Row = {
  readonly name: string;
  readonly title: string;
  readonly given?: string;
  readonly when: string;
  readonly outcome: string;
  /** What has to work besides the operation. */
  readonly requires?: readonly string[];
  readonly grade?: Grade;
};

/** `an RSA_2048 key`: letters are spelled out. */
export const aKeyOf = (spec: string) => `${article(spec)} ${spec} key`;

export function article(spec: string): string {
  return /^(?:ECC|HMAC|ML_|RSA|SM2)/.test(spec) ? 'an' : 'a';
}

const invalidUsage = 'the request is refused with InvalidKeyUsageException';

export const keyOf = ({ spec, usage }: Pick<SpecAlgorithm, 'spec' | 'usage'>) =>
  `a single-Region ${spec} key for ${usage}`;

/** Once for each key spec and usage. */
export function pairs(entries: Entries): Entries {
  const nameOf = ({ spec, usage }: SpecAlgorithm) => `${spec}/${usage}`;
  return [...new Map(entries.map((entry) => [nameOf(entry), entry] as const)).values()];
}

export function showing(entries: Entries): readonly Row[] {
  return pairs(entries).map(({ spec, usage, about }) => {
    const hasPublicKey = !['symmetric', 'hmac'].includes(about.kind);
    return {
      name: hasPublicKey ? `${spec}/${usage}` : spec,
      title: hasPublicKey
        ? `returns the public key of ${aKeyOf(spec)} for ${usage}`
        : `is refused on ${aKeyOf(spec)}`,
      given: keyOf({ spec, usage }),
      when: 'GetPublicKey is called with the key ID',
      outcome: hasPublicKey
        ? `the public key belongs to ${aKeyOf(spec)} for ${usage}`
        : 'the request is refused with UnsupportedOperationException or InvalidKeyUsageException',
    };
  });
}

const nameOf = ({ spec, algorithm }: SpecAlgorithm, ...more: readonly string[]) =>
  [spec, algorithm, ...more].join('/');

export function plain(operation: string, entry: SpecAlgorithm, requires: readonly string[]): Row {
  return {
    name: nameOf(entry),
    title: `with ${entry.algorithm} succeeds on ${aKeyOf(entry.spec)}`,
    given: keyOf(entry),
    when: `${operation} is called with ${entry.algorithm}`,
    outcome: 'the result is correct',
    requires,
  };
}

export const messages = ({ sizes }: SpecAlgorithm) => sizes.messageTypes ?? [];

export function signs(operation: 'Sign' | 'Verify', entry: SpecAlgorithm, type: string): Row {
  const isFirst = messages(entry)[0] === type;
  const detail = type === 'RAW' ? '' : ` and a${type.startsWith('E') ? 'n' : ''} ${type} message`;
  const needs = operation === 'Verify' && type !== 'EXTERNAL_MU' ? ['Sign'] : ['GetPublicKey', 'Sign'];
  return {
    ...plain(operation, entry, needs),
    name: nameOf(entry, ...(isFirst ? [] : [type])),
    title: `with ${entry.algorithm}${detail} succeeds on ${aKeyOf(entry.spec)}`,
    when: `${operation} is called with ${entry.algorithm}${detail}`,
  };
}

/** A message type that the algorithm takes, before it is tampered with: the step sends RAW unless told otherwise. */
export function tamperedSignature(entry: SpecAlgorithm): Row {
  const isRaw = messages(entry).includes('RAW');
  return {
    ...plain('Verify', entry, ['Sign']),
    name: nameOf(entry, 'tampered'),
    title: `with ${entry.algorithm} refuses a tampered signature of ${aKeyOf(entry.spec)}`,
    when: `Verify is called with ${entry.algorithm} and a tampered signature${isRaw ? '' : ' of a DIGEST message'}`,
    outcome: 'the request is refused with KMSInvalidSignatureException',
  };
}

export function importedMac(entry: SpecAlgorithm): Row {
  return {
    ...plain('GenerateMac', entry, ['VerifyMac', 'ImportKeyMaterial']),
    name: nameOf(entry, 'imported'),
    title: `with ${entry.algorithm} computes the MAC with the imported key material`,
    given: `${keyOf(entry)} with imported key material`,
  };
}

export function tamperedMac(entry: SpecAlgorithm): Row {
  return {
    ...plain('VerifyMac', entry, ['GenerateMac']),
    name: nameOf(entry, 'tampered'),
    title: `with ${entry.algorithm} refuses a tampered MAC`,
    when: `VerifyMac is called with ${entry.algorithm} and a tampered MAC`,
    outcome: 'the request is refused with KMSInvalidMacException',
  };
}

export function tooLong(entry: SpecAlgorithm): Row {
  const { plaintextBytes } = entry.sizes;
  const bytes = (typeof plaintextBytes === 'number' ? plaintextBytes : (plaintextBytes?.[1] ?? 0)) + 1;
  return {
    ...plain('Encrypt', entry, []),
    name: nameOf(entry, 'too-long'),
    title: `with ${entry.algorithm} refuses ${bytes} bytes for ${aKeyOf(entry.spec)}`,
    when: `Encrypt is called with ${entry.algorithm} and ${bytes} bytes`,
    outcome: 'the request is refused with ValidationException',
  };
}

/** Nobody can encrypt for a symmetric key outside AWS KMS. */
export function sourceOf({ about }: SpecAlgorithm): readonly string[] {
  return [about.kind === 'symmetric' ? 'Encrypt' : 'GetPublicKey'];
}

export function destination(entry: SpecAlgorithm): Row {
  return {
    ...plain('ReEncrypt', entry, ['Decrypt', 'Encrypt']),
    name: nameOf(entry, 'destination'),
    title: `encrypts with ${entry.algorithm} for ${aKeyOf(entry.spec)}`,
    when: `ReEncrypt is called with ${entry.algorithm} as the destination algorithm`,
  };
}

export function refusedAlgorithms(operation: string, entries: Entries): readonly Row[] {
  return pairs(entries).flatMap(({ spec, usage }) =>
    foreignAlgorithms(spec, usage, entries).map((algorithm) => ({
      name: `${spec}/${algorithm}`,
      title: `with ${algorithm} is refused on ${aKeyOf(spec)}`,
      given: keyOf({ spec, usage }),
      when: `${operation} is called with ${algorithm}${operation === 'Verify' ? ' and any signature' : ''}`,
      outcome: invalidUsage,
    })),
  );
}

const symmetric = { spec: 'SYMMETRIC_DEFAULT', usage: 'ENCRYPT_DECRYPT' };

export function dataKeys(operation: string): readonly Row[] {
  return ['AES_128', 'AES_256'].map((size) => ({
    name: size,
    title: `returns an ${size} data key`,
    given: keyOf(symmetric),
    when: `${operation} is called with ${size}`,
    outcome: 'the result is correct',
    requires: ['Decrypt'],
  }));
}

export function dataKeyPairs(operation: string, entries: Entries): readonly Row[] {
  const specs = new Set(entries.filter(({ about }) => about.dataKeyPair).map(({ spec }) => spec));
  return [...specs].map((spec) => ({
    name: spec,
    title: `returns ${article(spec)} ${spec} key pair`,
    given: keyOf(symmetric),
    when: `${operation} is called with ${spec}`,
    outcome: 'the result is correct',
    requires: ['Decrypt'],
  }));
}
