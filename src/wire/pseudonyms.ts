import { createHash } from 'node:crypto';
import { parseJson } from '../contract/wire-body.ts';
import type { Exchange, Headers } from '../model/exchange.ts';

/** Who called, whom nothing that a run writes may tell. */
export type Known = {
  readonly accountId: string;
  /** Names of roles, users and sessions, by what is written in their place. */
  readonly names: Readonly<Record<string, string>>;
  /** Access keys and tokens, which are in no exchange unless a response repeats them. */
  readonly secrets: readonly string[];
};

/** The same name for the same thing all through a run, and nothing that tells whose account it was. */
export type Pseudonyms = {
  readonly exchange: (exchange: Exchange) => Exchange;
  /** Any text that a run writes. What an exchange before it contained as a secret is masked here too. */
  readonly text: (text: string) => string;
};

/** In place of the account of a run, as AWS's own pages write it. */
export const ownAccount = '111122223333';
const otherAccount = '444455556666';

export function createPseudonyms({ accountId, names, secrets }: Known): Pseudonyms {
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  const masked = new Map<string, string>(secrets.map((secret) => [secret, '[redacted]']));
  const text = (raw: string) =>
    replaceNames(
      raw.replace(encoded, (word) => masked.get(word) ?? word),
      { accountId, names, secrets },
    )
      .replace(multiRegionId, (id) => `mrk-${String(numberOf(id)).padStart(32, '0')}`)
      .replace(uuid, (id) => `00000000-0000-4000-8000-${String(numberOf(id)).padStart(12, '0')}`);
  const body = (raw: string) => {
    const parsed = parseJson(raw);
    const isObject = typeof parsed === 'object' && parsed !== null;
    return text(isObject ? JSON.stringify(parsed, (name, value) => maskedMember(name, value, masked)) : raw);
  };
  const headers = (raw: Headers) =>
    Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, text(value)]));
  return {
    text,
    exchange: (exchange) => {
      const { request, response, noAnswer } = exchange;
      return {
        ...exchange,
        request: { headers: headers(request.headers), body: body(request.body) },
        ...(response && {
          response: { ...response, headers: headers(response.headers), body: body(response.body) },
        }),
        ...(noAnswer !== undefined && { noAnswer: text(noAnswer) }),
      };
    },
  };
}

const multiRegionId = /\bmrk-[0-9a-f]{32}\b/g;
const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
/** A word that may be bytes in base64: short ones are words. */
const encoded = /[A-Za-z0-9+/=_-]{16,}/g;
const principalId = /\b(AKIA|ASIA|AROA|AIDA|ANPA|AGPA)[A-Z0-9]{8,}\b/g;

function replaceNames(text: string, { accountId, names, secrets }: Known): string {
  const named = [...Object.entries(names), ...secrets.map((secret) => [secret, '[redacted]'] as const)];
  return named
    .filter(([name]) => name !== '')
    .toSorted(([one], [other]) => other.length - one.length)
    .reduce((rest, [name, instead]) => rest.replaceAll(name, instead), text)
    .replaceAll(accountId, ownAccount)
    .replace(/(arn:aws[\w-]*:[\w-]*:[\w-]*:)(\d{12})(?=:)/g, (whole, before: string, id: string) =>
      id === ownAccount ? whole : `${before}${otherAccount}`,
    )
    .replace(principalId, '$1EXAMPLE');
}

/** What opens something, or was kept secret by the caller: nothing of it stays. */
const secretMembers =
  /^(Plaintext|PrivateKeyPlaintext|SharedSecret|GrantToken|GrantTokens|ImportToken|CiphertextForRecipient)$/;
/** What only AWS can open: its hash stays, so that two of them can be told apart. */
const sealedMembers = /^(CiphertextBlob|PrivateKeyCiphertextBlob|EncryptedKeyMaterial|Mac)$/;

function maskedMember(name: string, value: unknown, masked: Map<string, string>): unknown {
  if (typeof value !== 'string' && !Array.isArray(value)) return value;
  if (!secretMembers.test(name) && !sealedMembers.test(name)) return value;
  const isSealed = sealedMembers.test(name);
  const mask = (one: string) => {
    const instead = isSealed ? sealed(one) : `[${Buffer.from(one, 'base64').length} bytes]`;
    if (one.length >= leastSecret) masked.set(one, instead);
    return instead;
  };
  return Array.isArray(value) ? value.map((one) => mask(String(one))) : mask(value);
}

/** Shorter secrets are test words; to mask them in all texts would tear these apart. */
const leastSecret = 16;

function sealed(value: string): string {
  const bytes = Buffer.from(value, 'base64');
  return `[${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}]`;
}

/** Everything in a text that a pseudonym should have taken the place of, each once; the words themselves are not repeated. */
export function leaksIn(text: string, { accountId, names, secrets }: Known): readonly string[] {
  const found = [
    ...(text.includes(accountId) ? ['the account'] : []),
    ...Object.keys(names)
      .filter((name) => name !== names[name] && text.includes(name))
      .map(() => 'a name of who called'),
    ...secrets.filter((secret) => text.includes(secret)).map(() => 'a credential'),
    ...(/\b(AKIA|ASIA|AROA|AIDA)(?!EXAMPLE\b)[A-Z0-9]{8,}/.test(text)
      ? ['the id of an access key or a principal']
      : []),
    ...(foreignAccounts(text, accountId).length > 0 ? ['twelve digits that may be an account'] : []),
  ];
  return [...new Set(found)];
}

function foreignAccounts(text: string, own: string): readonly string[] {
  const digits = text.match(/(?<![\w.-])\d{12}(?![\w.-])/g) ?? [];
  return digits.filter((id) => ![own, ownAccount, otherAccount].includes(id));
}
