import { isPrimary } from '../../../src/reference/keys/key.ts';
import { invalid } from '../../../src/reference/refusal.ts';
import { keyOf, swap, wasMoved } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { handling } from '../wraps.ts';

/** UPR-19 and UPR-E3: the present primary Region as PrimaryRegion. */
export const ownRegionMutants: readonly Mutant[] = [
  {
    id: 'own-region-starts-updating',
    clause: 'UPR-19',
    defect: 'Naming the current primary Region puts the primary key in Updating.',
    apply: handling('UpdatePrimaryRegion', (call, proceed) => {
      const key = keyOf(call);
      const isOwn = key && isPrimary(key) && call.input.PrimaryRegion === key.region;
      return isOwn ? swap(key, key.region, call) : proceed();
    }),
  },
  {
    id: 'own-region-refused',
    clause: 'UPR-19',
    defect: 'Naming the present primary Region is refused with ValidationException.',
    apply: handling('UpdatePrimaryRegion', (call, proceed) => {
      if (call.input.PrimaryRegion === call.region) throw invalid(`${call.region} contains the primary.`);
      return proceed();
    }),
  },
  {
    id: 'own-region-moves-to-a-replica',
    clause: 'UPR-19',
    defect: 'Naming the present primary Region moves the role to the first replica.',
    apply: handling('UpdatePrimaryRegion', (call, proceed) => {
      const key = keyOf(call);
      const other = key && [...key.shared.keys.keys()].find((region) => region !== call.region);
      return key && other && call.input.PrimaryRegion === call.region ? swap(key, other, call) : proceed();
    }),
  },
  {
    id: 'own-region-refused-beside-two-replicas',
    clause: 'UPR-E3',
    defect: 'Naming the present primary Region is refused when the key has two replicas.',
    apply: handling('UpdatePrimaryRegion', (call, proceed) => {
      const isCrowded = (keyOf(call)?.shared.keys.size ?? 0) > 2;
      if (isCrowded && call.input.PrimaryRegion === call.region) throw invalid('It contains the primary.');
      return proceed();
    }),
  },
  {
    id: 'own-region-disturbs-a-replica',
    clause: 'UPR-E3',
    defect: 'Naming the current primary Region puts a replica in Updating.',
    apply: handling('UpdatePrimaryRegion', async (call, proceed) => {
      const key = keyOf(call);
      const bystander = [...(key?.shared.keys.values() ?? [])].find(
        (each) => !wasMoved(each) && each !== key,
      );
      if (bystander && call.input.PrimaryRegion === call.region) bystander.updatingUntil = call.now + 60_000;
      return proceed();
    }),
  },
];
