import type { Answer } from '../../src/reference/wire/messages.ts';
import { answering } from '../mutants/wraps.ts';
import type { Variation } from './variation.ts';

const rfc9110 = 'https://www.rfc-editor.org/rfc/rfc9110';
const rfc9112 = 'https://www.rfc-editor.org/rfc/rfc9112';

/** The same answers, put into HTTP in another way. */
export const httpVariations: readonly Variation[] = [
  {
    id: 'header-names-in-other-case',
    freedom: 'The names of headers are written in lower or upper case, X-AMZN-REQUESTID for one.',
    source: `${rfc9110}#section-5.1`,
    apply: (parts, { random }) =>
      answering((answer) => {
        const isUpper = random() < 0.5;
        const spelt = Object.entries(answer.headers).map(([name, value]) => [
          isUpper ? name.toUpperCase() : name.toLowerCase(),
          value,
        ]);
        return { ...answer, headers: Object.fromEntries(spelt) };
      })(parts),
  },
  {
    id: 'content-type-with-charset',
    freedom: 'Content-Type has a parameter, and its media type is not all in lower case.',
    source: `${rfc9110}#section-8.3.1`,
    apply: answering((answer) => withHeaders(answer, 'Application/X-Amz-Json-1.1; charset=UTF-8')),
  },
  {
    id: 'chunked',
    freedom: 'Bodies come in chunks, without Content-Length.',
    source: `${rfc9112}#section-7.1`,
    apply: answering((answer) =>
      answer.body === ''
        ? answer
        : { ...answer, headers: { ...answer.headers, 'Transfer-Encoding': 'chunked' } },
    ),
  },
  {
    id: 'connections-closed',
    freedom: 'The connection is closed after one answer in eight.',
    source: `${rfc9112}#section-9.6`,
    apply: (parts, { random }) =>
      answering((answer) =>
        random() < 0.875 ? answer : { ...answer, headers: { ...answer.headers, Connection: 'close' } },
      )(parts),
  },
  {
    id: 'headers-of-other-machines',
    freedom: 'Machines on the way add headers of their own, some twice.',
    source: `${rfc9110}#section-7.6.3`,
    apply: answering((answer) => ({
      ...answer,
      headers: {
        ...answer.headers,
        Via: '1.1 front, 1.1 middle',
        'Strict-Transport-Security': 'max-age=31536000',
        'x-amz-added-later': 'yes',
      },
    })),
  },
];

function withHeaders(answer: Answer, contentType: string): Answer {
  const others = Object.entries(answer.headers).filter(([name]) => name.toLowerCase() !== 'content-type');
  return { ...answer, headers: { ...Object.fromEntries(others), 'Content-Type': contentType } };
}
