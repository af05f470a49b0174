/** What an operation returns in each key state, and its exceptions. */
import type { Cell, KeyState, Operation, StateRow } from '../../spec/operation.ts';
import { html, type Markup } from '../markup.ts';
import { differingMarkup } from './differing.ts';
import { answersInWords, factsTable, saidMarkup } from './known.ts';
import type { SiteFacts, SiteScenario } from './site-facts.ts';

export function statesSection(facts: SiteFacts, { operation, states }: Operation, at: string): Markup {
  const head = html`<h2 id="states">Key states</h2>`;
  if ('none' in states) return html`<section aria-labelledby="states">${head}<p>${states.none}</p></section>`;
  const rows = cellsOf(states).map(([state, cell]) => stateRow(facts, operation, state, cell, at));
  return html`<section aria-labelledby="states">${head}
${factsTable(['Key state', 'On AWS', 'Differ'], rows)}</section>`;
}

/** In the order in which the contract lists states. */
function cellsOf(states: StateRow): readonly (readonly [KeyState, Cell])[] {
  return Object.entries(states) as [KeyState, Cell][];
}

function stateRow(facts: SiteFacts, operation: string, state: KeyState, cell: Cell, at: string): Markup {
  const { expectations, inapplicable, note, unless, footnotes } = cell;
  const said = expectations.map((each) => saidMarkup(facts, answersInWords(each.answers), each));
  const others = Object.entries(unless).map(
    ([kind, answers]) => html`<p class="about">${kind}: ${answersInWords(answers)}</p>`,
  );
  const meanings = footnotes
    .map((each) => facts.spec.footnotes[each]?.meaning)
    .filter((each) => each !== undefined);
  const about = [...meanings, ...(note ? [note] : [])].map((each) => html`<p class="about">${each}</p>`);
  const what = inapplicable
    ? html`<span class="quiet">does not occur: ${inapplicable}</span>`
    : html`${said}${others}${about}`;
  return html`<tr><th scope="row">${state}</th><td>${what}</td><td data-label="Differ">${differingMarkup(facts, scenariosOfState(facts, operation, state), at)}</td></tr>
`;
}

/** Those of the table of key states, by their id; where it has none, those about the operation that name the state. */
function scenariosOfState({ scenarios }: SiteFacts, operation: string, state: KeyState): readonly string[] {
  const id = `STATE/${operation}/${state}`;
  const word = new RegExp(`\\b${state}\\b`, 'i');
  const named = scenarios.filter(
    (each) =>
      each.operations.includes(operation) && [each.name, ...each.arranged].some((text) => word.test(text)),
  );
  const ofTable = scenarios.filter((each) => each.id === id || each.id.startsWith(`${id}/`));
  return (ofTable.length > 0 ? ofTable : named).map((each) => each.id);
}

export function errorsSection(facts: SiteFacts, operation: Operation, at: string): Markup {
  const own = facts.scenarios.filter(({ operations }) => operations.includes(operation.operation));
  const names = [...new Set([...operation.errors, ...refusalsOf(operation)])].sort();
  const rows = names.map((name) => errorRow(facts, operation, name, own, at));
  return html`<section aria-labelledby="errors"><h2 id="errors">Exceptions</h2>
<p>Those of the API's model, and those of the rules and limits below.</p>
${factsTable(['Exception', 'When, as far as it is known', 'Differ'], rows)}</section>`;
}

function refusalsOf({ rules, constraints, states }: Operation): readonly string[] {
  const cells = 'none' in states ? [] : cellsOf(states).flatMap(([, { expectations }]) => expectations);
  const named = [...rules, ...Object.values(constraints)].flatMap(({ refusedWith }) => refusedWith);
  return [...named, ...cells.flatMap(({ answers }) => answers)].filter((answer) => answer !== 'succeeds');
}

function errorRow(
  facts: SiteFacts,
  operation: Operation,
  name: string,
  own: readonly SiteScenario[],
  at: string,
): Markup {
  const { rules, states, source } = operation;
  const because = rules
    .filter(({ refusedWith }) => refusedWith.includes(name))
    .map((rule) => saidMarkup(facts, `Unless: ${rule.rule}`, rule));
  const inStates =
    'none' in states
      ? []
      : cellsOf(states)
          .filter(([, { expectations }]) => expectations.some(({ answers }) => answers.includes(name)))
          .map(([state]) => state);
  const listed = saidMarkup(
    facts,
    inStates.length > 0 ? `Key state ${answersInWords(inStates)}.` : 'In the list of its errors.',
    { grade: 'documented', source, recordings: [] },
  );
  const when = because.length > 0 && inStates.length === 0 ? because : [listed, ...because];
  const ids = own
    .filter(({ expectations }) => expectations.some(({ step }) => isNamedIn(name, step)))
    .map(({ id }) => id);
  return html`<tr><th scope="row">${name}</th><td>${when}</td><td data-label="Differ">${differingMarkup(facts, ids, at)}</td></tr>
`;
}

function isNamedIn(name: string, step: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(step);
}
