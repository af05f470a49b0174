import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { isRefusal } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, outputOf, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { othersOf, primaryOf } from './related.ts';
import { usedKey } from './used-key.ts';

const operation = 'GetKeyLastUsage';

/** Another KeyLastUsage, where the key was used. */
function use(change: (use: Output, key: Key | undefined) => Output): Change {
  return outputOf(operation, (output, call) => {
    const shown = output.KeyLastUsage as Output;
    return shown.Operation === undefined ? output : { ...output, KeyLastUsage: change(shown, keyOf(call)) };
  });
}

/** The use of the key is as it was before the call. */
function notCounting(name: string): Change {
  return handling(name, async (call, proceed) => {
    const key = usedKey(call);
    const before = key?.lastUse;
    const output = await proceed();
    if (key && before) key.lastUse = before;
    else if (key) delete key.lastUse;
    return output;
  });
}

function counts(key: Key | undefined, { operation: name, now, requestId }: Call): void {
  if (key) key.lastUse = { operation: name, at: now, eventId: crypto.randomUUID(), requestId };
}

/** An operation that is no cryptography counts as use. */
function counting(name: string): Change {
  return handling(name, async (call, proceed) => {
    const output = await proceed();
    counts(usedKey(call), call);
    return output;
  });
}

/** The operation counts also when it is refused. */
function countingRefusals(name: string): Change {
  return handling(name, async (call, proceed) => {
    try {
      return await proceed();
    } catch (error) {
      if (isRefusal(error) && error.code !== 'NotFoundException') counts(usedKey(call), call);
      throw error;
    }
  });
}

export const lastUsageFaults = faultsOf('last usage', {
  'never-used': [
    'GetKeyLastUsage shows no use of any key.',
    outputOf(operation, (output) => ({ ...output, KeyLastUsage: {} })),
  ],
  'unused-key-without-last-usage': [
    'GetKeyLastUsage leaves KeyLastUsage out for a key that was not used.',
    outputOf(operation, ({ KeyLastUsage: shown, ...output }) =>
      (shown as Output).Operation === undefined ? output : { ...output, KeyLastUsage: shown },
    ),
  ],
  'use-shared-by-related-keys': [
    'A use of one key of a multi-Region key counts for all related keys.',
    handling('Encrypt', async (call, proceed) => {
      const key = usedKey(call);
      const output = await proceed();
      for (const other of key ? othersOf(key) : []) counts(other, call);
      return output;
    }),
  ],
  'use-of-the-primary-shown': [
    'GetKeyLastUsage on a replica shows the last use of its primary key.',
    outputOf(operation, (output, call) => {
      const key = keyOf(call);
      const primary = key && !isPrimary(key) ? primaryOf(key) : undefined;
      if (!primary) return output;
      return { ...output, KeyLastUsage: primary.lastUse ? { Operation: primary.lastUse.operation } : {} };
    }),
  ],
  'first-use-kept': [
    'GetKeyLastUsage shows the first use of a key for good.',
    together(
      ...['Encrypt', 'Decrypt', 'GenerateDataKey', 'Sign', 'Verify', 'GenerateMac', 'VerifyMac'].map((name) =>
        handling(name, async (call, proceed) => {
          const first = usedKey(call)?.lastUse;
          const output = await proceed();
          const key = usedKey(call);
          if (key && first) key.lastUse = first;
          return output;
        }),
      ),
    ),
  ],
  'verify-is-no-use': ['Verify does not count as a use of the key.', notCounting('Verify')],
  'verify-mac-is-no-use': ['VerifyMac does not count as a use of the key.', notCounting('VerifyMac')],
  'data-key-pair-is-no-use': [
    'GenerateDataKeyPairWithoutPlaintext does not count as a use of the key.',
    notCounting('GenerateDataKeyPairWithoutPlaintext'),
  ],
  'shared-secret-is-no-use': [
    'DeriveSharedSecret does not count as a use of the key.',
    notCounting('DeriveSharedSecret'),
  ],
  'source-of-re-encryption-unused': [
    'ReEncrypt counts as a use of the destination key only.',
    handling('ReEncrypt', async (call, proceed) => {
      const source = call.store.find(call.region, String(call.input.SourceKeyId).split('/').at(-1) ?? '');
      const before = source?.lastUse;
      const output = await proceed();
      if (source) Object.assign(source, { lastUse: before });
      return output;
    }),
  ],
  're-encryption-called-encrypt': [
    'GetKeyLastUsage calls a use by ReEncrypt Encrypt.',
    use((shown) => (shown.Operation === 'ReEncrypt' ? { ...shown, Operation: 'Encrypt' } : shown)),
  ],
  'without-plaintext-called-data-key': [
    'GetKeyLastUsage calls GenerateDataKeyWithoutPlaintext GenerateDataKey.',
    use((shown) => ({ ...shown, Operation: String(shown.Operation).replace('WithoutPlaintext', '') })),
  ],
  'describing-is-use': ['DescribeKey counts as a use of the key.', counting('DescribeKey')],
  'public-key-is-use': ['GetPublicKey counts as a use of the key.', counting('GetPublicKey')],
  'refused-encrypt-is-use': [
    'An Encrypt that is refused counts as a use of the key.',
    countingRefusals('Encrypt'),
  ],
  'refused-decrypt-is-use': [
    'A Decrypt that is refused counts as a use of the key.',
    countingRefusals('Decrypt'),
  ],
  'use-without-date': [
    'GetKeyLastUsage does not show the Timestamp of the use.',
    use(({ Timestamp: _left, ...shown }) => shown),
  ],
  'use-in-milliseconds': [
    'GetKeyLastUsage shows the Timestamp in milliseconds.',
    use((shown) => ({ ...shown, Timestamp: Number(shown.Timestamp) * 1000 })),
  ],
  'use-dated-when-asked': [
    'GetKeyLastUsage shows the time of the question as Timestamp of the use.',
    outputOf(operation, (output, { now }) => {
      const shown = output.KeyLastUsage as Output;
      if (shown.Operation === undefined) return output;
      return { ...output, KeyLastUsage: { ...shown, Timestamp: now / 1000 } };
    }),
  ],
  'use-without-event': [
    'GetKeyLastUsage does not show the CloudTrailEventId of the use.',
    use(({ CloudTrailEventId: _left, ...shown }) => shown),
  ],
  'use-of-another-request': [
    'GetKeyLastUsage shows a KmsRequestId that no request had.',
    use((shown) => ({ ...shown, KmsRequestId: crypto.randomUUID() })),
  ],
  'tracked-before-creation': [
    'GetKeyLastUsage shows a TrackingStartDate from before the key was created.',
    outputOf(operation, (output) => ({
      ...output,
      TrackingStartDate: Number(output.TrackingStartDate) - 86_400,
    })),
  ],
  'replica-created-with-its-primary': [
    'GetKeyLastUsage on a replica shows the KeyCreationDate of its primary key.',
    outputOf(operation, (output, call) => {
      const key = keyOf(call);
      const primary = key && primaryOf(key);
      return primary ? { ...output, KeyCreationDate: primary.createdAt / 1000 } : output;
    }),
  ],
  'usage-by-alias': [
    'GetKeyLastUsage takes an alias as KeyId.',
    handling(operation, (call, proceed) => {
      const key = usedKey(call);
      return proceed(key ? { ...call, input: { ...call.input, KeyId: key.shared.keyId } } : call);
    }),
  ],
  'use-moves-with-the-role': [
    'UpdatePrimaryRegion hands the last use of the former primary key to the new one.',
    handling('UpdatePrimaryRegion', async (call, proceed) => {
      const former = keyOf(call);
      const output = await proceed();
      const successor = former && primaryOf(former);
      if (successor) Object.assign(successor, { lastUse: former.lastUse });
      return output;
    }),
  ],
});
