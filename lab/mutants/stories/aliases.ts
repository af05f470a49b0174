import { home } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { handling, outputOf } from '../wraps.ts';

/** DSC-13 and LST-01: which aliases are made and listed. */
export const aliasMutants: readonly Mutant[] = [
  {
    id: 'aliases-in-every-region',
    clause: 'DSC-13',
    defect: 'ListAliases lists the aliases of the home Region everywhere.',
    apply: handling('ListAliases', (call, proceed) => proceed({ ...call, region: home })),
  },
  {
    id: 'aliases-listed-nowhere',
    clause: 'DSC-13',
    defect: 'ListAliases, asked for the aliases of one key, lists none in any Region.',
    apply: outputOf('ListAliases', (output) => ({ ...output, Aliases: [] })),
  },
  {
    id: 'list-aliases-ignores-key-id',
    clause: 'LST-01',
    defect: 'ListAliases lists the aliases of all keys of the account, whichever key it is given.',
    apply: handling('ListAliases', (call, proceed) => {
      const { KeyId: _ignored, ...input } = call.input;
      return proceed({ ...call, input });
    }),
  },
  {
    id: 'create-alias-creates-nothing',
    clause: 'DSC-13',
    defect: 'CreateAlias succeeds and creates no alias.',
    apply: handling('CreateAlias', () => undefined),
  },
];
