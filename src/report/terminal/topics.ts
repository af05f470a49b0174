/** What came of each topic, one line each. */
import type { Report, ScenarioResult } from '../model/report.ts';
import { byTopic, tally } from '../model/topics.ts';
import { columnsOf, type Style, wrapped } from './layout.ts';

const NAME_COLUMNS = 26;

/** `wire                      70 of 74 passed, 4 failed`; what no scenario of the run is about is left out. */
export function topicLines(report: Report, style: Style): readonly string[] {
  const topics = byTopic(report);
  if (topics.length === 0) return [];
  return [style('bold', 'By topic'), ...topics.flatMap(([name, own]) => topicLine(name, own, style))];
}

function topicLine(name: string, scenarios: readonly ScenarioResult[], style: Style): readonly string[] {
  return wrapped(tally(scenarios), columnsOf(style) - NAME_COLUMNS).map((line, index) => {
    const head = index === 0 ? name : '';
    return `${head.padEnd(NAME_COLUMNS)}${style(colorOf(scenarios), line)}`;
  });
}

/** Green only where every scenario passed. */
function colorOf(scenarios: readonly ScenarioResult[]): 'red' | 'yellow' | 'green' {
  if (scenarios.every(({ verdict }) => verdict === 'passed')) return 'green';
  return scenarios.some(({ verdict }) => verdict === 'failed') ? 'red' : 'yellow';
}
