import { Refusal } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import { type Change, describing, handling, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** Each entry of a list with a date of the moment of the call. */
function datedNow(name: string, list: string, member: string): Change {
  return outputOf(name, (output, { now }) => ({
    ...output,
    [list]: (output[list] as Output[]).map((entry) => ({ ...entry, [member]: Math.floor(now / 1000) + 3 })),
  }));
}

/** Dates that are computed when they are asked for, and not kept. */
export const dateFaults = faultsOf('dates', {
  'grants-dated-when-listed': [
    'ListGrants returns the time of the call as CreationDate of grants.',
    datedNow('ListGrants', 'Grants', 'CreationDate'),
  ],
  'aliases-dated-when-listed': [
    'ListAliases returns the time of the call as CreationDate of aliases.',
    datedNow('ListAliases', 'Aliases', 'CreationDate'),
  ],
  'aliases-updated-when-listed': [
    'ListAliases returns the time of the call as LastUpdatedDate of aliases.',
    datedNow('ListAliases', 'Aliases', 'LastUpdatedDate'),
  ],
  'key-dated-when-described': [
    'DescribeKey returns the time of the call as CreationDate.',
    describing((metadata, _key, { now }) => ({ ...metadata, CreationDate: now / 1000 })),
  ],
  'rotation-counted-from-each-call': [
    'GetKeyRotationStatus counts NextRotationDate from the call.',
    outputOf('GetKeyRotationStatus', (output, { now }) =>
      output.NextRotationDate
        ? { ...output, NextRotationDate: now / 1000 + Number(output.RotationPeriodInDays) * 86_400 }
        : output,
    ),
  ],
  'deletion-counted-from-each-call': [
    'DescribeKey counts DeletionDate from the call.',
    describing((metadata, key, { now }) =>
      metadata.DeletionDate && key.deletion
        ? { ...metadata, DeletionDate: now / 1000 + 30 * 86_400 }
        : metadata,
    ),
  ],
  'import-parameters-never-valid': [
    'GetParametersForImport returns the time of the call as ParametersValidTo.',
    outputOf('GetParametersForImport', (output, { now }) => ({ ...output, ParametersValidTo: now / 1000 })),
  ],
  'update-alias-to-same-key-refused': [
    'UpdateAlias is refused where the alias names the key already.',
    handling('UpdateAlias', (call, proceed) => {
      const alias = call.store.aliases(call.region, call.caller.accountId).get(String(call.input.AliasName));
      const target = keyOf({ ...call, input: { KeyId: call.input.TargetKeyId } });
      if (alias && alias.targetKeyId === target?.shared.keyId)
        throw new Refusal('AlreadyExistsException', alias.arn);
      return proceed();
    }),
  ],
});
