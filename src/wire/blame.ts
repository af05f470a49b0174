import type { Exchange } from '../model/exchange.ts';
import { describeOutcome, type Outcome } from '../model/outcome.ts';
import { difference, Stop } from '../model/stop.ts';
import { unexpectedRefusal } from './defects.ts';

/** What there was when a step found a difference. */
export type Scene = {
  /** What the step sent, and what the scenario sent before it. */
  readonly sent: readonly Exchange[];
  readonly earlier: readonly Exchange[];
  /** What the scenario's act came to, once it was called. */
  readonly act: Outcome | undefined;
  /** Whether the scenario is about a refusal, or takes one as well. */
  readonly mayBeRefused: boolean;
};

/**
 * The difference with the exchange that shows it. An act that was refused where it had to succeed is the difference
 * itself: what a later step misses is only its consequence.
 */
export function blamed(error: unknown, scene: Scene): unknown {
  if (!(error instanceof Stop) || error.why.cause !== 'difference') return error;
  const { act, mayBeRefused } = scene;
  if (act?.kind === 'refusal' && !mayBeRefused && error.exchange !== act.exchange) return refusedAct(act);
  return error.exchange ? error : new Stop(error.why, decisive(error.why, scene));
}

function refusedAct(act: Outcome): Stop {
  const { operation, region } = act.exchange;
  return difference({
    expected: `${operation} in ${region} to succeed`,
    actual: describeOutcome(act),
    defect: unexpectedRefusal(act),
    exchange: act.exchange,
  });
}

/** The last response of the Region that the words name; a step that sent nothing judges the act. */
function decisive(
  { expected, actual }: { readonly expected: string; readonly actual: string },
  { sent, earlier, act }: Scene,
): Exchange | undefined {
  if (sent.length === 0) return act?.exchange ?? earlier.at(-1);
  const words = actual.startsWith('in ') ? actual : expected;
  const [region] = sent
    .map((exchange) => exchange.region)
    .filter((name) => words.includes(name))
    .sort((one, other) => words.indexOf(one) - words.indexOf(other));
  return sent.findLast((exchange) => exchange.region === region) ?? sent.at(-1);
}
