import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import { configuring, isFormerPrimary, isNewPrimary, placeOf, wasMoved } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, describing } from '../wraps.ts';

/** Keys whose relatives were described since they were moved. */
function noting(of: (key: Key) => boolean, change: (disturbed: (key: Key) => boolean) => Change): Change {
  return (parts) => {
    const disturbed = new Set<string>();
    const note: Change = describing((metadata, key) => {
      if (of(key)) disturbed.add(key.shared.keyId);
      return metadata;
    });
    return note(change((key) => disturbed.has(key.shared.keyId))(parts));
  };
}

/** UPR-01 to UPR-08: what the first look at a moved key shows, and the next one does not. */
export const secondLookMutants: readonly Mutant[] = [
  {
    id: 'old-primary-read-demotes-the-new',
    clause: 'UPR-01',
    defect: 'Describing the former primary key turns the new one into REPLICA for the reads that follow.',
    apply: noting(isFormerPrimary, (isDisturbed) =>
      configuring((_now, key) =>
        isNewPrimary(key) && isDisturbed(key) ? { MultiRegionKeyType: 'REPLICA' } : {},
      ),
    ),
  },
  {
    id: 'new-primary-read-promotes-the-old',
    clause: 'UPR-01',
    defect: 'Describing the new primary key turns the former one into PRIMARY for the reads that follow.',
    apply: noting(isNewPrimary, (isDisturbed) =>
      configuring((_now, key) =>
        isFormerPrimary(key) && isDisturbed(key)
          ? { MultiRegionKeyType: 'PRIMARY', PrimaryKey: placeOf(key) }
          : {},
      ),
    ),
  },
  {
    id: 'new-primary-for-two-looks',
    clause: 'UPR-04',
    defect: 'The new primary key is REPLICA again from the third look on.',
    apply: (parts) => {
      const looks = new Map<Key, number>();
      return configuring((_now, key) => {
        if (!isNewPrimary(key)) return {};
        looks.set(key, (looks.get(key) ?? 0) + 1);
        return (looks.get(key) ?? 0) > 2 ? { MultiRegionKeyType: 'REPLICA' } : {};
      })(parts);
    },
  },
  {
    id: 'replica-read-demotes-the-primary',
    clause: 'UPR-05',
    defect: 'Once a replica key of a moved set is described, no key of it is PRIMARY any more.',
    apply: noting(
      (key) => wasMoved(key) && !isPrimary(key),
      (isDisturbed) =>
        configuring((_now, key) => (isDisturbed(key) ? { MultiRegionKeyType: 'REPLICA' } : {})),
    ),
  },
  {
    id: 'arn-changes-once-relatives-are-read',
    clause: 'UPR-06',
    defect: 'Once the new primary key is described, the former one shows the ARN of the new one as its own.',
    apply: noting(isNewPrimary, (isDisturbed) =>
      describing((metadata, key) =>
        isFormerPrimary(key) && isDisturbed(key)
          ? { ...metadata, Arn: key.shared.keys.get(key.shared.primaryRegion)?.arn }
          : metadata,
      ),
    ),
  },
];
