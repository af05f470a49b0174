import { notFound } from '../../../src/reference/refusal.ts';
import type { Mutant } from '../mutant.ts';
import { handling, renaming, resolving } from '../wraps.ts';

/** IDN-01: which key an identifier names. */
export const identifyingMutants: readonly Mutant[] = [
  {
    id: 'key-arn-not-understood',
    clause: 'IDN-01',
    defect: 'DescribeKey knows keys by key ID only and refuses key ARNs.',
    apply: handling('DescribeKey', (call, proceed) => {
      if (String(call.input.KeyId).startsWith('arn:')) throw notFound(`Invalid keyId ${call.input.KeyId}`);
      return proceed();
    }),
  },
  {
    id: 'alias-not-understood',
    clause: 'IDN-01',
    defect: 'DescribeKey does not find keys by their aliases.',
    apply: handling('DescribeKey', (call, proceed) => {
      if (String(call.input.KeyId).startsWith('alias/')) throw notFound(`Invalid keyId ${call.input.KeyId}`);
      return proceed();
    }),
  },
  {
    id: 'absent-key-described-as-invalid',
    clause: 'IDN-01',
    defect: 'DescribeKey of an absent key is refused with ValidationException.',
    apply: renaming('DescribeKey', 'NotFoundException', 'ValidationException'),
  },
  {
    id: 'foreign-key-arn-described',
    clause: 'IDN-01',
    defect: 'DescribeKey takes the key ARN of another Region for that of its own.',
    apply: resolving((given, resolve) => resolve(given.replace(/^arn:.*key\//, ''))),
  },
];
