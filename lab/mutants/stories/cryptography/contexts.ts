import type { Call } from '../../../../src/reference/parts.ts';
import { invalid } from '../../../../src/reference/refusal.ts';
import type { Mutant } from '../../mutant.ts';
import { type Change, handling, together } from '../../wraps.ts';
import { bytesOf, reading, withInput } from './using.ts';

type Context = Readonly<Record<string, string>>;

/** Encrypt and Decrypt see another encryption context than was sent. */
function contextAs(change: (context: Context) => Context | undefined): Change {
  return together(
    ...['Encrypt', 'Decrypt'].map((name) =>
      reading(name, ({ EncryptionContext: context }) => ({
        EncryptionContext: context && change(context as Context),
      })),
    ),
  );
}

const isRsa = (call: Call) => String(call.input.EncryptionAlgorithm).startsWith('RSA');

/** How emulators treat the encryption context wrongly, written down before any scenario about it. */
export const contextMutants: readonly Mutant[] = [
  {
    id: 'context-ignored',
    clause: 'ENC-01',
    defect: 'The encryption context is ignored.',
    apply: contextAs(() => undefined),
  },
  {
    id: 'context-checked-by-names-only',
    clause: 'ENC-01',
    defect: 'Decrypt compares the names of the encryption context and not its values.',
    apply: contextAs((context) => Object.fromEntries(Object.keys(context).map((name) => [name, '']))),
  },
  {
    id: 'context-in-any-case',
    clause: 'ENC-01',
    defect: 'The encryption context is compared without regard to case.',
    apply: contextAs((context) => JSON.parse(JSON.stringify(context).toLowerCase()) as Context),
  },
  {
    id: 'context-in-the-order-sent',
    clause: 'ENC-01',
    defect: 'The pairs of the encryption context have to come in the order of the encryption.',
    apply: contextAs((context) => ({ pairs: JSON.stringify(Object.entries(context)) })),
  },
  {
    id: 'context-may-have-more-pairs',
    clause: 'ENC-01',
    defect: 'Decrypt is satisfied when one pair of the encryption context agrees.',
    apply: contextAs((context) => Object.fromEntries(Object.entries(context).toSorted().slice(0, 1))),
  },
  {
    id: 'empty-context-is-not-none',
    clause: 'ENC-01',
    defect: 'An empty encryption context counts as different from no context.',
    apply: contextAs((context) => (Object.keys(context).length === 0 ? { '': '' } : context)),
  },
  {
    id: 'decrypt-without-context',
    clause: 'ENC-01',
    defect: 'Decrypt needs no encryption context, though it checks the one it is sent.',
    apply: (parts) => {
      const contexts = new Map<string, unknown>();
      return together(
        handling('Encrypt', async (call, proceed) => {
          const output = await proceed();
          contexts.set(bytesOf(output?.CiphertextBlob).toString('base64'), call.input.EncryptionContext);
          return output;
        }),
        reading('Decrypt', ({ CiphertextBlob, EncryptionContext }) => ({
          EncryptionContext: EncryptionContext ?? contexts.get(bytesOf(CiphertextBlob).toString('base64')),
        })),
      )(parts);
    },
  },
  {
    id: 'rsa-context-ignored',
    clause: 'ENC-02',
    defect: 'Asymmetric keys take an encryption context and ignore it.',
    apply: together(
      ...['Encrypt', 'Decrypt'].map((name) =>
        handling(name, (call, proceed) =>
          proceed(isRsa(call) ? withInput(call, { EncryptionContext: undefined }) : call),
        ),
      ),
    ),
  },
  {
    id: 'rsa-empty-context-refused',
    clause: 'ENC-02',
    defect: 'Asymmetric keys refuse an empty encryption context.',
    apply: handling('Encrypt', (call, proceed) => {
      if (isRsa(call) && call.input.EncryptionContext) throw invalid('No EncryptionContext, please.');
      return proceed();
    }),
  },
];
