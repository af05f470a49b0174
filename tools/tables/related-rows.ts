import { aKeyOf, type Entries, pairs, type Row } from './key-spec-rows.ts';
import type { SpecAlgorithm } from './spec-algorithm.ts';

/** The operation that needs the key material itself, so that a key with another gives itself away in the home Region. */
const telling: Readonly<Record<string, readonly [operation: string, ...requires: string[]]>> = {
  ENCRYPT_DECRYPT: ['Decrypt', 'Encrypt', 'GetPublicKey'],
  SIGN_VERIFY: ['Sign', 'GetPublicKey'],
  GENERATE_VERIFY_MAC: ['GenerateMac', 'VerifyMac'],
  KEY_AGREEMENT: ['DeriveSharedSecret', 'GetPublicKey'],
  ENCAPSULATE_DECAPSULATE: ['Decapsulate', 'GetPublicKey'],
};

/** A replica that was just made. */
export function onReplica(entries: Entries): readonly Row[] {
  return related(entries).map((entry) => ({
    ...acrossRegions(entry),
    title: `gives the replica the key material of ${aKeyOf(entry.spec)} for ${entry.usage}`,
  }));
}

/** A replica that has become the primary key. */
export function onMoved(entries: Entries): readonly Row[] {
  return related(entries).map((entry) => {
    const { given, requires, ...row } = acrossRegions(entry);
    return {
      ...row,
      title: `keeps the key material of ${aKeyOf(entry.spec)} for ${entry.usage}`,
      given: `${given}\n      And the primary Region has been updated to the second Region`,
      requires: [...requires, 'ReplicateKey'],
    };
  });
}

/** Once for each key spec and usage; RSA keys, which take long to make, for encryption only. */
function related(entries: Entries): Entries {
  return pairs(entries.filter(({ about, usage }) => about.kind !== 'rsa' || usage === 'ENCRYPT_DECRYPT'));
}

/** The second Region uses what the home Region made, or makes what the home Region checks. */
function acrossRegions({ spec, usage, about, algorithm }: SpecAlgorithm) {
  const [operation = '', ...needed] = telling[usage] ?? [];
  const hasPublicKey = !['symmetric', 'hmac'].includes(about.kind);
  return {
    name: `${spec}/${usage}`,
    given: `a multi-Region ${spec} key for ${usage} with a replica in the second Region`,
    when: `${operation} is called in the second Region with ${algorithm}`,
    outcome: 'the result is correct',
    requires: [operation, ...needed.filter((name) => hasPublicKey === (name === 'GetPublicKey'))],
  };
}
