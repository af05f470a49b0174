import type { Call } from '../../../src/reference/parts.ts';
import { invalid, invalidState, notFound } from '../../../src/reference/refusal.ts';
import {
  configuring,
  isFormerPrimary,
  isNewPrimary,
  keyOf,
  placeOf,
  swap,
  third,
  wasMoved,
} from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { answering, handling, insteadOfRefusal, optional, outputOf, together } from '../wraps.ts';

/** Replicates the key that is to be moved, to the Region that the move names or another. */
async function replicate(call: Call, region = call.input.PrimaryRegion): Promise<void> {
  const input = { KeyId: call.input.KeyId, ReplicaRegion: region };
  await call.parts.operations.ReplicateKey?.handle({ ...call, operation: 'ReplicateKey', input });
}

/** UPR-01 to UPR-05: what is asked for, where, and what it does. */
export const roleSwapMutants: readonly Mutant[] = [
  {
    id: 'move-does-nothing',
    clause: 'UPR-01',
    defect: 'UpdatePrimaryRegion answers success to every request and does nothing.',
    apply: handling('UpdatePrimaryRegion', () => undefined),
  },
  {
    id: 'old-primary-keeps-its-role',
    clause: 'UPR-01',
    defect: 'The former primary key goes on calling itself PRIMARY.',
    apply: configuring((_was, key) =>
      isFormerPrimary(key) ? { MultiRegionKeyType: 'PRIMARY', PrimaryKey: placeOf(key) } : {},
    ),
  },
  {
    id: 'new-primary-stays-replica',
    clause: 'UPR-01',
    defect: 'The key in the new primary Region goes on calling itself REPLICA.',
    apply: configuring((_was, key) => (isNewPrimary(key) ? { MultiRegionKeyType: 'REPLICA' } : {})),
  },
  {
    id: 'another-replica-promoted',
    clause: 'UPR-01',
    defect: 'The last replica of the list becomes the primary key, whichever Region was named.',
    apply: handling('UpdatePrimaryRegion', (call, proceed) => {
      const key = keyOf(call);
      const last = key && call.parts.relatedKeys(key).replicas.at(-1);
      return proceed(last ? { ...call, input: { ...call.input, PrimaryRegion: last.region } } : call);
    }),
  },
  {
    id: 'third-replica-promoted-as-well',
    clause: 'UPR-01',
    defect: 'A replica key that was not named calls itself PRIMARY after the move.',
    apply: configuring((was, key) =>
      wasMoved(key) && !isFormerPrimary(key) ? { MultiRegionKeyType: 'PRIMARY' } : was,
    ),
  },
  {
    id: 'key-id-optional',
    clause: 'UPR-02',
    defect: 'UpdatePrimaryRegion answers success when KeyId is missing.',
    apply: together(
      optional('UpdatePrimaryRegion', 'KeyId'),
      handling('UpdatePrimaryRegion', (call, proceed) =>
        call.input.KeyId === undefined ? undefined : proceed(),
      ),
    ),
  },
  {
    id: 'primary-region-optional',
    clause: 'UPR-02',
    defect: 'UpdatePrimaryRegion chooses a replica itself when PrimaryRegion is missing.',
    apply: together(
      optional('UpdatePrimaryRegion', 'PrimaryRegion'),
      handling('UpdatePrimaryRegion', (call, proceed) => {
        const { PrimaryRegion: region } = call.input;
        const chosen = [...(keyOf(call)?.shared.keys.keys() ?? [])].at(-1);
        return proceed({ ...call, input: { ...call.input, PrimaryRegion: region ?? chosen } });
      }),
    ),
  },
  {
    id: 'move-returns-metadata',
    clause: 'UPR-03',
    defect: 'UpdatePrimaryRegion returns the KeyMetadata of the key.',
    apply: outputOf('UpdatePrimaryRegion', (_output, call) => {
      const key = keyOf(call);
      return key && { KeyMetadata: call.parts.metadata(call, key) };
    }),
  },
  {
    id: 'move-returns-key-id',
    clause: 'UPR-03',
    defect: 'UpdatePrimaryRegion returns the KeyId of the key.',
    apply: outputOf('UpdatePrimaryRegion', (_output, call) => ({ KeyId: call.input.KeyId })),
  },
  {
    id: 'move-answers-204',
    clause: 'UPR-03',
    defect: 'UpdatePrimaryRegion answers HTTP 204 instead of 200.',
    apply: answering((answer, { operation }) =>
      operation === 'UpdatePrimaryRegion' && answer.status === 200 ? { ...answer, status: 204 } : answer,
    ),
  },
  {
    id: 'arn-form-refused',
    clause: 'UPR-04',
    defect: 'UpdatePrimaryRegion knows keys by key ID only and refuses key ARNs.',
    apply: handling('UpdatePrimaryRegion', (call, proceed) => {
      if (String(call.input.KeyId).startsWith('arn:')) throw notFound(`Invalid keyId ${call.input.KeyId}`);
      return proceed();
    }),
  },
  {
    id: 'arn-form-moves-nothing',
    clause: 'UPR-04',
    defect: 'UpdatePrimaryRegion accepts a key ARN and does nothing with it.',
    apply: handling('UpdatePrimaryRegion', (call, proceed) =>
      String(call.input.KeyId).startsWith('arn:') ? undefined : proceed(),
    ),
  },
  {
    id: 'works-from-any-region',
    clause: 'UPR-04',
    defect: 'UpdatePrimaryRegion called in the Region of a replica moves the primary role anyway.',
    apply: handling('UpdatePrimaryRegion', (call, proceed) =>
      proceed({ ...call, region: keyOf(call)?.shared.primaryRegion ?? call.region }),
    ),
  },
  {
    id: 'missing-replica-created',
    clause: 'UPR-05',
    defect: 'A Region without a replica gets one, which becomes the primary key immediately.',
    apply: insteadOfRefusal(
      'UpdatePrimaryRegion',
      async (call) => {
        await replicate(call);
        const key = keyOf(call);
        return key && swap(key, String(call.input.PrimaryRegion), call);
      },
      'ValidationException',
    ),
  },
  {
    id: 'refused-move-leaves-a-replica',
    clause: 'UPR-05',
    defect: 'A move to a Region without a replica is refused, but leaves a new replica there.',
    apply: insteadOfRefusal(
      'UpdatePrimaryRegion',
      async (call) => {
        await replicate(call);
        throw invalid(`${call.input.KeyId} does not have a replica key in the specified Region.`);
      },
      'ValidationException',
    ),
  },
  {
    id: 'move-replicates-to-a-third-region',
    clause: 'UPR-05',
    defect: 'A successful move creates one more replica in a Region that nobody named.',
    apply: handling('UpdatePrimaryRegion', async (call, proceed) => {
      if (!keyOf(call)?.shared.keys.has(third)) await replicate(call, third);
      return proceed();
    }),
  },
  {
    id: 'missing-replica-refused-as-service-failure',
    clause: 'UPR-05',
    defect: 'A move to a Region without a replica is refused as a quota that was exceeded.',
    apply: insteadOfRefusal(
      'UpdatePrimaryRegion',
      () => {
        throw Object.assign(invalidState('Too many replicas.'), { code: 'LimitExceededException' });
      },
      'ValidationException',
    ),
  },
];
