import { parseJson } from '../contract/wire-body.ts';
import { at, textAt } from '../model/json.ts';
import { bareName, describeOutcome, type Outcome, type Refusal } from '../model/outcome.ts';
import { difference } from '../model/stop.ts';

/** The HTTP status is one of these. */
export function requireStatus(outcome: Outcome, statuses: readonly number[]): void {
  const status = outcome.exchange.response?.status;
  if (status !== undefined && statuses.includes(status)) return;
  throw difference({
    expected: `HTTP status ${statuses.join(' or ')}`,
    actual: describeOutcome(outcome),
  });
}

/** The message holds this text, upper and lower case alike: AWS spells "multi-Region" both ways. */
export function requireMessage(refusal: Refusal, text: string): void {
  if (refusal.message.toLowerCase().includes(text.toLowerCase())) return;
  throw difference({
    expected: `a message that contains "${text}"`,
    actual: describeOutcome(refusal),
  });
}

/** A value of the right form is not refused as malformed. */
export function requireNotAboutForm(refusal: Refusal): void {
  if (!/failed to satisfy constraint/i.test(refusal.message)) return;
  throw difference({
    expected: 'a refusal that is not about the format of PrimaryRegion',
    actual: describeOutcome(refusal),
  });
}

/** The body itself, not only a header, names the exception in `__type` and explains it in `message` or `Message`. */
export function requireErrorBody(refusal: Refusal): void {
  const text = refusal.exchange.response?.body ?? '';
  const body = parseJson(text);
  const named = bareName(textAt(body, '__type'));
  const message = at(body, 'message') ?? at(body, 'Message');
  if (named === refusal.code && typeof message === 'string' && message !== '') return;
  throw difference({
    expected: `an error body with __type "${refusal.code}" and a message`,
    actual: text.slice(0, 200) || 'an empty body',
  });
}
