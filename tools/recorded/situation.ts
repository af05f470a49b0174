/** Whether a recorded fact is about the situation of a scenario, as far as its data tell. A link says that it is; here it is checked. */
import { type KeyState, keyStates } from '../../src/spec/operation.ts';
import type { Fact, RecordedKey } from '../../src/spec/recording.ts';

/** What a scenario arranges and calls. */
export type Situation = {
  readonly operations: readonly string[];
  /** Givens and When. */
  readonly text: string;
  /** Members that the operation is called with unless the text says otherwise. */
  readonly input: readonly string[];
};

type Rule = (fact: Fact, situation: Situation) => string | undefined;

const lastingOrTransient = keyStates.filter((state) => state !== 'Enabled');

/** Why the fact is not about this situation; none where its data fit. */
export function mismatches(fact: Fact, situation: Situation): readonly string[] {
  return rules.flatMap((rule) => rule(fact, situation) ?? []);
}

const operation: Rule = ({ operations }, situation) =>
  operations.some((each) => situation.operations.includes(each))
    ? undefined
    : `it is about ${operations.join(', ')}, the scenario about ${situation.operations.join(', ')}`;

const states: Rule = ({ situation: { key, other } }, { text }) => {
  const named = lastingOrTransient.filter((state) => formOf(state).test(text));
  // An imported key that lost its key material and was then brought into another state is in that state.
  const isCovered = key?.origins?.join() === 'EXTERNAL' && named.length > 1;
  const asked = named.filter((state) => state !== 'PendingImport' || !isCovered);
  const own = key?.states ?? [];
  const met = [...own, ...(other?.states ?? [])].filter(
    (state): state is Exclude<KeyState, 'Enabled'> => state !== 'Enabled',
  );
  const isEnabled = own.includes('Enabled') || met.length === 0;
  const isSame =
    asked.length === 0 ? isEnabled && !other?.states : asked.every((state) => met.includes(state));
  return isSame ? undefined : `its keys were ${stateNames(met)}, the scenario's are ${stateNames(asked)}`;
};

function formOf(state: KeyState): RegExp {
  return state === 'Disabled' ? /\bDisabled\b|\bdisabled key\b/ : new RegExp(`\\b${state}\\b`);
}

/** Of two keys, each has to be in the state that the scenario gives it. */
const pairs: Rule = ({ situation: { key, other } }, { text }) => {
  if (!key?.states || !other?.states) return undefined;
  const [primary, replica] = key.role === 'REPLICA' ? [other, key] : [key, other];
  const wrong = [['home', primary] as const, ['second', replica] as const].filter(
    ([region, { states: met = [] }]) => !met.includes(stateIn(text, region)),
  );
  return wrong.length === 0
    ? undefined
    : wrong
        .map(([region, { states: met = [] }]) => `its key in the ${region} Region was ${stateNames(met)}`)
        .join(', ');
};

function stateIn(text: string, region: string): KeyState {
  const state = new RegExp(`\\b${region} Region (?:is|that is still) ([A-Z][A-Za-z]+)`).exec(text)?.[1];
  const ofTable = /\bkey that is ([A-Z][A-Za-z]+),/.exec(text)?.[1];
  return (state ?? (region === 'home' ? ofTable : undefined) ?? 'Enabled') as KeyState;
}

const families: Readonly<Record<string, RegExp>> = {
  hmac: /\bHMAC(?:\b|_)/i,
  rsa: /\bRSA(?:\b|_)/,
  'elliptic-curve': /\bECC(?:\b|_(?!NIST_EDWARDS))|\belliptic\b/i,
  'ml-dsa': /\bML.DSA(?:\b|_)/i,
  'edwards-curve': /EDWARDS/i,
};

/** What key material travels under is not the key that it is for. */
const wrapping = /\bRSA_AES_KEY_WRAP\w*|\bRSA_\d+ wrapping key/g;
/** Nor does an algorithm say what the key is, or the key pair that is to be generated. */
const called = /\bHMAC_SHA_\d+|\bcalled with (?:ECC|RSA)_\w+/g;

const family: Rule = ({ situation: { key } }, { text }) => {
  const met = familiesOf(key);
  if (met.length === 0) return undefined;
  const own = text.replace(wrapping, '').replace(called, '');
  const asked = Object.keys(families).filter((each) => families[each]?.test(own));
  const wanted = asked.length > 0 ? asked : ['symmetric'];
  return wanted.every((each) => met.includes(each))
    ? undefined
    : `its key was ${met.join(' and ')}, the scenario's is ${wanted.join(' and ')}`;
};

function familiesOf(key: RecordedKey | undefined): readonly string[] {
  const ofSpecs = (key?.specs ?? []).map(familyOf);
  const kinds = (key?.kinds ?? []).flatMap((kind) =>
    kind === 'asymmetric' ? ['rsa', 'elliptic-curve'] : [kind],
  );
  return [...new Set([...ofSpecs, ...kinds])];
}

function familyOf(spec: string): string {
  if (spec.includes('EDWARDS')) return 'edwards-curve';
  if (spec.startsWith('ML_DSA')) return 'ml-dsa';
  if (spec.startsWith('ECC')) return 'elliptic-curve';
  return spec === 'SYMMETRIC_DEFAULT' ? 'symmetric' : (spec.split('_')[0] ?? spec).toLowerCase();
}

const origin: Rule = ({ situation: { key } }, { text }) => {
  const isExternal = key?.origins?.join() === 'EXTERNAL';
  const isAsked = /\bimported\b|\bPendingImport\b|\bEXTERNAL\b|\bwithout key material\b/.test(text);
  if (!isExternal || isAsked) return undefined;
  return 'its key material was imported, that of the scenario is not';
};

const scope: Rule = ({ situation: { key } }, { text }) => {
  if (key?.multiRegion === undefined) return undefined;
  const isSingle = /\bsingle-Region\b/.test(text);
  return key.multiRegion === !isSingle
    ? undefined
    : `its key was ${key.multiRegion ? 'a multi-Region' : 'a single-Region'} key, that of the scenario is not`;
};

const roles: Rule = ({ situation: { key } }, { text }) => {
  const isReplica = /\breplica|\b(?:second|third) Region|Creating/.test(text);
  return key?.role === 'REPLICA' && !isReplica ? 'its key was a replica, the scenario has none' : undefined;
};

const reference: Rule = ({ situation: { reference: named } }, { text }) => {
  const isAlias = named?.startsWith('alias') === true;
  const isAsked = /\balias (?:name|ARN)\b/.test(text);
  return isAlias && !isAsked ? 'its key was named by an alias, that of the scenario is not' : undefined;
};

const input: Rule = ({ situation: { input: given = {}, sizes = {} } }, { text, input: own }) => {
  const said = `${text}${/ key for [A-Z_]+/.test(text) ? ' KeySpec KeyUsage' : ''}`.toLowerCase();
  const strange = [...Object.keys(given), ...Object.keys(sizes)].filter(
    (member) => !own.includes(member) && !member.endsWith('Region') && !said.includes(member.toLowerCase()),
  );
  return strange.length > 0 ? `it was called with ${strange.join(', ')}, the scenario is not` : undefined;
};

const managed: Rule = ({ situation: { key } }) =>
  key?.manager === 'AWS' ? 'its key is managed by AWS, which no scenario can make' : undefined;

const rules: readonly Rule[] = [
  operation,
  states,
  pairs,
  family,
  origin,
  scope,
  roles,
  reference,
  input,
  managed,
];

function stateNames(states: readonly string[]): string {
  return states.length === 0 ? 'Enabled' : states.join(' and ');
}
