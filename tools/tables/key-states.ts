/** The table of key states as Gherkin: a Rule for each operation, a scenario for each key state that can be reached. */
import {
  type Cell,
  type Expectation,
  type KeyNeed,
  type KeyState,
  keyStates,
  type Operation,
  type StateRow,
} from '../../src/spec/operation.ts';
import type { Spec } from '../../src/spec/read-spec.ts';
import type { Fact } from '../../src/spec/recording.ts';
import { kindFor, requirements, scopeFor, unreachable } from './key-for-state.ts';
import { cellLeftOut, operationLeftOut, requireFitting } from './left-out.ts';

/** The whole file. The same contract gives the same text. */
export function keyStateFeature({ operations, recordings }: Spec): string {
  const facts = new Map(recordings.flatMap((each) => each.facts.map((fact) => [fact.id, fact] as const)));
  const rows = operations.filter(({ key, states }) => key !== undefined && !('none' in states));
  const entries = rows.flatMap((row) => (operationLeftOut(row) ? [] : entriesOf(row)));
  const leftOut = entries.filter(({ operation, name }) => cellLeftOut(operation.operation, name));
  requireFitting(
    rows,
    leftOut.map(({ operation, name }) => `${operation.operation}/${name}`),
  );
  return `${head}\n${[...rows.map((row) => ruleOf(row, facts)), unavailable].join('\n\n')}\n`;
}

const head = `# Generated from spec/operations by: npm run generate. Do not edit.
Feature: What operations return in each key state
`;

const unavailable = `  @STATE/Unavailable
  Rule: A key in a custom key store that is disconnected is Unavailable
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Not testable: a multi-Region key is never in a custom key store, and no call alone makes a key Unavailable.`;

type Facts = ReadonlyMap<string, Fact>;

/** One scenario: its name within the Rule, what is documented, and what is known besides. */
type Entry = {
  readonly operation: Operation;
  readonly name: string;
  readonly key: KeyNeed;
  readonly state: KeyState;
  readonly kind: string;
  readonly expectation: Expectation;
  readonly weaker: readonly Expectation[];
  readonly leadsTo?: KeyState | undefined;
};

function ruleOf(operation: Operation, facts: Facts): string {
  const why = operationLeftOut(operation);
  if (why) return `${ruleHead(operation, [], facts)}\n    Not testable: ${why}.`;
  const { key } = operation;
  const all = entriesOf(operation);
  const kept = all.filter(({ name }) => cellLeftOut(operation.operation, name) === undefined);
  const reasons = [
    ...keyStates.map((state) => ({
      state,
      why: key && reasonToLeaveOut(key, state, rowOf(operation)[state]),
    })),
    ...all.map(({ name }) => ({ state: name, why: cellLeftOut(operation.operation, name) })),
  ].flatMap(({ state, why: reason }) => (reason ? [`    Left out: ${state}, because ${reason}.`] : []));
  return [
    ruleHead(operation, kept, facts),
    ...reasons,
    '',
    kept.map((entry) => scenario(entry, facts)).join('\n\n'),
  ].join('\n');
}

const rowOf = ({ states }: Operation): StateRow => states as StateRow;

function reasonToLeaveOut(key: KeyNeed, state: KeyState, cell: Cell): string | undefined {
  const why = unreachable(key, state);
  return why ?? (cell.inapplicable === undefined ? undefined : 'such a key is never in this state');
}

function ruleHead(operation: Operation, entries: readonly Entry[], facts: Facts): string {
  const documented = rowOf(operation).Enabled.expectations.map(({ source }) => source);
  const recorded = entries
    .flatMap(({ weaker }) => weaker)
    .filter(({ grade }) => grade === 'recorded')
    .map(({ source, recordings }) => `${source} (recorded ${when(recordings[0], facts)})`);
  const sources = [...new Set([documented[0] ?? '', ...recorded])];
  return `  @STATE/${operation.operation}
  Rule: What ${operation.operation} returns depends on the key state
${sources.map((source) => `    Source: ${source}`).join('\n')}`;
}

function entriesOf(operation: Operation): readonly Entry[] {
  const { key } = operation;
  if (key === undefined) return [];
  return keyStates
    .filter((state) => reasonToLeaveOut(key, state, rowOf(operation)[state]) === undefined)
    .flatMap((state) => entriesOfCell(operation, key, state));
}

function entriesOfCell(operation: Operation, key: KeyNeed, state: KeyState): readonly Entry[] {
  const { expectations, unless, leadsTo } = rowOf(operation)[state];
  const entry = { operation, key, state, kind: kindFor(key, state) };
  const [first, ...weaker] = distinct(expectations);
  const { originNotExternal: answers } = unless;
  return [
    ...(first ? [{ ...entry, name: state, expectation: widened(first, weaker), weaker, leadsTo }] : []),
    ...(answers && first
      ? [
          {
            ...entry,
            name: `${state}-not-imported`,
            kind: 'symmetric',
            expectation: { ...first, answers },
            weaker: [],
          },
        ]
      : []),
  ];
}

/** A recording that says what the documents say adds nothing to them. */
function distinct(expectations: readonly Expectation[]): readonly Expectation[] {
  const [first] = expectations;
  return expectations.filter((each) => each === first || each.answers.join() !== first?.answers.join());
}

/** Where AWS was recorded to contradict its documents, whoever does as AWS does must not fail. */
function widened(documented: Expectation, others: readonly Expectation[]): Expectation {
  const answers = others.flatMap((other) => other.answers);
  const isContradicted = answers.some((answer) => !documented.answers.includes(answer));
  return isContradicted ? { ...documented, answers: [...documented.answers, ...answers] } : documented;
}

function scenario(entry: Entry, facts: Facts): string {
  const { operation, name, key, state, kind, expectation, weaker } = entry;
  const called = operation.operation;
  const { grade, answers } = expectation;
  const besides = weaker.map((each) => `\n      And ${outcome(each.answers)}${known(each, facts)}`);
  const requires = requirements(operation, state, kind).map((each) => ` @requires:${each}`);
  const imported = name.endsWith('-not-imported') ? ' whose material is not imported' : '';
  return `    @case:${name} @${grade} @operation:${called}${requires.join('')}
    Scenario: ${called} ${fact(answers)} on a key${imported} that is ${state}
      Given a ${scopeFor(key, state)} ${kind} key that is ${state}, prepared for ${called}
      When ${called} is called on it
      Then ${outcome(answers)}${afterwards(entry)}${besides.join('')}`;
}

/** Only a replica can be Creating. */
function afterwards({ state, leadsTo }: Entry): string {
  if (leadsTo === undefined) return '';
  const region = state === 'Creating' ? 'second' : 'home';
  return `\n      And the key in the ${region} Region is in the key state ${leadsTo}`;
}

function fact(answers: readonly string[]): string {
  const outcomes = answers.map((answer) => (answer === 'succeeds' ? 'succeeds' : 'is refused'));
  return [...new Set(outcomes)].join(' or ');
}

function outcome(answers: readonly string[]): string {
  const refusals = answers.filter((answer) => answer !== 'succeeds');
  const codes = refusals.join(' or ');
  if (refusals.length === 0) return 'the call succeeds';
  return refusals.length === answers.length
    ? `the request is refused with ${codes}`
    : `the call succeeds or is refused with ${codes}`;
}

/** How a weaker expectation ends. */
function known({ grade, recordings }: Expectation, facts: Facts): string {
  if (grade !== 'recorded') return `, as ${grade}`;
  const date = when(recordings[0], facts);
  if (date.startsWith('between')) return `, as recorded ${date}`;
  return `, as recorded ${date.length === 4 ? 'in' : 'on'} ${date}`;
}

function when(id: string | undefined, facts: Facts): string {
  const { date, between } = facts.get(id ?? '') ?? {};
  if (date !== undefined) return date.slice(0, 10);
  if (between) return `between ${between.join(' and ')}`;
  throw new Error(`Expected the recording ${id} to have a date, got none. Add it to spec/recordings.`);
}
