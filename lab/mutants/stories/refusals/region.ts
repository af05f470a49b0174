import { invalid, notFound } from '../../../../src/reference/refusal.ts';
import { otherPartitionRegions } from '../../../../src/reference/regions.ts';
import { home, keyOf, second, swap, third } from '../../moves.ts';
import type { Mutant } from '../../mutant.ts';
import { type Change, handling, insteadOfRefusal, renaming, rewritingBodies, together } from '../../wraps.ts';
import { bounding } from './input.ts';

const move = 'UpdatePrimaryRegion';

/** A PrimaryRegion is corrected before it is checked. */
function forgiving(change: (region: string) => string): Change {
  return rewritingBodies(move, (body) => {
    try {
      const input = JSON.parse(body) as Record<string, unknown>;
      const { PrimaryRegion: region } = input;
      return typeof region === 'string' ? JSON.stringify({ ...input, PrimaryRegion: change(region) }) : body;
    } catch {
      return body;
    }
  });
}

/** UPR-E18 and UPR-E19: what is no Region. */
export const regionRefusalMutants: readonly Mutant[] = [
  {
    id: 'upper-case-region-accepted',
    clause: 'UPR-E18',
    defect: 'PrimaryRegion is taken in upper case too.',
    apply: forgiving((region) => region.toLowerCase()),
  },
  {
    id: 'region-with-underscores-accepted',
    clause: 'UPR-E18',
    defect: 'PrimaryRegion is taken with underscores for hyphens.',
    apply: forgiving((region) => region.replaceAll('_', '-')),
  },
  {
    id: 'zone-taken-for-its-region',
    clause: 'UPR-E18',
    defect: 'An Availability Zone as PrimaryRegion counts as its Region.',
    apply: forgiving((region) => region.replace(/(?<=\d)[a-f]$/, '')),
  },
  {
    id: 'empty-region-means-own-region',
    clause: 'UPR-E18',
    defect: 'An empty PrimaryRegion counts as the present primary Region.',
    apply: forgiving((region) => region || home),
  },
  {
    id: 'region-without-number-completed',
    clause: 'UPR-E18',
    defect: 'A PrimaryRegion without its number counts as the first of its name.',
    apply: forgiving((region) => region.replace(/^([a-z]+-[a-z]+)$/, '$1-1')),
  },
  {
    id: 'overlong-region-cut',
    clause: 'UPR-E18',
    defect: 'A PrimaryRegion of more than 32 characters is not refused for its length but looked for.',
    apply: together(bounding('PrimaryRegion', { max: 33 }), renamedWhenLong()),
  },
  {
    id: 'region-limit-off-by-one',
    clause: 'UPR-E18',
    defect: 'A PrimaryRegion of 32 characters counts as too long.',
    apply: bounding('PrimaryRegion', { max: 31 }),
  },
  {
    id: 'any-region-accepted',
    clause: 'UPR-E19',
    defect: 'UpdatePrimaryRegion succeeds for a PrimaryRegion that does not exist.',
    apply: handling(move, (call, proceed) =>
      String(call.input.PrimaryRegion).includes('invalid') ? undefined : proceed(),
    ),
  },
  {
    id: 'other-partition-accepted',
    clause: 'UPR-E19',
    defect: 'UpdatePrimaryRegion succeeds for a Region in another partition.',
    apply: handling(move, (call, proceed) =>
      otherPartitionRegions.includes(String(call.input.PrimaryRegion)) ? undefined : proceed(),
    ),
  },
  {
    id: 'unknown-region-misnamed',
    clause: 'UPR-E19',
    defect: 'A Region that does not exist is refused with InvalidArnException.',
    apply: renaming(move, 'ValidationException', 'InvalidArnException'),
  },
  {
    id: 'unknown-region-moves-the-role-elsewhere',
    clause: 'UPR-E19',
    defect: 'A Region that does not exist is refused after the role has moved to the first replica.',
    apply: insteadOfRefusal(
      move,
      (call) => {
        const key = keyOf(call);
        if (key?.shared.keys.has(second) && call.input.PrimaryRegion !== third) swap(key, second, call);
        throw invalid(`Region ${call.input.PrimaryRegion} is not valid.`);
      },
      'ValidationException',
    ),
  },
];

/** What is too long for a Region is refused as an absent one. */
function renamedWhenLong(): Change {
  return handling(move, (call, proceed) => {
    const region = String(call.input.PrimaryRegion);
    if (region.length > 32) throw notFound(`No Region ${region}`);
    return proceed();
  });
}
