/** What the clauses are about, for figures that are never one total. */
import { countVerdicts } from './figures.ts';
import type { Report, ScenarioResult } from './report.ts';

/** Topics in the order of every table; every clause id belongs to the first one it matches. */
const topics: readonly (readonly [string, RegExp])[] = [
  ['UpdatePrimaryRegion', /^(UPR|UPD)-/],
  ['multi-Region keys', /^(DSC|IDN|IMP|IND|REP|ROT|SHR|USR)-/],
  ['cryptography', /^((CRY|SGN|MAC|ENC|REN|GDK|RND|DSS|KEM|PUB|DRY|GTK|RCP|KID)-|SPEC\/)/],
  ['life of a key', /^((DEL|CRE|LIF|IMM|CKS|DSN|LUS|ROD)-|STATE\/)/],
  ['access and lists', /^((AUT|ALI|GRA|GTK|LST|POL|REF|TAG)-|PERMISSION\/|ACCOUNT\/)/],
  ['wire', /^((WIR|BOT|CLI)-|CONSTRAINT\/|REFERENCE\/)/],
];

export const topicNames: readonly string[] = topics.map(([name]) => name);

/** The topic of a clause; `others` for one that no topic names. */
export function topicOf(clause: string): string {
  return topics.find(([, pattern]) => pattern.test(clause))?.[0] ?? 'others';
}

/** The scenarios of every topic that has any, in the order of the topics. */
export function byTopic({ scenarios }: Report): readonly (readonly [string, readonly ScenarioResult[]])[] {
  return [...topicNames, 'others']
    .map((name) => [name, scenarios.filter(({ clause }) => topicOf(clause) === name)] as const)
    .filter(([, own]) => own.length > 0);
}

/** `70 of 79 passed, 3 failed, 6 not decided`: what is not zero, and always what passed. */
export function tally(scenarios: readonly ScenarioResult[]): string {
  const { passed, failed, unsupported, inapplicable, indeterminate, errored } = countVerdicts(scenarios);
  const rest: readonly (readonly [number, string])[] = [
    [failed, 'failed'],
    [unsupported, 'unsupported'],
    [inapplicable + indeterminate + errored, 'not decided'],
  ];
  const words = rest.filter(([count]) => count > 0).map(([count, word]) => `, ${count} ${word}`);
  return `${passed} of ${scenarios.length} passed${words.join('')}`;
}
