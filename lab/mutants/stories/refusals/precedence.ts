import { Refusal } from '../../../../src/reference/refusal.ts';
import { keyOf } from '../../moves.ts';
import type { Mutant } from '../../mutant.ts';
import { type Change, handling, renaming } from '../../wraps.ts';

type Tags = readonly object[] | undefined;

/** CreateKey keeps the first 50 tags and says nothing of the rest. */
const dropsTags: Change = handling('CreateKey', (call, proceed) => {
  const tags = (call.input.Tags as Tags)?.slice(0, 50);
  return proceed({ ...call, input: { ...call.input, Tags: tags } });
});

/** CRY-05, REP-E5, ALI-01 and TAG-01: names, bounds, and which of two faults a request is refused for. */
export const precedenceMutants: readonly Mutant[] = [
  {
    id: 'usage-asked-before-the-ciphertext',
    clause: 'CRY-05',
    defect:
      'Decrypt looks at what the key named is for before it compares it with the key of the ciphertext.',
    apply: handling('Decrypt', (call, proceed) => {
      const usage = keyOf(call)?.shared.usage ?? 'ENCRYPT_DECRYPT';
      if (usage === 'ENCRYPT_DECRYPT') return proceed();
      throw new Refusal('InvalidKeyUsageException', `Key usage ${usage} is not valid for Decrypt.`);
    }),
  },
  {
    id: 'creating-asked-before-the-role',
    clause: 'REP-E5',
    defect: 'ReplicateKey on a replica that is still Creating is refused for its key state.',
    apply: handling('ReplicateKey', (call, proceed) => {
      const key = keyOf(call);
      if (!key || call.parts.keyState(key, call.now) !== 'Creating') return proceed();
      throw new Refusal('KMSInvalidStateException', `${key.arn} is creating.`);
    }),
  },
  {
    id: 'alias-of-any-name',
    clause: 'ALI-01',
    defect: 'CreateAlias accepts a name without alias/ and puts it in front itself.',
    apply: handling('CreateAlias', (call, proceed) => {
      const name = String(call.input.AliasName);
      const AliasName = name.startsWith('alias/') ? name : `alias/${name}`;
      return proceed({ ...call, input: { ...call.input, AliasName } });
    }),
  },
  {
    id: 'alias-prefix-is-an-invalid-name',
    clause: 'ALI-01',
    defect: 'CreateAlias calls a missing alias/ an invalid alias name.',
    apply: renaming('CreateAlias', 'ValidationException', 'InvalidAliasNameException'),
  },
  {
    id: 'tags-beyond-50-dropped',
    clause: 'TAG-01',
    defect: 'CreateKey keeps 50 of 51 tags.',
    apply: dropsTags,
  },
  {
    id: 'tags-below-50-refused',
    clause: 'TAG-01',
    defect: 'CreateKey refuses 50 tags.',
    apply: handling('CreateKey', (call, proceed) => {
      if (((call.input.Tags as Tags)?.length ?? 0) < 50) return proceed();
      throw new Refusal('TagException', 'Too many tags');
    }),
  },
  {
    id: 'too-many-tags-are-a-limit',
    clause: 'TAG-01',
    defect: 'CreateKey with 51 tags is refused with LimitExceededException.',
    apply: renaming('CreateKey', 'TagException', 'LimitExceededException'),
  },
];
