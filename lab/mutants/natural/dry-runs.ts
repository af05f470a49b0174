import type { Call } from '../../../src/reference/parts.ts';
import { isRefusal, Refusal } from '../../../src/reference/refusal.ts';
import { type Change, checkingState, handling, permitting, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { usedKey } from './used-key.ts';

function isDry(call: Call<unknown>): boolean {
  return (call.input as { readonly DryRun?: boolean }).DryRun === true;
}

/** A dry run that would be refused so is said to succeed. */
function dryInsteadOf(names: readonly string[], code: string): Change {
  const change = (name: string) =>
    handling(name, async (call, proceed) => {
      try {
        return await proceed();
      } catch (error) {
        if (isDry(call) && isRefusal(error) && error.code === code)
          throw new Refusal('DryRunOperationException', 'The request would have succeeded.');
        throw error;
      }
    });
  return together(...names.map(change));
}

/** A dry run that stops before it has looked at everything. */
export const dryRunFaults = faultsOf('dry runs', {
  'dry-run-asks-for-no-permission': [
    'A request with DryRun is said to succeed although its caller has no permission.',
    permitting((call, _access, check) => {
      if (!isDry(call)) check();
    }),
  ],
  'dry-run-looks-at-no-state': [
    'A request with DryRun is said to succeed although the key is disabled.',
    checkingState((call, _key, check) => {
      if (!isDry(call)) check();
    }),
  ],
  'dry-run-looks-at-no-usage': [
    'Sign, Encrypt and GenerateMac with DryRun are said to succeed with a key of another usage.',
    dryInsteadOf(['Sign', 'Encrypt', 'GenerateMac'], 'InvalidKeyUsageException'),
  ],
  'dry-run-looks-at-no-ciphertext': [
    'Decrypt with DryRun is said to succeed although it could not decrypt the ciphertext.',
    dryInsteadOf(['Decrypt'], 'InvalidCiphertextException'),
  ],
  'dry-run-looks-for-no-grant': [
    'RevokeGrant with DryRun is said to succeed although there is no such grant.',
    dryInsteadOf(['RevokeGrant'], 'NotFoundException'),
  ],
  'dry-run-counts-as-use': [
    'GetKeyLastUsage shows a use that was a dry run.',
    handling('Encrypt', async (call, proceed) => {
      try {
        return await proceed();
      } catch (error) {
        const key = isDry(call) ? usedKey(call) : undefined;
        if (key)
          key.lastUse = {
            operation: 'Encrypt',
            at: call.now,
            eventId: call.requestId,
            requestId: call.requestId,
          };
        throw error;
      }
    }),
  ],
});

/** A check that comes before another one, and tells more than it should. */
export const orderFaults = faultsOf('order of checks', {
  'state-before-permission': [
    'A caller without permission is told that the key is disabled, instead of being denied access.',
    permitting((call, access, check) => {
      if (access.key && access.key.shared.accountId === call.caller.accountId)
        call.parts.checkState(call, access.key);
      check();
    }),
  ],
  'usage-before-permission': [
    'A caller without permission is told that the key is for another usage, instead of being denied access.',
    permitting((call, access, check) => {
      const usage = access.key?.shared.usage;
      if (call.operation === 'Sign' && usage && usage !== 'SIGN_VERIFY')
        throw new Refusal('InvalidKeyUsageException', 'The key is not for signing.');
      check();
    }),
  ],
  'alias-name-before-permission': [
    'DeleteAlias tells a caller without permission that there is no such alias.',
    handling('DeleteAlias', (call, proceed) => {
      const { store, region, caller, input } = call;
      const isThere = store.aliases(region, caller.accountId).has(String(input.AliasName));
      if (!isThere) throw new Refusal('NotFoundException', `Alias ${input.AliasName} is not found.`);
      return proceed();
    }),
  ],
});
