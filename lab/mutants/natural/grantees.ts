import { Refusal } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { type Change, handling, permitting } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { changing } from './used-key.ts';

/** Keeps the grants of a name together, whatever key they are of. */
const oneOfName: Change = (parts) => {
  const known = new Map<string, Output>();
  return handling('CreateGrant', async (call, proceed) => {
    const { KeyId: _key, ...terms } = call.input;
    const name = JSON.stringify([call.caller.accountId, call.region, terms]);
    const same = terms.Name ? known.get(name) : undefined;
    if (same) return same;
    const output = await proceed();
    if (output) known.set(name, output);
    return output;
  })(parts);
};

/** Who may be named in a grant, for what, and how often. */
export const granteeFaults = faultsOf('grants', {
  'grant-names-for-all-keys': [
    'CreateGrant returns the grant of another key that has the same name and terms.',
    oneOfName,
  ],
  'session-with-its-path': [
    'CreateGrant accepts the ARN of a session with the path of its role.',
    changing('CreateGrant', ({ GranteePrincipal: given }) => ({
      GranteePrincipal: String(given).replace(/:assumed-role\/.*\/(.+\/.+)$/, ':assumed-role/$1'),
    })),
  ],
  'federated-users-unknown': [
    'CreateGrant refuses a federated user as a grantee.',
    handling('CreateGrant', (call, proceed) => {
      const given = String(call.input.GranteePrincipal);
      if (given.includes(':federated-user/'))
        throw new Refusal('InvalidArnException', `ARN does not refer to a valid principal: ${given}`);
      return proceed();
    }),
  ],
  'grant-to-grant-alone': [
    'CreateGrant creates a grant that permits to create grants and nothing else.',
    changing('CreateGrant', ({ Operations: given }) => ({
      Operations: [...(given as readonly string[]), 'DescribeKey'],
    })),
  ],
  'rotations-listed-for-everybody': [
    'ListKeyRotations needs no permission.',
    permitting((call, _access, check) => {
      if (call.operation !== 'ListKeyRotations') check();
    }),
  ],
});
