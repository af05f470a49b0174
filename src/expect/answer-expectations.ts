import type { Contract } from '../contract/answers.ts';
import { at } from '../model/json.ts';
import { describeOutcome, type Outcome } from '../model/outcome.ts';
import { difference } from '../model/stop.ts';
import { brokenShape, wrongContentType, wrongName } from '../wire/defects.ts';
import { requireSuccess } from '../wire/judging.ts';

/** HTTP 200 and no member at all in the answer: an empty body, or an empty object. */
export function requireNoOutput(outcome: Outcome): void {
  const output = requireSuccess(outcome, outcome.exchange.operation);
  if (outcome.exchange.response?.status === 200 && Object.keys(output).length === 0) return;
  throw difference({
    expected: 'HTTP 200 without members',
    actual: describeOutcome(outcome),
  });
}

/** The bytes of the body are none, or an empty JSON object. */
export function requireEmptyBody(outcome: Outcome): void {
  requireSuccess(outcome, outcome.exchange.operation);
  const body = outcome.exchange.response?.body ?? '';
  if (/^\s*(\{\s*\})?\s*$/.test(body)) return;
  throw difference({
    expected: 'an empty body or {}',
    actual: body.slice(0, 200),
  });
}

/** The answer's Content-Type, whatever its parameters. */
export function requireContentType(outcome: Outcome, type: string): void {
  const got = outcome.exchange.response?.headers['content-type'] ?? 'none';
  if (got.split(';')[0]?.trim().toLowerCase() === type) return;
  throw difference({ expected: `Content-Type ${type}`, actual: got, defect: wrongContentType(got) });
}

/** The answer carries `x-amzn-RequestId`, and no other answer of this scenario carries the same. */
export function requireOwnRequestId(outcome: Outcome, others: readonly Outcome['exchange'][]): void {
  const id = outcome.exchange.response?.headers['x-amzn-requestid'];
  if (!id) throw difference({ expected: 'the header x-amzn-RequestId', actual: 'none' });
  const twin = others.find(
    (other) => other !== outcome.exchange && other.response?.headers['x-amzn-requestid'] === id,
  );
  if (twin)
    throw difference({
      expected: 'a unique request ID',
      actual: `the ID ${id} of an earlier ${twin.operation}`,
    });
}

/** A member of the answer has this value. */
export function requireMember(outcome: Outcome, member: string, expected: string): void {
  const actual = at(requireSuccess(outcome, outcome.exchange.operation), member);
  if (actual !== expected)
    throw difference({
      expected: `${member} ${expected}`,
      actual: JSON.stringify(actual) ?? 'none',
      ...(expected.startsWith('arn:') && { defect: wrongName(expected, actual) }),
    });
}

/** A member of the answer is base64 with padding. */
export function requireBase64(outcome: Outcome, member: string): void {
  const value = at(requireSuccess(outcome, outcome.exchange.operation), member);
  const isBase64 =
    typeof value === 'string' && value !== '' && Buffer.from(value, 'base64').toString('base64') === value;
  if (!isBase64)
    throw difference({
      expected: `${member} in base64`,
      actual: JSON.stringify(value) ?? 'none',
    });
}

/** What is expected of every answer; the same fault in several operations is one root cause. */
export const documentedShape = 'a response of the documented shape';

/** The wire JSON has the documented members and types; members that AWS may have added since are no violation. */
export function requireShape(outcome: Outcome, contract: Contract): void {
  const { operation, response } = outcome.exchange;
  const violations = contract.answerViolations(operation, response?.body ?? '', response?.status ?? 0);
  const [violation] = violations.filter(({ isAdvisory }) => !isAdvisory);
  if (!violation) return;
  throw difference({
    expected: documentedShape,
    actual: `${violation.path || 'the body'}: ${violation.message}`,
    defect: brokenShape(violation),
  });
}
