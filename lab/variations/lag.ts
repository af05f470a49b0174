import { lagging } from '../../src/like-aws/lagging.ts';
import type { Variation } from './variation.ts';

const eventualConsistency = 'https://docs.aws.amazon.com/kms/latest/developerguide/accessing-kms.html';

/** AWS promises eventual consistency only: changes may not be visible at once, and a new key may not be found. */
export const lagVariations: readonly Variation[] = [
  {
    id: 'reads-lag',
    freedom:
      'Describe…, List… and Get… show each Region as it was up to the lag ago, never going back; every operation that names a new key answers NotFoundException until it shows.',
    source: eventualConsistency,
    apply: (parts, leeway) => lagging(parts, leeway, 1),
  },
  {
    id: 'reads-go-back',
    freedom:
      'As reads-lag, but two servers answer for each Region in turns: what one shows, the other may not show yet.',
    source: eventualConsistency,
    apply: (parts, leeway) => lagging(parts, leeway, 2),
  },
];
