import { isPrimary } from '../../../src/reference/keys/key.ts';
import { invalidState, Refusal } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { describing, handling, resolving } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards, onReplica, othersOf, primaryOf } from './related.ts';

/** What a server of one process for all Regions gets wrong about names and states. */
export const oneObjectFaults = [
  ...faultsOf('identity in responses', {
    'alias-found-in-other-regions': [
      'An alias of one Region is found by the endpoints of other Regions with a related key.',
      resolving((given, resolve, call) => {
        const name = given.replace(/^arn:[^/]*:(?=alias\/)/, '');
        if (!name.startsWith('alias/') || given.startsWith('arn:')) return resolve(given);
        const { store, region, caller, settings } = call;
        const own = store.aliases(region, caller.accountId).get(name);
        const other = settings.regions.find((each) => store.aliases(each, caller.accountId).has(name));
        const target = other && store.aliases(other, caller.accountId).get(name)?.targetKeyId;
        const isHere = !own && target && store.find(region, target);
        return resolve(isHere ? target : given);
      }),
    ],
    'alias-arn-of-another-region-taken': [
      'An alias ARN of another Region is taken for the alias of that name in the own Region.',
      resolving((given, resolve, call) =>
        resolve(given.replace(/^arn:aws:kms:[^:]+:(\d+):(?=alias\/)/, `arn:aws:kms:${call.region}:$1:`)),
      ),
    ],
    'scheduled-replica-shows-state-before': [
      'ScheduleKeyDeletion of a replica returns the key state of its primary key.',
      onReplica('ScheduleKeyDeletion', (output, key, call) => {
        const primary = primaryOf(key);
        return primary ? { ...output, KeyState: call.parts.keyState(primary, call.now) } : output;
      }),
    ],
    'key-material-id-of-imports-by-region': [
      'ImportKeyMaterial on a replica returns a KeyMaterialId of its own Region.',
      onReplica('ImportKeyMaterial', (output, { region }) =>
        output.KeyMaterialId
          ? {
              ...output,
              KeyMaterialId: `${Buffer.from(region).toString('hex')}${output.KeyMaterialId}`.slice(0, 64),
            }
          : output,
      ),
    ],
    'enabled-flag-of-the-primary': [
      'DescribeKey on a replica shows the Enabled flag of its primary key.',
      describing((metadata, key, call) => {
        const primary = primaryOf(key);
        return primary
          ? { ...metadata, Enabled: call.parts.keyState(primary, call.now) === 'Enabled' }
          : metadata;
      }),
    ],
  }),
  ...faultsOf('imported key material', {
    'import-needs-an-enabled-primary': [
      'ImportKeyMaterial on a replica is refused while its primary key is Disabled.',
      handling('ImportKeyMaterial', (call, proceed) => {
        const key = keyOf(call);
        const primary = key && primaryOf(key);
        if (primary && primary !== key && primary.isDisabled)
          throw invalidState(`${primary.arn} is not Enabled.`);
        return proceed();
      }),
    ],
    'one-import-token-for-all': [
      'GetParametersForImport in one Region makes the import tokens of the other Regions invalid.',
      afterwards('GetParametersForImport', (key) => {
        for (const other of othersOf(key)) other.wrappings.clear();
      }),
    ],
    'reimport-refused-on-replicas': [
      'ImportKeyMaterial on a replica is refused where it has the key material already.',
      handling('ImportKeyMaterial', (call, proceed) => {
        const key = keyOf(call);
        if (key && !isPrimary(key) && key.imports.size > 0)
          throw new Refusal('KMSInvalidStateException', `${key.arn} has key material already.`);
        return proceed();
      }),
    ],
  }),
];
