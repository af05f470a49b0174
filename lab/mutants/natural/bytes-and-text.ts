import type { Call } from '../../../src/reference/parts.ts';
import { invalid } from '../../../src/reference/refusal.ts';
import { type Change, handling, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { changing } from './used-key.ts';

type Input = Call['input'];

/** What a language makes of bytes that it takes for text in UTF-8. */
const asText = (value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(Buffer.from(value).toString()) : value;

function textIn(operation: string, ...members: readonly string[]): Change {
  return changing(operation, (input) =>
    Object.fromEntries(members.filter((name) => input[name]).map((name) => [name, asText(input[name])])),
  );
}

/** Changes the encryption context of every operation that takes one. */
function context(change: (text: string) => string): Change {
  const changed = (given: unknown) =>
    Object.fromEntries(
      Object.entries((given ?? {}) as Record<string, string>).map(([name, value]) => [
        change(name),
        change(value),
      ]),
    );
  const operations = ['Encrypt', 'Decrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'];
  return together(
    ...operations.map((operation) =>
      changing(operation, ({ EncryptionContext: given }: Input) =>
        given ? { EncryptionContext: changed(given) } : {},
      ),
    ),
  );
}

/** Refuses text of more bytes than it may have characters. */
function bytesCounted(operation: string, member: string, atMost: number): Change {
  return handling(operation, (call, proceed) => {
    const given = call.input[member];
    const texts = Array.isArray(given)
      ? given.map(({ TagValue }) => String(TagValue))
      : [String(given ?? '')];
    if (texts.some((text) => Buffer.byteLength(text) > atMost)) throw invalid(`${member} is too long.`);
    return proceed();
  });
}

export const byteAndTextFaults = faultsOf('bytes and text', {
  'description-counted-in-bytes': [
    'CreateKey refuses a Description of more than 8192 bytes.',
    bytesCounted('CreateKey', 'Description', 8192),
  ],
  'new-description-counted-in-bytes': [
    'UpdateKeyDescription refuses a Description of more than 8192 bytes.',
    bytesCounted('UpdateKeyDescription', 'Description', 8192),
  ],
  'tag-values-counted-in-bytes': [
    'TagResource refuses a TagValue of more than 256 bytes.',
    bytesCounted('TagResource', 'Tags', 256),
  ],
  'plaintext-taken-for-text': [
    'Encrypt takes the Plaintext for text in UTF-8.',
    textIn('Encrypt', 'Plaintext'),
  ],
  'message-taken-for-text': [
    'Sign and Verify take the Message for text in UTF-8.',
    together(textIn('Sign', 'Message'), textIn('Verify', 'Message')),
  ],
  'authenticated-message-taken-for-text': [
    'GenerateMac and VerifyMac take the Message for text in UTF-8.',
    together(textIn('GenerateMac', 'Message'), textIn('VerifyMac', 'Message')),
  ],
  'context-normalized': [
    'The encryption context is compared as normalized Unicode.',
    context((text) => text.normalize('NFC')),
  ],
  'context-trimmed': [
    'The encryption context is compared without white space at its ends.',
    context((text) => text.trim()),
  ],
  'context-in-any-case': [
    'The encryption context is compared in lower case.',
    context((text) => text.toLowerCase()),
  ],
  'plaintext-of-zeros-ends': [
    'Decrypt drops zero bytes at the end of the Plaintext.',
    handling('Decrypt', async (_call, proceed) => {
      const output = (await proceed()) ?? {};
      const bytes = Buffer.from(output.Plaintext as Uint8Array);
      const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
      return { ...output, Plaintext: bytes.subarray(0, Math.max(1, end)) };
    }),
  ],
  'alias-is-no-check': [
    'Decrypt with an alias decrypts whatever key the ciphertext is of.',
    handling('Decrypt', (call, proceed) =>
      String(call.input.KeyId ?? '').includes('alias/') &&
      !String(call.input.EncryptionAlgorithm ?? '').startsWith('RSA')
        ? proceed({ ...call, input: { ...call.input, KeyId: undefined } })
        : proceed(),
    ),
  ],
});
