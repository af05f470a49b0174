import { errorVariations } from './errors.ts';
import { httpVariations } from './http.ts';
import { jsonVariations } from './json.ts';
import { lagVariations } from './lag.ts';
import { latencyVariation } from './latency.ts';
import { listVariations } from './lists.ts';
import { memberVariations } from './members.ts';
import { permissionVariations } from './permissions.ts';
import { transientVariations } from './transients.ts';
import type { Variation } from './variation.ts';

/** Every freedom that is taken, in an order in which they can be taken together: what is respelt comes last. */
export const variations: readonly Variation[] = [
  ...transientVariations,
  ...listVariations,
  ...memberVariations,
  ...errorVariations,
  ...jsonVariations,
  ...httpVariations,
  ...lagVariations,
  ...permissionVariations,
  latencyVariation,
];
