import { isPrimary } from '../../../src/reference/keys/key.ts';
import { configuring, home, keyOf, second, third } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, describing, handling, outputOf, resolving, together } from '../wraps.ts';

/** Key IDs look different outside than inside: `show` on the way out, `read` on the way in. */
function keyIdsLike(show: (keyId: string) => string, read: (shown: string) => string): Change {
  return together(
    describing((metadata) => ({ ...metadata, KeyId: show(String(metadata.KeyId)) })),
    resolving((given, resolve) => resolve(read(given))),
  );
}

const uuid = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** DSC-01 to DSC-13: how keys describe themselves. */
export const describingMutants: readonly Mutant[] = [
  {
    id: 'new-key-without-configuration',
    clause: 'DSC-01',
    defect: 'A multi-Region key without replicas has no MultiRegionConfiguration.',
    apply: describing(({ MultiRegionConfiguration, ...metadata }, key) =>
      key.shared.keys.size > 1 ? { ...metadata, MultiRegionConfiguration } : metadata,
    ),
  },
  {
    id: 'empty-replica-list-left-out',
    clause: 'DSC-01',
    defect: 'A primary key without replicas leaves ReplicaKeys out.',
    apply: configuring(({ ReplicaKeys }) =>
      ReplicaKeys.length > 0 ? {} : { ReplicaKeys: undefined as never },
    ),
  },
  {
    id: 'single-region-key-with-configuration',
    clause: 'DSC-01',
    defect: 'A single-Region key has an empty MultiRegionConfiguration.',
    apply: describing((metadata) => ({ MultiRegionConfiguration: {}, ...metadata })),
  },
  {
    id: 'single-region-key-says-multi-region',
    clause: 'DSC-01',
    defect: 'Single-Region keys say MultiRegion true.',
    apply: describing((metadata) => ({ ...metadata, MultiRegion: true })),
  },
  {
    id: 'mrk-with-hyphens',
    clause: 'DSC-03',
    defect: 'The key ID of a multi-Region key is mrk- and a UUID with hyphens.',
    apply: keyIdsLike(
      (keyId) => keyId.replace(/^mrk-(.*)/, (_all, hex: string) => `mrk-${uuid(hex)}`),
      (shown) => shown.replace(/mrk-.*/, (mrk) => `mrk-${mrk.slice(4).replaceAll('-', '')}`),
    ),
  },
  {
    id: 'multi-region-key-with-plain-id',
    clause: 'DSC-03',
    defect: 'The key ID of a multi-Region key lacks mrk-.',
    apply: keyIdsLike(
      (keyId) => keyId.replace(/^mrk-/, ''),
      (shown) => shown.replace(/(?<![-\w])[0-9a-f]{32}$/, 'mrk-$&'),
    ),
  },
  {
    id: 'single-region-key-with-mrk',
    clause: 'DSC-03',
    defect: 'The key ID of a single-Region key starts with mrk-.',
    apply: keyIdsLike(
      (keyId) => (keyId.startsWith('mrk-') ? keyId : `mrk-${keyId}`),
      (shown) => shown.replace(/mrk-(?=\w{8}-)/, ''),
    ),
  },
  {
    id: 'replica-with-a-new-key-id',
    clause: 'DSC-04',
    defect: 'A replica shows a key ID of its own.',
    apply: describing((metadata, key) =>
      isPrimary(key) ? metadata : { ...metadata, KeyId: `mrk-${'0123456789abcdef'.repeat(2)}` },
    ),
  },
  {
    id: 'replica-with-the-primary-arn',
    clause: 'DSC-04',
    defect: 'A replica shows the ARN of its primary key.',
    apply: describing((metadata, { arn, region, shared }) => ({
      ...metadata,
      Arn: arn.replace(region, shared.primaryRegion),
    })),
  },
  {
    id: 'third-replica-with-the-second-arn',
    clause: 'DSC-04',
    defect: 'The replica in a third Region shows the ARN of the replica in the second.',
    apply: describing((metadata, { arn }) => ({ ...metadata, Arn: arn.replace(third, second) })),
  },
  {
    id: 'primary-does-not-name-itself',
    clause: 'DSC-06',
    defect: 'A primary key leaves PrimaryKey out of its own description.',
    apply: configuring((_was, key) => (isPrimary(key) ? { PrimaryKey: undefined as never } : {})),
  },
  {
    id: 'replica-does-not-list-itself',
    clause: 'DSC-06',
    defect: 'A replica leaves itself out of the replica keys that it lists.',
    apply: configuring(({ ReplicaKeys }, key) => ({
      ReplicaKeys: ReplicaKeys.filter(({ Region }) => Region !== key.region),
    })),
  },
  {
    id: 'replica-names-itself-as-primary',
    clause: 'DSC-06',
    defect: 'A replica names its own ARN as that of the primary key.',
    apply: configuring(({ PrimaryKey }, key) => ({ PrimaryKey: { ...PrimaryKey, Arn: key.arn } })),
  },
  {
    id: 'disabled-key-says-enabled',
    clause: 'DSC-07',
    defect: 'Disabled keys say Enabled true.',
    apply: describing((metadata, key) => ({
      ...metadata,
      Enabled: metadata.Enabled === true || key.isDisabled,
    })),
  },
  {
    id: 'doomed-key-says-enabled',
    clause: 'DSC-07',
    defect: 'Keys that are pending deletion say Enabled true.',
    apply: describing((metadata, key) => ({
      ...metadata,
      Enabled: metadata.Enabled === true || key.deletion !== undefined,
    })),
  },
  {
    id: 'replica-never-says-enabled',
    clause: 'DSC-07',
    defect: 'Replicas say Enabled false in every key state.',
    apply: describing((metadata, key) => (isPrimary(key) ? metadata : { ...metadata, Enabled: false })),
  },
  {
    id: 'encrypt-answers-with-the-bare-id',
    clause: 'DSC-12',
    defect: 'Encrypt names the key by its key ID when it was given one.',
    apply: outputOf('Encrypt', (output, { input }) => ({ ...output, KeyId: input.KeyId })),
  },
  {
    id: 'encrypt-answers-with-the-primary-arn',
    clause: 'DSC-12',
    defect: 'Encrypt in the Region of a replica names the primary key.',
    apply: outputOf('Encrypt', (output, call) => ({
      ...output,
      KeyId: String(output.KeyId).replace(call.region, keyOf(call)?.shared.primaryRegion ?? home),
    })),
  },
  {
    id: 'every-region-lists-related-keys',
    clause: 'DSC-13',
    defect: 'ListKeys lists the related keys of all Regions in each of them.',
    apply: outputOf('ListKeys', (output, { store, caller }) => ({
      ...output,
      Keys: [home, second, third]
        .flatMap((region) => store.keys(region, caller.accountId))
        .map((key) => ({ KeyId: key.shared.keyId, KeyArn: key.arn })),
    })),
  },
  {
    id: 'keys-listed-where-they-are-not',
    clause: 'DSC-13',
    defect: 'ListKeys lists the keys of the home Region in Regions that contain none of them.',
    apply: handling('ListKeys', (call, proceed) =>
      proceed(call.region === third ? { ...call, region: home } : call),
    ),
  },
  {
    id: 'replicas-not-listed',
    clause: 'DSC-13',
    defect: 'ListKeys does not list replicas.',
    apply: outputOf('ListKeys', (output, { store, region, caller }) => ({
      ...output,
      Keys: store
        .keys(region, caller.accountId)
        .filter(isPrimary)
        .map((key) => ({ KeyId: key.shared.keyId, KeyArn: key.arn })),
    })),
  },
];
