import { invalid, invalidState, Refusal, unsupported } from '../../../../src/reference/refusal.ts';
import { home, keyOf, swap } from '../../moves.ts';
import type { Mutant } from '../../mutant.ts';
import { type Change, handling, insteadOfRefusal, renaming, resolving } from '../../wraps.ts';

/** UpdatePrimaryRegion finds aliases of this form, as other operations do. */
function resolvingAliases(form: RegExp): Change {
  return resolving((given, resolve, call, accepts) => {
    const isMeant = call.operation === 'UpdatePrimaryRegion' && form.test(given);
    return resolve(given, call, isMeant ? 'aliases' : accepts);
  });
}

/** A KeyId of this form succeeds, or is refused in a different way from AWS's. */
function onKeyId(form: RegExp, act: (given: string) => undefined): Change {
  return handling('UpdatePrimaryRegion', (call, proceed) => {
    const given = String(call.input.KeyId);
    return form.test(given) ? act(given) : proceed();
  });
}

const nobody = /mrk-0{32}$/;
const malformed = /not-a-key-id/;

/** UPR-E1 and UPR-E11 to UPR-E17: what is no primary key of this Region. */
export const keyIdRefusalMutants: readonly Mutant[] = [
  {
    id: 'replica-as-key-id-promotes-itself',
    clause: 'UPR-E1',
    defect: 'UpdatePrimaryRegion called on a replica for its own Region makes that replica the primary key.',
    apply: handling('UpdatePrimaryRegion', (call, proceed) => {
      const key = keyOf(call);
      const isOwn = key?.shared.isMultiRegion && call.input.PrimaryRegion === call.region;
      return isOwn ? swap(key, call.region, call) : proceed();
    }),
  },
  {
    id: 'replica-as-key-id-ignored',
    clause: 'UPR-E1',
    defect: 'UpdatePrimaryRegion called on a replica for the present primary Region answers success.',
    apply: handling('UpdatePrimaryRegion', (call, proceed) =>
      call.input.PrimaryRegion === keyOf(call)?.shared.primaryRegion ? undefined : proceed(),
    ),
  },
  {
    id: 'replica-as-key-id-unsupported',
    clause: 'UPR-E1',
    defect: 'UpdatePrimaryRegion on a replica is refused with the exception that ReplicateKey gives.',
    apply: renaming('UpdatePrimaryRegion', 'KMSInvalidStateException', 'UnsupportedOperationException'),
  },
  {
    id: 'replica-as-key-id-refused-after-the-fact',
    clause: 'UPR-E1',
    defect: 'UpdatePrimaryRegion on a replica is refused, but its primary key has become Updating.',
    apply: insteadOfRefusal('UpdatePrimaryRegion', (call) => {
      const key = keyOf(call);
      if (key) swap(key, key.shared.primaryRegion, call);
      throw invalidState(`${key?.arn} is not a multi-Region primary key.`);
    }),
  },
  {
    id: 'alias-name-resolved',
    clause: 'UPR-E11',
    defect: 'UpdatePrimaryRegion accepts an alias name as KeyId.',
    apply: resolvingAliases(/^alias\//),
  },
  {
    id: 'alias-name-misnamed',
    clause: 'UPR-E11',
    defect: 'An alias name as KeyId is refused with NotFoundException.',
    apply: renaming('UpdatePrimaryRegion', 'InvalidArnException', 'NotFoundException'),
  },
  {
    id: 'alias-arn-resolved',
    clause: 'UPR-E12',
    defect: 'UpdatePrimaryRegion accepts an alias ARN as KeyId.',
    apply: resolvingAliases(/:alias\//),
  },
  {
    id: 'alias-arn-refused-for-its-state',
    clause: 'UPR-E12',
    defect: 'An alias ARN as KeyId is refused with KMSInvalidStateException.',
    apply: onKeyId(/:alias\//, (given) => {
      throw invalidState(`${given} is not a multi-Region primary key.`);
    }),
  },
  {
    id: 'single-region-key-accepted',
    clause: 'UPR-E13',
    defect: 'UpdatePrimaryRegion answers success for a single-Region key.',
    apply: insteadOfRefusal('UpdatePrimaryRegion', () => undefined, 'UnsupportedOperationException'),
  },
  {
    id: 'single-region-key-not-found',
    clause: 'UPR-E13',
    defect: 'UpdatePrimaryRegion says NotFoundException of a single-Region key.',
    apply: renaming('UpdatePrimaryRegion', 'UnsupportedOperationException', 'NotFoundException'),
  },
  {
    id: 'single-region-key-left-updating',
    clause: 'UPR-E13',
    defect: 'UpdatePrimaryRegion refuses a single-Region key and leaves it Updating.',
    apply: insteadOfRefusal(
      'UpdatePrimaryRegion',
      (call) => {
        const key = keyOf(call);
        if (key) swap(key, home, call);
        throw unsupported(`${key?.arn} is not a multi-region key.`);
      },
      'UnsupportedOperationException',
    ),
  },
  {
    id: 'absent-key-accepted',
    clause: 'UPR-E14',
    defect: 'UpdatePrimaryRegion answers success for a key that does not exist.',
    apply: onKeyId(nobody, () => undefined),
  },
  {
    id: 'absent-key-invalid',
    clause: 'UPR-E14',
    defect: 'A key ID that does not exist is refused with ValidationException.',
    apply: onKeyId(nobody, (given) => {
      throw invalid(`Key ${given} does not exist`);
    }),
  },
  {
    id: 'absent-key-arn-invalid',
    clause: 'UPR-E14',
    defect: 'A key ARN that does not exist is refused with InvalidArnException.',
    apply: onKeyId(/^arn:.*mrk-0{32}$/, (given) => {
      throw new Refusal('InvalidArnException', `Invalid arn ${given}`);
    }),
  },
  {
    id: 'malformed-key-id-crashes',
    clause: 'UPR-E15',
    defect: 'A malformed key ID returns an internal failure.',
    apply: onKeyId(malformed, () => {
      throw new Refusal('KMSInternalException', 'Cannot parse the key ID.', 500);
    }),
  },
  {
    id: 'malformed-key-id-accepted',
    clause: 'UPR-E15',
    defect: 'UpdatePrimaryRegion answers success for a malformed key ID.',
    apply: onKeyId(malformed, () => undefined),
  },
  {
    id: 'malformed-key-id-invalid',
    clause: 'UPR-E15',
    defect: 'A malformed key ID is refused with ValidationException.',
    apply: onKeyId(malformed, (given) => {
      throw invalid(`Invalid keyId ${given}`);
    }),
  },
  {
    id: 'region-of-key-arn-ignored',
    clause: 'UPR-E16',
    defect: 'The Region in a key ARN is ignored, and the key of the Region that was called is used.',
    apply: resolving((given, resolve, call) =>
      resolve(call.operation === 'UpdatePrimaryRegion' ? given.split('/').at(-1) : given),
    ),
  },
  {
    id: 'foreign-key-arn-is-for-the-key-state',
    clause: 'UPR-E16',
    defect: 'A key ARN of another Region is refused with KMSInvalidStateException.',
    apply: renaming('UpdatePrimaryRegion', 'NotFoundException', 'KMSInvalidStateException'),
  },
  {
    id: 'keys-found-in-every-region',
    clause: 'UPR-E17',
    defect: 'UpdatePrimaryRegion finds a key by its ID in Regions that contain no related key.',
    apply: resolving((given, resolve, call) => {
      const isAbsent = !call.store.find(call.region, given);
      const isMeant = call.operation === 'UpdatePrimaryRegion' && isAbsent;
      return resolve(given, isMeant ? { ...call, region: home } : call);
    }),
  },
  {
    id: 'unknown-region-for-key-invalid',
    clause: 'UPR-E17',
    defect: 'A key ID in a Region without a related key is refused with InvalidArnException.',
    apply: renaming('UpdatePrimaryRegion', 'NotFoundException', 'InvalidArnException'),
  },
];
