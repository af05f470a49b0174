import type { Wrappings } from '../../src/spec/key-spec.ts';
import { creating } from './creating-rows.ts';
import { importing, refusedWrappings, showingImported } from './import-rows.ts';
import {
  dataKeyPairs,
  dataKeys,
  destination,
  type Entries,
  importedMac,
  messages,
  plain,
  type Row,
  refusedAlgorithms,
  showing,
  signs,
  sourceOf,
  tamperedMac,
  tamperedSignature,
  tooLong,
} from './key-spec-rows.ts';
import { onMoved, onReplica } from './related-rows.ts';

const reference = 'https://docs.aws.amazon.com/kms/latest/APIReference/API_';
const recorded = 'https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/';
const guide = 'https://docs.aws.amazon.com/kms/latest/developerguide/';

/** All Rules, in the order in which a key is made, shown and used. */
export function rulesOf(all: Entries, wrappings: Wrappings): readonly string[] {
  const everywhere = all.filter(({ about }) => about.regions !== 'china-only');
  const of = (usage: string) => everywhere.filter((entry) => entry.usage === usage);
  return [
    rule('CreateKey', 'creates keys of every key spec with every key usage that it supports', creating(all), [
      `${recorded}ecc.json (recorded 2026-09-12)`,
    ]),
    ...importRules(everywhere, wrappings),
    rule('GetPublicKey', 'returns the public key of every asymmetric key spec', [
      ...showing(everywhere),
      ...showingImported(everywhere),
    ]),
    ...signingRules(of('SIGN_VERIFY')),
    ...macRules(of('GENERATE_VERIFY_MAC')),
    ...encryptionRules(of('ENCRYPT_DECRYPT')),
    ...agreementRules(of('KEY_AGREEMENT'), of('ENCAPSULATE_DECAPSULATE')),
    ...dataKeyRules(everywhere),
    ...relatedRules(everywhere),
  ];
}

function importRules(everywhere: Entries, wrappings: Wrappings): readonly string[] {
  return [
    rule(
      'GetParametersForImport',
      'refuses to wrap key material in a way that does not fit its key spec',
      refusedWrappings(everywhere, wrappings),
      [`${recorded}imports.json (recorded 2026-09-12)`],
    ),
    rule(
      'ImportKeyMaterial',
      'imports key material of every key spec, wrapped in every way that fits it',
      importing(everywhere, wrappings),
      [`${guide}importing-keys-encrypt-key-material.html`],
    ),
  ];
}

function signingRules(signing: Entries): readonly string[] {
  const ofEachType = (operation: 'Sign' | 'Verify') =>
    signing.flatMap((entry) => messages(entry).map((type) => signs(operation, entry, type)));
  return [
    rule('Sign', 'returns signatures that anyone can verify with the public key', [
      ...ofEachType('Sign'),
      ...refusedAlgorithms('Sign', signing),
    ]),
    rule('Verify', 'accepts signatures of the key, and no others', [
      ...ofEachType('Verify'),
      ...signing.map(tamperedSignature),
      ...refusedAlgorithms('Verify', signing),
    ]),
  ];
}

function macRules(macs: Entries): readonly string[] {
  return [
    rule('GenerateMac', 'computes the MAC with the algorithm of its key spec', [
      ...macs.map((entry) => plain('GenerateMac', entry, ['VerifyMac'])),
      ...macs.map(importedMac),
      ...refusedAlgorithms('GenerateMac', macs),
    ]),
    rule('VerifyMac', 'accepts MACs of the key, and no others', [
      ...macs.map((entry) => plain('VerifyMac', entry, ['GenerateMac'])),
      ...macs.map(tamperedMac),
    ]),
  ];
}

function encryptionRules(encrypting: Entries): readonly string[] {
  return [
    rule('Encrypt', 'accepts as many bytes as the algorithm allows, and no more', [
      ...encrypting.map((entry) => plain('Encrypt', entry, ['Decrypt'])),
      ...encrypting.map(tooLong),
      ...refusedAlgorithms('Encrypt', encrypting),
    ]),
    rule('Decrypt', 'decrypts what was encrypted outside AWS KMS', [
      ...encrypting.map((entry) => plain('Decrypt', entry, sourceOf(entry))),
    ]),
    rule('ReEncrypt', 're-encrypts from every algorithm and to every algorithm', [
      ...encrypting.map((entry) => plain('ReEncrypt', entry, ['Decrypt', 'Encrypt', ...sourceOf(entry)])),
      ...encrypting.map(destination),
    ]),
  ];
}

function agreementRules(agreeing: Entries, encapsulating: Entries): readonly string[] {
  const rows = (operation: string, entries: Entries, needed: string) =>
    entries.map((entry) => plain(operation, entry, [needed]));
  return [
    rule(
      'DeriveSharedSecret',
      'returns the secret that the other party derives',
      rows('DeriveSharedSecret', agreeing, 'GetPublicKey'),
    ),
    rule(
      'Encapsulate',
      'returns a secret that Decapsulate recovers',
      rows('Encapsulate', encapsulating, 'Decapsulate'),
    ),
    rule(
      'Decapsulate',
      'recovers a secret that was encapsulated outside AWS KMS',
      rows('Decapsulate', encapsulating, 'GetPublicKey'),
    ),
  ];
}

function dataKeyRules(everywhere: Entries): readonly string[] {
  return [
    ...['GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'].map((operation) =>
      rule(operation, 'returns data keys of both sizes', dataKeys(operation)),
    ),
    ...['GenerateDataKeyPair', 'GenerateDataKeyPairWithoutPlaintext'].map((operation) =>
      rule(operation, 'returns key pairs of every key pair spec', dataKeyPairs(operation, everywhere)),
    ),
  ];
}

function relatedRules(everywhere: Entries): readonly string[] {
  const source = `${guide}multi-region-keys-overview.html`;
  return [
    rule(
      'ReplicateKey',
      'gives the replica the key material of its primary key, whatever the key spec',
      onReplica(everywhere),
      [source],
    ),
    rule(
      'UpdatePrimaryRegion',
      'leaves related keys of every key spec their common key material',
      onMoved(everywhere),
      [source],
    ),
  ];
}

function rule(
  operation: string,
  fact: string,
  rows: readonly Row[],
  sources: readonly string[] = [],
): string {
  const all = [`${reference}${operation}.html`, `${guide}symm-asymm-choose-key-spec.html`, ...sources];
  return `  @SPEC/${operation}
  Rule: ${operation} ${fact}
${all.map((source) => `    Source: ${source}`).join('\n')}

${rows.map((row) => scenario(operation, row)).join('\n\n')}`;
}

function scenario(
  operation: string,
  { name, title, given, when, outcome, requires = [], grade }: Row,
): string {
  const names = [...new Set(['CreateKey', ...requires])].filter((each) => each !== operation).sort();
  const tags = names.map((each) => ` @requires:${each}`).join('');
  return `    @case:${name} @${grade ?? 'documented'} @operation:${operation}${tags}
    Scenario: ${operation} ${title}
${given === undefined ? '' : `      Given ${given}\n`}      When ${when}
      Then ${outcome}`;
}
