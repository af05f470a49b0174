import { publicKeyIn } from '../../keys/specs/outside-keys.ts';
import { asText, at, bytesAt, type JsonObject } from '../../model/json.ts';
import { arnIn, type RelatedKeys } from '../../model/related-keys.ts';
import type { Mismatch } from '../../model/stop.ts';
import { algorithmMembers, algorithmsOf } from '../../spec/key-spec-table.ts';
import { wrongName } from '../../wire/defects.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { type Check, type Made, unlike } from './check.ts';
import { privateKeyIn, publicHalf, typeOfKey, typeOfSpec } from './key-types.ts';

/** Of operations that make data keys. */
export const keyChecks: Readonly<Record<string, Check>> = {
  GenerateDataKey: async (made) => {
    const plaintext = bytesAt(made.output, 'Plaintext');
    const opened = await openedBy(made, 'CiphertextBlob');
    return wrongDataKey(made, plaintext) ?? (opened.equals(plaintext) ? undefined : anotherThan('Plaintext'));
  },
  GenerateDataKeyWithoutPlaintext: async (made) =>
    shownAllTheSame(made, 'Plaintext') ?? wrongDataKey(made, await openedBy(made, 'CiphertextBlob')),
  GenerateDataKeyPair: async (made) => {
    const plaintext = bytesAt(made.output, 'PrivateKeyPlaintext');
    const opened = await openedBy(made, 'PrivateKeyCiphertextBlob');
    return (
      wrongPair(made, plaintext) ??
      (opened.equals(plaintext) ? undefined : anotherThan('PrivateKeyPlaintext'))
    );
  },
  GenerateDataKeyPairWithoutPlaintext: async (made) =>
    shownAllTheSame(made, 'PrivateKeyPlaintext') ??
    wrongPair(made, await openedBy(made, 'PrivateKeyCiphertextBlob')),
};

/** What GetPublicKey shows of a key, where it is not that of a key of this spec and usage. */
export function wrongPublicKey(
  keys: RelatedKeys,
  output: JsonObject,
  spec: string,
  usage: string,
): Mismatch | undefined {
  return (
    unlike('the public key', typeOfSpec(spec), typeOfKey(publicKeyIn(output, 'GetPublicKey'))) ??
    wrongKeyId(keys, at(output, 'KeyId')) ??
    wrongDescription(output, spec, usage)
  );
}

function wrongKeyId(keys: RelatedKeys, actual: unknown): Mismatch | undefined {
  const wanted = arnIn(keys.primaryRegion, keys);
  const mismatch = unlike('KeyId', wanted, actual);
  return mismatch && { ...mismatch, defect: wrongName(wanted, actual) };
}

/** What KeyMetadata and the output of GetPublicKey say of a key spec: itself, the usage, and one list of algorithms. */
export function wrongDescription(output: JsonObject, spec: string, usage: string): Mismatch | undefined {
  const lists = Object.values(algorithmMembers).filter((member) => at(output, member) !== undefined);
  const wanted = algorithmMembers[usage] ?? '';
  const mismatch =
    unlike('KeySpec', spec, at(output, 'KeySpec')) ??
    unlike('KeyUsage', usage, at(output, 'KeyUsage')) ??
    unlike('the lists of algorithms', wanted, lists.join()) ??
    unlike(wanted, sorted(algorithmsOf(spec, usage)), sorted(at(output, wanted)));
  return (
    mismatch && {
      ...mismatch,
      defect: 'Keys are not described by the algorithms of their key spec and usage',
    }
  );
}

function sorted(names: unknown): string {
  return Array.isArray(names) ? names.map(asText).toSorted().join() : asText(names);
}

const dataKeyBytes: Readonly<Record<string, number>> = { AES_128: 16, AES_256: 32 };

function wrongDataKey({ call: { input } }: Made, dataKey: Buffer): Mismatch | undefined {
  const wanted = input.NumberOfBytes ?? dataKeyBytes[String(input.KeySpec)];
  const isFilledUp = dataKey.length >= 16 && dataKey.subarray(-8).every((byte) => byte === 0);
  return (
    unlike('the bytes of the data key', wanted, dataKey.length) ??
    (isFilledUp ? { expected: 'a random data key', actual: 'one that ends with eight zeros' } : undefined)
  );
}

function wrongPair({ call: { algorithm, operation }, output }: Made, der: Buffer): Mismatch | undefined {
  const key = privateKeyIn(der);
  if (typeof key === 'string')
    return {
      expected: 'a private key in DER (PKCS #8)',
      actual: `${der.length} bytes that cannot be parsed: ${key}`,
    };
  const publicKey = publicKeyIn(output, operation).export({ type: 'spki', format: 'der' });
  return (
    unlike('the private key', typeOfSpec(algorithm), typeOfKey(key)) ??
    (publicHalf(key).equals(publicKey)
      ? undefined
      : { expected: 'the public key of the private key', actual: 'that of another pair' })
  );
}

function shownAllTheSame({ output, call }: Made, member: string): Mismatch | undefined {
  const shown = at(output, member);
  if (shown === undefined || shown === null) return undefined;
  return { expected: `no ${member} from ${call.operation}`, actual: 'there is one' };
}

function anotherThan(member: string): Mismatch {
  return { expected: `${member} to be what is encrypted beside it`, actual: 'it is something else' };
}

async function openedBy({ door, output }: Made, member: string): Promise<Buffer> {
  const outcome = await door.send('Decrypt', { CiphertextBlob: bytesAt(output, member) });
  return bytesAt(requireSuccess(outcome, `Decrypt of ${member}`), 'Plaintext');
}
