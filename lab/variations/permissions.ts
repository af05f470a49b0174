import { biteLate } from '../../src/like-aws/late-permissions.ts';
import type { Variation } from './variation.ts';

/** AWS: changes of key policies and grants take effect after a while, of grants usually within five minutes. */
export const permissionVariations: readonly Variation[] = [
  {
    id: 'permissions-bite-late',
    freedom:
      'PutKeyPolicy, CreateGrant, RevokeGrant and RetireGrant show immediately, and take effect in the Region of the key up to the lag later.',
    source: 'https://docs.aws.amazon.com/kms/latest/developerguide/grants.html',
    apply: biteLate,
  },
];
