/** Imported key material: every key spec, wrapping algorithm and wrapping key, whether the documents allow it or not. */
import type { Wrappings } from '../../src/spec/key-spec.ts';
import { aKeyOf, type Entries, keyOf, type Row } from './key-spec-rows.ts';
import type { SpecAlgorithm } from './spec-algorithm.ts';

type Cell = {
  readonly entry: SpecAlgorithm;
  readonly algorithm: string;
  readonly keySpec: string;
  readonly isAllowed: boolean;
};

/** One for each way to wrap key material that fits. */
export function importing(entries: Entries, wrappings: Wrappings): readonly Row[] {
  return cellsOf(entries, wrappings)
    .filter(({ isAllowed }) => isAllowed)
    .map((cell) => ({
      ...rowOf('ImportKeyMaterial', cell),
      title: `imports ${cell.entry.spec} key material with ${cell.algorithm} under an ${cell.keySpec} wrapping key`,
      outcome: 'the call succeeds',
      requires: ['GetParametersForImport'],
    }));
}

/** One for each way that does not fit. */
export function refusedWrappings(entries: Entries, wrappings: Wrappings): readonly Row[] {
  return cellsOf(entries, wrappings)
    .filter(({ isAllowed }) => !isAllowed)
    .map((cell) => ({
      ...rowOf('GetParametersForImport', cell),
      title: `refuses ${cell.algorithm} under an ${cell.keySpec} wrapping key for ${cell.entry.spec} key material`,
      outcome: `the request is refused\n      And the request is refused with ValidationException, as ${known(cell)}`,
      requires: ['ImportKeyMaterial'],
    }));
}

/** The public key of every key pair that was imported. */
export function showingImported(entries: Entries): readonly Row[] {
  return importable(entries)
    .filter(({ about }) => !['symmetric', 'hmac'].includes(about.kind))
    .map((entry) => ({
      name: `${entry.spec}/imported`,
      title: `returns the public key of the imported key material of ${aKeyOf(entry.spec)}`,
      given: `${keyOf(entry)} with imported key material`,
      when: 'GetPublicKey is called with the key ID',
      outcome: 'the public key is that of the imported key material',
      requires: ['ImportKeyMaterial'],
    }));
}

function rowOf(operation: string, { entry, algorithm, keySpec }: Cell) {
  return {
    name: [entry.spec, algorithm, keySpec].join('/'),
    given: `${keyOf(entry)} with imported key material`,
    when: `${operation} is called with ${algorithm} and an ${keySpec} wrapping key`,
  };
}

function cellsOf(entries: Entries, { keySpecs, algorithms }: Wrappings): readonly Cell[] {
  return importable(entries).flatMap((entry) =>
    Object.entries(algorithms).flatMap(([algorithm, { kinds, tooSmall }]) => {
      const small = tooSmall?.[entry.spec] ?? [];
      const carries = kinds.includes(entry.about.kind);
      // What an algorithm does not carry, it carries under no wrapping key: one shows it.
      const asked = carries ? keySpecs : keySpecs.slice(0, 1);
      const fits = (keySpec: string) => carries && !small.includes(keySpec);
      return asked.map((keySpec) => ({ entry, algorithm, keySpec, isAllowed: fits(keySpec) }));
    }),
  );
}

/** Every key spec once, with its first usage. */
function importable(entries: Entries): Entries {
  const all = entries.filter(({ about }) => about.origins.includes('EXTERNAL'));
  return all.filter((entry, index) => all.findIndex(({ spec }) => spec === entry.spec) === index);
}

/** Source: GetParametersForImport.rsa-direct, .p521-direct, .symmetric-hybrid and .pkcs1 in spec/recordings. */
function known({ entry, algorithm, keySpec }: Cell): string {
  const isDirect = algorithm === 'RSAES_OAEP_SHA_256';
  const isHybrid = algorithm === 'RSA_AES_KEY_WRAP_SHA_256' || algorithm === 'RSAES_PKCS1_V1_5';
  const isRecorded = entry.about.kind === 'symmetric' ? isHybrid : isDirect;
  return isRecorded && keySpec === 'RSA_2048' ? 'recorded on 2026-09-12' : 'inferred';
}
