/** What a Then claims, in a form that recorded facts can be compared with. */
import { documentedErrorsOf } from '../../src/spec/operation-table.ts';
import type { Fact } from '../../src/spec/recording.ts';

/** What a fact says about a claim; undefined where it says nothing about it. */
export type Claim = (fact: Fact) => boolean | undefined;

/** Which of the facts of a link a Then is about: what was returned, or what a key showed. */
export type Subject = 'call' | 'home' | 'second' | 'third';
export type Claimed = { readonly subject: Subject; readonly claim: Claim };

type Reading = readonly [sentence: RegExp, claimed: (...words: string[]) => Claimed];

const exception = /[A-Z][A-Za-z]+(?:Exception|Error)/g;
const key = /^the key in the (home|second|third) Region/.source;

/** Sentences without how they are known. What is not here, no recorded fact decides. */
const readings: readonly Reading[] = [
  [/^the call succeeds$/, () => answered(['succeeds'])],
  [
    /^the call succeeds or is refused with (.+)$/,
    (codes = '') => answered(['succeeds', ...exceptionsIn(codes)]),
  ],
  [
    /^the request is refused with an error documented for (\w+)$/,
    (operation = '') => answered(documentedErrorsOf(operation)),
  ],
  [
    /^the request is refused with ((?:[A-Z]\w+(?:, | or )?)+)$/,
    (codes = '') => answered(exceptionsIn(codes)),
  ],
  [/^the request is refused$/, () => ({ subject: 'call', claim: isRefused })],
  [/^the HTTP status is (\d{3})$/, (status) => ({ subject: 'call', claim: hasStatus(Number(status)) })],
  [
    /^the (?:answer|response) has no output$/,
    () => ({ subject: 'call', claim: ({ shows }) => shows?.empty }),
  ],
  [
    /^the (?:answer holds|response contains) a key policy that allows the account kms:\*$/,
    () => ({ subject: 'call', claim: ({ shows }) => shows?.defaultPolicy }),
  ],
  [/^the results are the same$/, () => repeated('same')],
  [/^the results differ$/, () => repeated('different')],
  [
    /^the new key is an? (\w+) key for (\w+)$/,
    (spec = '', usage = '') => ({ subject: 'call', claim: createsKey(spec, usage) }),
  ],
  [/^the result is correct$/, () => ({ subject: 'call', claim: isFoundValid })],
  [/^the key ID starts with mrk-$/, () => showsMember('home', idMatches(/^mrk-/))],
  [
    /^the key ID is mrk- followed by 32 lowercase hexadecimal digits$/,
    () => showsMember('home', idMatches(/^mrk-<32 hexadecimal digits>$/)),
  ],
  [
    /^no related key is still Updating when the settle budget runs out$/,
    () => showsMember('second', ends('Enabled')),
  ],
  [
    /^nothing about the related keys has changed$/,
    () => ({ subject: 'call', claim: ({ shows }) => shows?.unchanged }),
  ],
  [/^every related key keeps its role$/, () => ({ subject: 'call', claim: ({ shows }) => shows?.unchanged })],
  [
    new RegExp(`${key} (?:becomes|is|stays) the primary key$`),
    (where) => showsMember(where, role('PRIMARY')),
  ],
  [new RegExp(`${key} (?:becomes|is) a replica key$`), (where) => showsMember(where, role('REPLICA'))],
  [
    new RegExp(`${key} (?:is in the key state|is) ([A-Z][A-Za-z]+)$`),
    (where, state = '') => showsMember(where, ends(state)),
  ],
  [
    new RegExp(`${key} becomes ([A-Z][A-Za-z]+) (with|without) a deletion date$`),
    (where, state = '', dated = '') =>
      showsMember(where, both(ends(state), hasDeletionDate(dated === 'with'))),
  ],
  [
    /^the deletion date is (\d+) (?:days|times 24 hours) away$/,
    (days) => ({ subject: 'call', claim: showsValue('DeletionDate', `<${days} days after the call>`) }),
  ],
];

/** undefined for a sentence that no recorded fact is compared with. */
export function claimOf(sentence: string): Claimed | undefined {
  for (const [pattern, claimed] of readings) {
    const words = pattern.exec(sentence);
    if (words) return claimed(...words.slice(1));
  }
  return undefined;
}

/** Exceptions named in a sentence. */
export function exceptionsIn(text: string): readonly string[] {
  return text.match(exception) ?? [];
}

/** What AWS returned, as far as it is one of the allowed answers. Several answers, some of them allowed, decide nothing. */
function answered(allowed: readonly string[]): Claimed {
  const claim: Claim = ({ answers }) => {
    const codes = answers.map(({ code }) => code).filter((code) => code !== 'none');
    if (codes.length === 0 || codes.includes('various')) return undefined;
    const agreeing = codes.filter((code) => allowed.includes(code)).length;
    if (agreeing === codes.length) return true;
    return agreeing === 0 ? false : undefined;
  };
  return { subject: 'call', claim };
}

const repeated = (again: 'same' | 'different'): Claimed => ({
  subject: 'call',
  claim: ({ shows }) => (shows?.again === undefined ? undefined : shows.again === again),
});

const isRefused: Claim = ({ answers }) => {
  const codes = answers.map(({ code }) => code);
  if (codes.some((code) => code === 'none' || code === 'various')) return undefined;
  return codes.every((code) => code !== 'succeeds');
};

/** What was recorded of a key that CreateKey made: whether it is one of this key spec, for this key usage. */
const createsKey =
  (spec: string, usage: string): Claim =>
  (fact) => {
    const { specs, usages = [usage] } = fact.situation.key ?? {};
    if (!specs?.includes(spec) || usages.join() !== usage) return undefined;
    return isRefused(fact) === undefined ? undefined : !isRefused(fact);
  };

/** Of a signature or MAC alone an answer says whether it is correct. */
const isFoundValid: Claim = (fact) => {
  const { SignatureValid, MacValid } = fact.shows?.members ?? {};
  const said = SignatureValid ?? MacValid;
  if (isRefused(fact)) return false;
  return typeof said === 'boolean' ? said : undefined;
};

const hasStatus =
  (wanted: number): Claim =>
  ({ answers }) => {
    const statuses = answers.flatMap(({ status }) => status ?? []);
    return statuses.length < answers.length ? undefined : statuses.every((status) => status === wanted);
  };

const showsMember = (where: string | undefined, claim: Claim): Claimed => ({
  subject: where as Subject,
  claim,
});

const role = (wanted: string): Claim => showsValue('MultiRegionKeyType', wanted);

function showsValue(member: string, wanted: string): Claim {
  return ({ shows }) => {
    const seen = shows?.members?.[member];
    return seen === undefined ? undefined : seen === wanted;
  };
}

function hasDeletionDate(isWanted: boolean): Claim {
  return ({ shows }) => {
    if (shows?.members?.DeletionDate !== undefined) return isWanted;
    return shows?.absent?.includes('DeletionDate') ? !isWanted : undefined;
  };
}

function both(one: Claim, other: Claim): Claim {
  return (fact) => {
    const said = [one(fact), other(fact)];
    if (said.includes(false)) return false;
    return said.includes(undefined) ? undefined : true;
  };
}

const idMatches =
  (form: RegExp): Claim =>
  ({ shows }) => {
    const seen = shows?.members?.KeyId;
    return seen === undefined ? undefined : form.test(String(seen));
  };

/** The state that was seen last; states of one fact are in no order, so several decide nothing but that it was among them. */
const ends =
  (wanted: string): Claim =>
  ({ operations, situation, shows }) => {
    const seen = shows?.members?.KeyState;
    if (seen !== undefined) return seen === wanted;
    // What DescribeKey was called on is what it described.
    const met = operations.includes('DescribeKey') ? (situation.key?.states ?? []) : [];
    const states = met.length > 0 ? met : (shows?.states ?? []);
    return states.length === 1 ? states[0] === wanted : undefined;
  };
