import { Refusal } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { type Change, constraining, handling, optional } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards } from './related.ts';
import { usedKey } from './used-key.ts';

function lengths(min: number, max: number): Change {
  return constraining('UpdateKeyDescription', (members) => ({
    ...members,
    Description: { ...members.Description, type: 'string', min, max },
  }));
}

/** Another text than the request gave. */
function keeping(change: (text: string) => string): Change {
  return afterwards('UpdateKeyDescription', (key) => {
    key.description = change(key.description);
  });
}

export const descriptionFaults = faultsOf('descriptions', {
  'description-cut-off': [
    'UpdateKeyDescription keeps the first 256 characters of the description.',
    keeping((text) => text.slice(0, 256)),
  ],
  'description-trimmed': ['UpdateKeyDescription trims the description.', keeping((text) => text.trim())],
  'description-ascii': [
    'UpdateKeyDescription drops characters of the description that are not ASCII.',
    keeping((text) => text.replace(/[^\n\r\t -~]/gu, '?')),
  ],
  'clearing-a-description-refused': ['UpdateKeyDescription refuses an empty Description.', lengths(1, 8192)],
  'empty-description-ignored': [
    'UpdateKeyDescription with an empty Description leaves the description as it was.',
    handling('UpdateKeyDescription', (call, proceed) =>
      call.input.Description === '' ? undefined : proceed(),
    ),
  ],
  'description-of-8193': ['UpdateKeyDescription accepts a Description of 8193 characters.', lengths(0, 8193)],
  'description-of-8192': ['UpdateKeyDescription refuses a Description of 8192 characters.', lengths(0, 8191)],
  'description-optional': [
    'UpdateKeyDescription without Description empties the description.',
    optional('UpdateKeyDescription', 'Description'),
  ],
  'description-by-alias': [
    'UpdateKeyDescription takes an alias as KeyId.',
    handling('UpdateKeyDescription', (call, proceed) => {
      const key = usedKey(call);
      return proceed(key ? { ...call, input: { ...call.input, KeyId: key.shared.keyId } } : call);
    }),
  ],
  'disabled-key-not-described-anew': [
    'UpdateKeyDescription is refused on a disabled key.',
    handling('UpdateKeyDescription', (call, proceed) => {
      const key = keyOf(call);
      if (key?.isDisabled) throw new Refusal('DisabledException', `${key.arn} is disabled.`);
      return proceed();
    }),
  ],
});
