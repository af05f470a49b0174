import type { Call } from '../../../../src/reference/parts.ts';
import { invalid, Refusal } from '../../../../src/reference/refusal.ts';
import { otherPartitionRegions } from '../../../../src/reference/regions.ts';
import { keyOf } from '../../moves.ts';
import type { Mutant } from '../../mutant.ts';
import { type Change, checkingState, handling, insteadOfRefusal, renaming, resolving } from '../../wraps.ts';

/** A success without effect for these Regions, described as if it were one. */
function accepting(isAccepted: (region: string, call: Call) => boolean): Change {
  return handling('ReplicateKey', (call, proceed) => {
    const key = keyOf(call);
    return key && isAccepted(String(call.input.ReplicaRegion), call)
      ? { ReplicaKeyMetadata: call.parts.metadata(call, key), ReplicaPolicy: key.policy.text }
      : proceed();
  });
}

/** The state of the primary key is not asked. */
function whateverThe(state: string): Change {
  return checkingState((call, key, check) => {
    if (call.operation !== 'ReplicateKey' || call.parts.keyState(key, call.now) !== state) check();
  });
}

/** REP-E1 to REP-E10: what cannot be replicated, and where to. */
export const replicatingRefusalMutants: readonly Mutant[] = [
  {
    id: 'own-region-already-there',
    clause: 'REP-E1',
    defect: 'Replicating to the own Region of the primary key is refused with AlreadyExistsException.',
    apply: renaming('ReplicateKey', 'ValidationException', 'AlreadyExistsException'),
  },
  {
    id: 'own-region-replicated',
    clause: 'REP-E1',
    defect: "Replicating to the primary key's own Region succeeds.",
    apply: accepting((region, call) => region === call.region),
  },
  {
    id: 'replica-replaced',
    clause: 'REP-E2',
    defect: 'Replicating to a Region that contains a replica succeeds.',
    apply: accepting(
      (region, call) =>
        keyOf(call)?.shared.keys.get(region)?.deletion === undefined &&
        keyOf(call)?.shared.keys.has(region) === true &&
        region !== call.region,
    ),
  },
  {
    id: 'doomed-replica-replaced',
    clause: 'REP-E2',
    defect: 'A replica that is pending deletion does not block a new one.',
    apply: accepting((region, call) => keyOf(call)?.shared.keys.get(region)?.deletion !== undefined),
  },
  {
    id: 'refused-replication-spoils-the-replica',
    clause: 'REP-E2',
    defect:
      'A second replication to a Region is refused after the replica there was given a new description.',
    apply: insteadOfRefusal(
      'ReplicateKey',
      (call) => {
        const replica = keyOf(call)?.shared.keys.get(String(call.input.ReplicaRegion));
        if (replica) replica.description = 'replicated again';
        throw new Refusal('AlreadyExistsException', 'There is a replica.');
      },
      'AlreadyExistsException',
    ),
  },
  {
    id: 'replicated-to-another-partition',
    clause: 'REP-E3',
    defect: 'ReplicateKey accepts Regions of other partitions.',
    apply: accepting((region) => otherPartitionRegions.includes(region)),
  },
  {
    id: 'other-partition-unsupported',
    clause: 'REP-E3',
    defect: 'A Region of another partition is refused with UnsupportedOperationException.',
    apply: renaming('ReplicateKey', 'ValidationException', 'UnsupportedOperationException'),
  },
  {
    id: 'replicated-to-nowhere',
    clause: 'REP-E4',
    defect: 'ReplicateKey accepts Regions that do not exist.',
    apply: accepting((region) => region.includes('invalid')),
  },
  {
    id: 'nowhere-crashes',
    clause: 'REP-E4',
    defect: 'Replicating to a Region that does not exist returns an internal failure.',
    apply: handling('ReplicateKey', (call, proceed) => {
      if (String(call.input.ReplicaRegion).includes('invalid'))
        throw new Refusal('KMSInternalException', 'No endpoint.', 500);
      return proceed();
    }),
  },
  {
    id: 'replica-replicates',
    clause: 'REP-E5',
    defect: 'ReplicateKey works on a replica.',
    apply: handling('ReplicateKey', (call, proceed) =>
      proceed({ ...call, region: keyOf(call)?.shared.primaryRegion ?? call.region }),
    ),
  },
  {
    id: 'replica-replication-misnamed',
    clause: 'REP-E5',
    defect: 'ReplicateKey on a replica is refused with the exception that UpdatePrimaryRegion gives.',
    apply: renaming('ReplicateKey', 'UnsupportedOperationException', 'KMSInvalidStateException'),
  },
  {
    id: 'single-region-key-replicated',
    clause: 'REP-E6',
    defect: 'Replicating a single-Region key succeeds.',
    apply: accepting((_region, call) => keyOf(call)?.shared.isMultiRegion === false),
  },
  {
    id: 'disabled-primary-replicates',
    clause: 'REP-E7',
    defect: 'A Disabled primary key can be replicated.',
    apply: whateverThe('Disabled'),
  },
  {
    id: 'existing-replica-found-before-the-state',
    clause: 'REP-E7',
    defect: 'An existing replica is reported before the Disabled state of the primary key.',
    apply: insteadOfRefusal(
      'ReplicateKey',
      (call) => {
        const isThere = keyOf(call)?.shared.keys.has(String(call.input.ReplicaRegion));
        throw new Refusal(
          isThere ? 'AlreadyExistsException' : 'DisabledException',
          'It cannot be replicated.',
        );
      },
      'DisabledException',
    ),
  },
  {
    id: 'primary-without-material-replicates',
    clause: 'REP-E8',
    defect: 'A primary key without key material can be replicated.',
    apply: whateverThe('PendingImport'),
  },
  {
    id: 'primary-without-material-invalid',
    clause: 'REP-E8',
    defect: 'A primary key without key material is refused with ValidationException.',
    apply: handling('ReplicateKey', (call, proceed) => {
      const key = keyOf(call);
      const isEmpty = key && call.parts.keyState(key, call.now) === 'PendingImport';
      if (isEmpty) throw invalid(`${key.arn} has no key material.`);
      return proceed();
    }),
  },
  {
    id: 'alias-replicates',
    clause: 'REP-E10',
    defect: 'ReplicateKey accepts an alias.',
    apply: resolving((given, resolve, call, accepts) =>
      resolve(given, call, call.operation === 'ReplicateKey' ? 'aliases' : accepts),
    ),
  },
  {
    id: 'alias-to-replicate-not-found',
    clause: 'REP-E10',
    defect: 'ReplicateKey refuses an alias with NotFoundException.',
    apply: renaming('ReplicateKey', 'InvalidArnException', 'NotFoundException'),
  },
];
