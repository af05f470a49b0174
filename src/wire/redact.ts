/** Takes out of an exchange whatever could be replayed. */
import type { Headers } from '../model/exchange.ts';

const secretHeader = /^(authorization|x-amz-security-token|cookie|set-cookie|proxy-authorization)$/i;
const signature = /(Signature=)[0-9a-f]{64}/gi;

/** Shorter ones are dummies such as `test`: to mask them would tear words apart and so change what is judged. */
const leastSecretCharacters = 16;

/**
 * Headers without anything that could be replayed: of an Authorization header only the algorithm, the scope and the
 * names of the signed headers stay. Header values that name a secret are replaced whole, and the secrets given are
 * masked in all others, since a target may echo what it was sent.
 */
export function redactHeaders(headers: Headers, secrets: readonly string[]): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      redactText(name, secrets),
      redactHeader(name, redactText(value, secrets)),
    ]),
  );
}

function redactHeader(name: string, value: string): string {
  if (!secretHeader.test(name)) return value;
  if (name.toLowerCase() !== 'authorization') return '[redacted]';
  return value.replace(/Credential=[^/,\s]+/i, 'Credential=[redacted]');
}

/**
 * Text without request signatures and without the secrets given, for bodies of targets that echo what they were sent:
 * as they are, and as JSON or a URL may spell any of their characters.
 */
export function redactText(text: string, secrets: readonly string[]): string {
  if (text.length < leastSecretCharacters) return text;
  const masked = text.replace(signature, '$1[redacted]');
  return secrets
    .filter(({ length }) => length >= leastSecretCharacters)
    .reduce((rest, secret) => withoutSecret(rest.replaceAll(secret, '[redacted]'), secret), masked);
}

const spelledCharacter = /\\u|\\\/|%[0-9a-f]{2}/i;

/** The search for every spelling is slow: it is made where any character is spelt. */
function withoutSecret(text: string, secret: string): string {
  return spelledCharacter.test(text) ? text.replace(spellings(secret), '[redacted]') : text;
}

/** The signature of a request, which a target may echo without the words around it. */
export function signatureIn(headers: Headers): readonly string[] {
  return [...(/Signature=([0-9a-f]{64})/.exec(headers.authorization ?? '')?.slice(1) ?? [])];
}

function spellings(secret: string): RegExp {
  return new RegExp([...secret].map(spelling).join(''), 'gu');
}

/** Itself, `\u0041`, `\/` or `%2F`. Credentials are ASCII. */
function spelling(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  const digits = [...hex].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('');
  const itself = `${character === '/' ? '\\\\?' : ''}\\u{${hex}}`;
  return `(?:${itself}|\\\\u0*${digits}|%${digits})`;
}
