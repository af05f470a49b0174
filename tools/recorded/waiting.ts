/** Facts that decide no scenario, under the topic whose scenarios they wait for. */
import type { WaitingFacts } from '../../src/report/aws/recorded.ts';
import type { Fact } from '../../src/spec/recording.ts';

type Topic = readonly [name: string, isAbout: (fact: Fact) => boolean];

const of = (names: string): ((fact: Fact) => boolean) => {
  const all = names.split(/\s+/);
  return ({ operations }) => operations.some((name) => all.includes(name));
};

const cryptography = `Encrypt Decrypt ReEncrypt Sign Verify GenerateMac VerifyMac GenerateDataKey GenerateDataKeyPair
  GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateRandom DeriveSharedSecret GetPublicKey`;
const access = `CreateGrant ListGrants ListRetirableGrants RetireGrant RevokeGrant GetKeyPolicy PutKeyPolicy ListKeyPolicies`;
const rotation = `EnableKeyRotation DisableKeyRotation GetKeyRotationStatus RotateKeyOnDemand ListKeyRotations`;
const life = `CreateKey DescribeKey EnableKey DisableKey ScheduleKeyDeletion CancelKeyDeletion UpdateKeyDescription`;
const lists = `ListKeys ListAliases CreateAlias UpdateAlias DeleteAlias TagResource UntagResource ListResourceTags`;
const importing = `ImportKeyMaterial GetParametersForImport DeleteImportedKeyMaterial`;

const isAboutWire = ({ about = [], operations }: Fact) =>
  about.includes('wire') || operations.includes('Any');
const isMultiRegion = ({ situation: { key }, operations }: Fact) =>
  key?.multiRegion === true || operations.includes('ReplicateKey');
const isImported = ({ situation: { key } }: Fact) => key?.origins?.join() === 'EXTERNAL';

/** The first that fits. */
const topics: readonly Topic[] = [
  ['time: how long something took, or how late it was seen', ({ about = [] }) => about.includes('timing')],
  ['wire: bytes, headers and members beyond the model', isAboutWire],
  ['UpdatePrimaryRegion', of('UpdatePrimaryRegion')],
  ['multi-Region keys', isMultiRegion],
  ['imported key material', (fact) => isImported(fact) || of(importing)(fact)],
  ['cryptography', of(cryptography)],
  ['access: grants, policies and principals', of(access)],
  ['rotation', of(rotation)],
  ['life of a key: creation, description, states, deletion', of(life)],
  ['lists, aliases and tags', of(lists)],
];

export function waitingFacts(facts: readonly Fact[]): readonly WaitingFacts[] {
  const nameOf = (fact: Fact) => topics.find(([, isAbout]) => isAbout(fact))?.[0] ?? 'others';
  return [...topics.map(([name]) => name), 'others']
    .map((topic) => ({
      topic,
      facts: facts
        .filter((fact) => nameOf(fact) === topic)
        .map(({ id }) => id)
        .sort(),
    }))
    .filter((each) => each.facts.length > 0);
}
