import { answering } from '../mutants/wraps.ts';
import { changingObjects, respelling, rewriting, withObjectsChanged } from './bodies.ts';
import { shuffled } from './random.ts';
import type { Variation } from './variation.ts';

const rfc8259 = 'https://www.rfc-editor.org/rfc/rfc8259';
const awsJson = 'https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html';
const dates = /("(?:[A-Za-z]*Date|[A-Za-z]*ValidTo)":\s*)(\d+(?:\.\d+)?)/g;
const tomorrow = { AddedLater: { Since: 'tomorrow', Values: [1, true] } };

/** The same answers, written as JSON in another way; text is respelt after objects were rebuilt. */
export const jsonVariations: readonly Variation[] = [
  {
    id: 'members-in-any-order',
    freedom: 'The members of every object come in another order each time.',
    // An object is an unordered collection.
    source: `${rfc8259}#section-4`,
    apply: (parts, { random }) =>
      changingObjects(parts, (members) => Object.fromEntries(shuffled(Object.entries(members), random))),
  },
  {
    id: 'members-of-tomorrow',
    freedom: 'Successful answers have members that no client knows yet, on every level.',
    // Clients ignore members they do not know: adding some is a compatible change of a service's model.
    source: 'https://smithy.io/2.0/guides/evolving-models.html',
    apply: answering((answer, { result }) =>
      'refusal' in result || /^(\{\})?$/.test(answer.body)
        ? answer
        : { ...answer, body: withObjectsChanged(answer.body, (members) => ({ ...members, ...tomorrow })) },
    ),
  },
  {
    id: 'empty-object-for-no-output',
    freedom: 'Operations without output answer {} instead of no bytes.',
    // A client has to take both for an operation without output; the suite accepts either.
    source: `${awsJson}#empty-body-serialization`,
    apply: answering((answer, { result }) =>
      'output' in result && answer.body === '' ? { ...answer, body: '{}' } : answer,
    ),
  },
  {
    id: 'whole-seconds',
    freedom: 'Timestamps are whole numbers of seconds.',
    // epoch-seconds: a number of seconds, fractional precision is optional.
    source: 'https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait',
    apply: (parts) =>
      rewriting(parts, (text) =>
        text.replace(dates, (_date, name, value) => `${name}${Math.floor(Number(value))}`),
      ),
  },
  {
    id: 'seconds-with-an-exponent',
    freedom: 'Timestamps are written with an exponent, such as 1.7E9.',
    source: `${rfc8259}#section-6`,
    apply: (parts) =>
      rewriting(parts, (text) =>
        text.replace(
          dates,
          (_date, name, value) => `${name}${Number(value).toExponential().replace('e+', 'E')}`,
        ),
      ),
  },
  {
    id: 'space-between',
    freedom: 'There is white space between the pieces of JSON, and around them.',
    source: `${rfc8259}#section-2`,
    apply: (parts, { random }) =>
      rewriting(parts, (text) => {
        const space = () => [' ', '\n  ', '\t', '', '\r\n'][Math.floor(random() * 5)];
        return respelling(text, { marks: (mark) => `${space()}${mark}${space()}` });
      }),
  },
  {
    id: 'escaped-characters',
    freedom: 'Some characters of strings are written as escapes, in names of members too.',
    source: `${rfc8259}#section-7`,
    apply: (parts, { random }) =>
      rewriting(parts, (text) =>
        respelling(text, {
          strings: (piece) =>
            piece.replace(/\\u[0-9a-fA-F]{4}|\\.|[A-Za-z0-9/]/g, (character) =>
              character.length > 1 || random() < 0.9 ? character : escaped(character),
            ),
        }),
      ),
  },
];

function escaped(character: string): string {
  if (character === '/') return '\\/';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
