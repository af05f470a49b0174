import type { Exchange } from '../../model/exchange.ts';
import type { Report, ScenarioResult } from './report.ts';

/** A target that differed in nearly everything, and said nothing out of the ordinary, left 4.7 million characters. */
const mostCharacters = 8_388_608;

/**
 * The report with no more than 8 Mi characters of answers, as JSON writes them, in its exchanges: where a target has
 * poured, each scenario keeps a fair share, and of a long answer the beginning. What fits is not touched.
 */
export function boundedReport(report: Report, atMostCharacters = mostCharacters): Report {
  const sizes = report.scenarios.map(answersSize);
  const share = fairShare(sizes, atMostCharacters);
  if (share === undefined) return report;
  const scenarios = report.scenarios.map((scenario, index) =>
    (sizes[index] ?? 0) > share ? withShortAnswers(scenario, share) : scenario,
  );
  return { ...report, scenarios };
}

function answersSize({ exchanges = [] }: ScenarioResult): number {
  return exchanges.reduce((sum, exchange) => sum + answerSize(exchange), 0);
}

function answerSize({ response }: Exchange): number {
  return response ? JSON.stringify(response.body).length : 0;
}

/** The largest share with which all together stay within the bound; nothing when they do without one. */
function fairShare(sizes: readonly number[], bound: number): number | undefined {
  let left = bound;
  const ascending = sizes.toSorted((one, other) => one - other);
  for (const [index, size] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index));
    if (size > share) return share;
    left -= size;
  }
  return undefined;
}

function withShortAnswers(scenario: ScenarioResult, share: number): ScenarioResult {
  const { exchanges = [] } = scenario;
  const room = fairShare(exchanges.map(answerSize), share) ?? share;
  return { ...scenario, exchanges: exchanges.map((exchange) => withShortAnswer(exchange, room)) };
}

function withShortAnswer(exchange: Exchange, room: number): Exchange {
  const { response } = exchange;
  const size = answerSize(exchange);
  if (!response || size <= room) return exchange;
  // A control character takes six characters of JSON: what is kept is in proportion.
  const kept = Math.floor((response.body.length * room) / size);
  const left = response.body.length - kept;
  return {
    ...exchange,
    response: { ...response, body: `${response.body.slice(0, kept)}… (${left} more characters)` },
  };
}
