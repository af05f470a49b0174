/** The exchange that shows what a scenario found, and the words to say it in. */

import type { Exchange } from '../../model/exchange.ts';
import { excerptAround } from './body-excerpt.ts';
import type { ScenarioResult } from './report.ts';

/** The exchange that shows the difference; the last one in reports of earlier versions. */
export function decisiveExchange({ exchanges = [], decidedBy }: ScenarioResult): Exchange | undefined {
  return exchanges[decidedBy ?? exchanges.length - 1] ?? exchanges.at(-1);
}

/** What was sent where and by whom, and what was returned, cut to the member in question where it is long. */
export function exchangeWords(
  scenario: ScenarioResult,
): { readonly sent: string; readonly returned: string } | undefined {
  const exchange = decisiveExchange(scenario);
  // What was called before the scenario met a missing operation shows nothing of it.
  if (exchange === undefined || scenario.verdict === 'unsupported') return undefined;
  const { operation, region, identity, request, response, noAnswer } = exchange;
  const { defect = '', expected = '' } = scenario;
  const body = (text: string) =>
    excerptAround(text, `${expected} ${defect}`, MAX_WHOLE_CHARACTERS) || '(empty body)';
  return {
    sent: `${operation} in ${region} as ${identity}: ${body(request.body)}`,
    returned: response ? `HTTP ${response.status} ${body(response.body)}` : `no answer: ${noAnswer}`,
  };
}

const MAX_WHOLE_CHARACTERS = 400;
