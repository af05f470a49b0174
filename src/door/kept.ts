/** How much of what a target sent is kept: enough to judge and to show, never so much that a flood fills the memory. */
import type { Exchange, Headers } from '../model/exchange.ts';

/** What one case may keep of its exchanges as they are, in characters, and what of a large body from there on. */
const wholeCharacters = 4_194_304;
const largeBodyCharacters = 16_384;

/** Keeps the exchanges of one case: whole, until they come to 4 Mi characters; from there on the beginning of a large body. */
export function keeper(): (exchange: Exchange) => Exchange {
  let kept = 0;
  return (exchange) => {
    const { request, response } = exchange;
    const fits = kept < wholeCharacters;
    const result = fits ? exchange : withBodies(exchange, (body) => cut(body, largeBodyCharacters));
    kept += request.body.length + (response?.body.length ?? 0);
    return result;
  };
}

const maxHeaders = 40;
const maxHeaderCharacters = 600;

/**
 * The exchange with at most so many characters of JSON, the rest of its headers and bodies cut off; the facts about
 * the call itself always stay. What fits is not touched.
 */
export function keptWithin(exchange: Exchange, atMostCharacters: number): Exchange {
  if (sizeOf(exchange) <= atMostCharacters) return exchange;
  const short = withHeaders(exchange, shortHeaders);
  const room = atMostCharacters - sizeOf(withBodies(short, () => ''));
  const ofBody = Math.max(0, Math.floor(room / 2));
  return withBodies(short, (body) => cutToJson(body, ofBody));
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

function withBodies(exchange: Exchange, change: (body: string) => string): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: { ...request, body: change(request.body) },
    ...(response && { response: { ...response, body: change(response.body) } }),
  };
}

function withHeaders(exchange: Exchange, change: (headers: Headers) => Headers): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: { ...request, headers: change(request.headers) },
    ...(response && { response: { ...response, headers: change(response.headers) } }),
  };
}

function shortHeaders(headers: Headers): Headers {
  const short = Object.entries(headers)
    .slice(0, maxHeaders)
    .map(([name, value]) => [cut(name, 100), cut(value, maxHeaderCharacters)]);
  return Object.fromEntries(short);
}

/** A control character takes six characters of JSON, so the length of the text alone says too little. */
function cutToJson(text: string, atMostCharacters: number): string {
  let length = Math.min(text.length, atMostCharacters);
  for (let size = sizeOf(text.slice(0, length)); size > atMostCharacters && length > 0; ) {
    length = Math.floor((length * atMostCharacters) / size);
    size = sizeOf(text.slice(0, length));
  }
  return cut(text, length);
}

/** A copy of its own: a slice would keep all that it was cut from in memory. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const beginning = Buffer.from(text.slice(0, length)).toString();
  return `${beginning}… (${text.length - length} more characters)`;
}
