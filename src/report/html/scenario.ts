/** One scenario: a line that opens to everything known about it. */

import { html, type Insertion, type Markup } from '../markup.ts';
import type { Expectation } from '../model/expectation.ts';
import type { Report, ScenarioResult } from '../model/report.ts';
import { trimmed } from '../model/visible.ts';
import { commandExcerpt } from '../reproduce/excerpt.ts';
import { oneCaseCommand } from '../reproduce/one-case.ts';
import { duration } from './axis.ts';
import { exchangeList } from './exchanges.ts';
import { sourceLink } from './sources.ts';
import { timeLineOf } from './time-line.ts';
import { timeLinePicture } from './time-line-picture.ts';
import { verdictMark } from './verdict.ts';

const MAX_TEXT_CHARACTERS = 2000;

/** The address of a scenario within the page. */
export function scenarioAnchor(id: string): string {
  return `#${encodeURIComponent(anchorName(id))}`;
}

export function scenarioEntry(report: Report, scenario: ScenarioResult, position: number): Markup {
  const { id, name, verdict, grade, operations, durationMs } = scenario;
  return html`<details class="scenario ${verdict}" id="${anchorName(id)}" data-verdict="${verdict}" data-grade="${grade}" data-operations="${operations.join(' ')}">
<summary>${verdictMark(verdict)}<span class="name">${name}</span><span class="tags"><span class="verdict ${verdict}">${verdict}</span> <span class="grade">${grade}</span> <span class="time">${duration(durationMs)}</span></span></summary>
<div class="inside">
${facts(report, scenario)}
${timeLine(report, scenario, position)}
${reproduction(report, scenario)}
${command('Run this scenario alone', [oneCaseCommand(report, id)])}
${exchangeList(scenario)}
</div></details>
`;
}

// An id must not hold white space, and must not meet one of the page's own.
function anchorName(id: string): string {
  return `scenario-${id.replace(/[^\w./-]/g, '_')}`;
}

function facts(report: Report, scenario: ScenarioResult): Markup {
  const { id, verdict, grade, operations, cause, reason, step, expected, actual } = scenario;
  const { settledMs, notes = [], expectations } = scenario;
  const isSaidAlready = reason !== undefined && actual !== undefined && reason.includes(actual);
  const rows = [
    fact('Expected', expected),
    fact('Got', actual),
    fact('Why', isSaidAlready ? undefined : reason),
    fact('Step', step),
    fact('Cause', cause),
    fact('Advisory', grade === 'inferred' ? 'inferred, so it never fails a run' : undefined),
    fact('Settled after', settledMs === undefined || verdict !== 'passed' ? undefined : duration(settledMs)),
    ...(expectations.length > 1 ? expectations.map(expectationFact) : []),
    ...notes.map((note) => fact('Note', note)),
    fact('Operations', operations.join(', ') || 'none'),
    fact('Scenario', id),
  ];
  return html`<dl>${rows}${clauseRow(report, scenario)}</dl>`;
}

/** `recorded, passed: the request is refused with ValidationException, as recorded on 2026-09-12`. */
function expectationFact({ step, grade, outcome, expected, actual }: Expectation): Markup | undefined {
  const came = expected === undefined ? '' : ` (expected ${expected}, got ${actual})`;
  return fact('Then', `${grade}, ${outcome.replace('-', ' ')}: ${step}${came}`);
}

function clauseRow({ suite }: Report, { clause: id }: ScenarioResult): Markup {
  const clause = suite.clauses.find((each) => each.id === id);
  return html`<div class="fact-clause"><dt>Clause</dt><dd>${id} ${clause?.statement} ${clause?.sources.map(sourceLink)}</dd></div>`;
}

function fact(label: string, text: string | undefined): Markup | undefined {
  return text === undefined
    ? undefined
    : html`<div class="fact-${label.toLowerCase().replaceAll(' ', '-')}"><dt>${label}</dt><dd>${trimmed(text, MAX_TEXT_CHARACTERS)}</dd></div>`;
}

function timeLine(report: Report, scenario: ScenarioResult, position: number): Markup | undefined {
  const line = timeLineOf(scenario, report.target.regions);
  return line && html`<h5>Key state over time</h5>${timeLinePicture(line, `line-${position}`)}`;
}

function reproduction(report: Report, scenario: ScenarioResult): Markup | undefined {
  const lines = commandExcerpt(report, scenario);
  return lines.length === 0 ? undefined : command('Reproduce it by hand', lines);
}

/** Every line keeps its new line, so that what is copied is what is shown. */
function command(title: string, lines: readonly string[]): Markup {
  const shown = lines.map((line) => html`<span class="line">${unbroken(line)}\n</span>`);
  return html`<div class="command"><h5>${title}</h5><button type="button" class="copy" hidden>Copy<span class="unseen"> ${title.toLowerCase()}</span></button><pre tabindex="0" aria-label="${title}">${shown}</pre></div>`;
}

/** A line may be wrapped, but not inside the name of an option. */
function unbroken(line: string): readonly Insertion[] {
  const parts = line.split(/(?<= )(--[a-z-]{1,40})(?= )/);
  return parts.map((part, index) => (index % 2 === 0 ? part : html`<span class="option">${part}</span>`));
}
