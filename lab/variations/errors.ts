import { Refusal } from '../../src/reference/refusal.ts';
import { answeringRefusals, refusing } from '../mutants/wraps.ts';
import type { Variation } from './variation.ts';

const errorSerialization =
  'https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization';
/** Errors that no operation of KMS models, so that no model says how their message is spelt. */
const unmodelled = /^(ValidationException|AccessDeniedException|SerializationException|\w*Signature\w*)$/;

/** The same refusals, named and worded in another way. */
export const errorVariations: readonly Variation[] = [
  {
    id: 'type-with-namespace',
    freedom: '__type is the exception with its namespace, such as com.amazonaws.kms#NotFoundException.',
    source: errorSerialization,
    apply: answeringRefusals((answer, { code }) => retyped(answer, `com.amazonaws.kms#${code}`)),
  },
  {
    id: 'type-with-address',
    freedom: '__type is followed by a colon and an address.',
    // A client drops whatever follows the first colon.
    source: errorSerialization,
    apply: answeringRefusals((answer, { code }) =>
      retyped(answer, `${code}:http://internal.amazon.com/coral/com.amazonaws.kms/`),
    ),
  },
  {
    id: 'type-in-header-too',
    freedom: 'The header X-Amzn-ErrorType names the exception as well, with an address.',
    source: errorSerialization,
    apply: answeringRefusals((answer, { code }) => ({
      ...answer,
      headers: { ...answer.headers, 'X-Amzn-ErrorType': `${code}:http://internal.amazon.com/coral/` },
    })),
  },
  {
    id: 'message-spelt-otherwise',
    freedom: 'Errors that KMS does not model spell the member message the other way, in upper or lower case.',
    source: 'https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html',
    apply: answeringRefusals((answer, { code }) => {
      if (!unmodelled.test(code)) return answer;
      const { message, Message, ...others } = JSON.parse(answer.body) as Record<string, string>;
      const swapped = { ...(message && { Message: message }), ...(Message && { message: Message }) };
      return { ...answer, body: JSON.stringify({ ...others, ...swapped }) };
    }),
  },
  {
    id: 'messages-in-other-case',
    freedom: 'Messages spell multi-Region and their first word in another case, as AWS itself does.',
    // AWS documents no message, and was recorded to write "multi-Region" and "multi-region".
    source: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html',
    apply: refusing(({ code, message, status }) => {
      const other = message
        .replace(/multi-region/gi, (words) => (words.endsWith('region') ? 'multi-Region' : 'multi-region'))
        .replace(/^[A-Z]/, (letter) => letter.toLowerCase());
      return new Refusal(code, other, status);
    }),
  },
];

function retyped<A extends { readonly body: string }>(answer: A, type: string): A {
  const body = JSON.parse(answer.body) as Record<string, string>;
  return { ...answer, body: JSON.stringify({ ...body, __type: type }) };
}
