import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import { type Tag, tagList } from '../../../src/reference/keys/tags.ts';
import type { AnyInput } from '../../../src/reference/wire/shapes.ts';
import { configuring, keyOf, placeOf, third } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, handling, outputOf, stating } from '../wraps.ts';

/** ReplicateKey gives the replica more than its input says, or less. */
function replicating(change: (input: AnyInput, primary: Key) => AnyInput): Change {
  return handling('ReplicateKey', (call, proceed) => {
    const primary = keyOf(call);
    return primary ? proceed({ ...call, input: change(call.input, primary) }) : proceed();
  });
}

/** REP-01, REP-02, REP-03, REP-04, REP-05 and REP-06: making replicas. */
export const replicatingMutants: readonly Mutant[] = [
  {
    id: 'replica-is-another-primary',
    clause: 'REP-01',
    defect: 'A replica calls itself PRIMARY.',
    apply: configuring(() => ({ MultiRegionKeyType: 'PRIMARY' })),
  },
  {
    id: 'replica-is-its-own-primary',
    clause: 'REP-01',
    defect: 'A replica names itself as the primary key.',
    apply: configuring((_was, key) => ({ PrimaryKey: placeOf(key) })),
  },
  {
    id: 'replicated-to-every-region',
    clause: 'REP-01',
    defect: 'ReplicateKey makes replicas in more Regions than the one that was named.',
    apply: handling('ReplicateKey', async (call, proceed) => {
      if (!keyOf(call)?.shared.keys.has(third))
        await proceed({ ...call, input: { ...call.input, ReplicaRegion: third } });
      return call.input.ReplicaRegion === third ? {} : proceed();
    }),
  },
  {
    id: 'replicate-answers-nothing',
    clause: 'REP-02',
    defect: 'ReplicateKey answers {} where the replica should be described.',
    apply: outputOf('ReplicateKey', () => ({})),
  },
  {
    id: 'replicate-describes-the-primary',
    clause: 'REP-02',
    defect: 'ReplicateKey returns the metadata of the primary key.',
    apply: outputOf('ReplicateKey', (output, call) => {
      const key = keyOf(call);
      return { ...output, ReplicaKeyMetadata: key && call.parts.metadata(call, key) };
    }),
  },
  {
    id: 'new-replica-says-disabled',
    clause: 'REP-02',
    defect: 'ReplicateKey describes the new replica as Disabled.',
    apply: outputOf('ReplicateKey', (output) => ({
      ...output,
      ReplicaKeyMetadata: { ...(output.ReplicaKeyMetadata as object), KeyState: 'Disabled' },
    })),
  },
  {
    id: 'second-replica-is-related-to-the-first',
    clause: 'REP-02',
    defect: 'ReplicateKey names the first replica as the primary key of the second.',
    apply: configuring(({ ReplicaKeys }, key, { operation }) => {
      const [, other] = ReplicaKeys;
      return operation === 'ReplicateKey' && !isPrimary(key) && other ? { PrimaryKey: other } : {};
    }),
  },
  {
    id: 'replica-policy-missing',
    clause: 'REP-03',
    defect: 'ReplicateKey returns no ReplicaPolicy.',
    apply: outputOf('ReplicateKey', ({ ReplicaPolicy: _missing, ...output }) => output),
  },
  {
    id: 'replica-policy-is-empty',
    clause: 'REP-03',
    defect: 'ReplicateKey returns a key policy without statements.',
    apply: outputOf('ReplicateKey', (output) => ({
      ...output,
      ReplicaPolicy: '{"Version":"2012-10-17","Statement":[]}',
    })),
  },
  {
    id: 'description-copied-to-replica',
    clause: 'REP-04',
    defect: 'A replica that is given no description has that of the primary key.',
    apply: replicating((input, { description }) => ({ Description: description, ...input })),
  },
  {
    id: 'tags-copied-to-replica',
    clause: 'REP-04',
    defect: 'A replica that is given no tags has those of the primary key.',
    apply: replicating((input, { tags }) => ({ Tags: tagList(tags), ...input })),
  },
  {
    id: 'policy-copied-to-replica',
    clause: 'REP-04',
    defect: 'A replica that is given no key policy has that of the primary key.',
    apply: replicating((input, { policy }) => ({ Policy: policy.text, ...input })),
  },
  {
    id: 'description-not-taken-by-replica',
    clause: 'REP-04',
    defect: 'ReplicateKey ignores the description it is given.',
    apply: replicating(({ Description: _passedOver, ...input }) => input),
  },
  {
    id: 'tags-of-primary-on-top',
    clause: 'REP-04',
    defect: 'A replica that is given tags has those of the primary key as well.',
    apply: replicating((input, { tags }) => {
      const given = (input.Tags as readonly Tag[] | undefined) ?? [];
      const named = new Map([...tags, ...given.map(({ TagKey, TagValue }) => [TagKey, TagValue] as const)]);
      return given.length > 0 ? { ...input, Tags: tagList(named) } : input;
    }),
  },
  {
    id: 'policy-not-taken-by-replica',
    clause: 'REP-04',
    defect: 'ReplicateKey ignores the key policy it is given.',
    apply: replicating(({ Policy: _passedOver, ...input }) => input),
  },
  {
    id: 'replica-stuck-creating',
    clause: 'REP-05',
    defect: 'A new replica stays Creating for good.',
    apply: stating((state, key) => (key.creatingUntil > key.createdAt ? 'Creating' : state)),
  },
  {
    id: 'replica-enabled-without-material',
    clause: 'REP-05',
    defect: 'A new replica of a key with imported material is Enabled although nothing was imported into it.',
    apply: stating((state, key) => (state === 'PendingImport' && !isPrimary(key) ? 'Enabled' : state)),
  },
  {
    id: 'replicating-disables-the-primary',
    clause: 'REP-06',
    defect: 'ReplicateKey leaves the primary key Disabled.',
    apply: stating((state, key) =>
      state === 'Enabled' && isPrimary(key) && key.shared.keys.size > 1 ? 'Disabled' : state,
    ),
  },
  {
    id: 'primary-updating-while-replicated',
    clause: 'REP-06',
    defect: 'The primary key is Updating while a replica of it is Creating.',
    apply: (parts) =>
      stating((state, key, now) => {
        const isCreating = [...key.shared.keys.values()].some((each) => now < each.creatingUntil);
        return state === 'Enabled' && isPrimary(key) && isCreating ? 'Updating' : state;
      })(parts),
  },
  {
    id: 'primary-does-not-list-replicas',
    clause: 'REP-06',
    defect: 'The primary key lists no replica keys.',
    apply: configuring((_was, key) => (isPrimary(key) ? { ReplicaKeys: [] } : {})),
  },
];
