import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import operations from '../../schemas/operations.json' with { type: 'json' };
import { breachOfInvariants } from '../../src/case/invariants.ts';
import { createContract } from '../../src/contract/answers.ts';
import { keeper, keptWithin } from '../../src/door/kept.ts';
import { requireErrorBody } from '../../src/expect/refusal-expectations.ts';
import { viewOf } from '../../src/keys/views.ts';
import { createdKey } from '../../src/model/created-keys.ts';
import type { Exchange } from '../../src/model/exchange.ts';
import { describeOutcome } from '../../src/model/outcome.ts';
import { stateSample } from '../../src/model/state-sample.ts';
import { Stop } from '../../src/model/stop.ts';
import { isNotImplemented, sameAnswer } from '../../src/wire/not-implemented.ts';
import { outcomeOf } from '../../src/wire/outcome-of.ts';
import { redactText } from '../../src/wire/redact.ts';
import { exchangeOf, home, metadataOf } from '../door/scripted.ts';

const numRuns = Number(process.env.FUZZ_RUNS ?? 300);
const contract = createContract();
const names = Object.keys(operations.operations);

const member = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'KeyMetadata',
  'KeyId',
  'Arn',
  'KeyState',
  '__type',
  'message',
  'code',
  'MultiRegionConfiguration',
  'ReplicaKeys',
  'PrimaryKey',
  'Keys',
  'Tags',
  'a',
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('json'), { maxLength: 4 }),
  object: fc.array(fc.tuple(member, tie('json')), { maxLength: 6 }),
}));

/** Pairs of names and values as JSON text, so that names may come twice and `__proto__` is a member. */
function written(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value) ?? 'null';
  const isObject =
    value.length > 0 &&
    value.every((each) => Array.isArray(each) && each.length === 2 && typeof each[0] === 'string');
  if (!isObject) return `[${value.map(written).join()}]`;
  return `{${value.map(([name, inner]) => `${JSON.stringify(name)}:${written(inner)}`).join()}}`;
}

const described = JSON.stringify({ KeyMetadata: metadataOf(home) });
const body = fc.oneof(
  json.map(written),
  fc.string({ unit: 'binary', maxLength: 400 }),
  json.map((value) => described.replace('"Enabled"', () => written(value))),
  json.map((value) =>
    described.replace(
      /"MultiRegionConfiguration":/,
      () => `"MultiRegionConfiguration":${written(value)},"was":`,
    ),
  ),
);
const headers = fc.dictionary(
  fc.oneof(fc.constantFrom('x-amzn-errortype', '__proto__', 'content-type'), fc.string()),
  fc.string({ unit: 'binary' }),
);
const exchange = fc
  .record({
    status: fc.oneof(fc.constantFrom(200, 400, 501, 0, 999), fc.integer()),
    body,
    headers,
    operation: fc.constantFrom(...names),
  })
  .map(({ operation, ...answer }): Exchange => exchangeOf(answer, { operation }));

test('every judge of an answer takes any answer', () => {
  fc.assert(
    fc.property(exchange, exchange, (one, other) => {
      const outcome = outcomeOf(one);
      assert.ok(['success', 'refusal', 'no-answer'].includes(outcome.kind));
      assert.ok(describeOutcome(outcome).length < 4_000);
      isNotImplemented(outcome);
      sameAnswer(outcome, outcomeOf(other));
      viewOf(home, outcome);
      breachOfInvariants([
        { ...exchangeOf({}), operation: 'UpdatePrimaryRegion' },
        one,
        other,
        { ...one, operation: 'DescribeKey' },
      ]);
      if (outcome.kind === 'refusal') tolerating(() => requireErrorBody(outcome));
      if (outcome.kind !== 'success') return;
      for (const operation of ['DescribeKey', 'CreateKey', 'ReplicateKey']) {
        const call = { operation, input: {}, region: home, identity: 'main' };
        stateSample(call, outcome.output, one);
        createdKey(call, outcome.output);
      }
    }),
    { numRuns },
  );
});

test('the contract says of any answer what is wrong with it, in short', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names, '../../package', ''),
      body,
      fc.constantFrom(200, 400),
      (operation, text, status) => {
        const violations = contract.answerViolations(operation, text, status);
        assert.ok(violations.length <= 50);
        for (const { message, path } of violations) assert.ok(message.length < 2_000 && path.length < 400);
      },
    ),
    { numRuns },
  );
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

test('whatever is kept of an exchange is no more than asked for', () => {
  fc.assert(
    fc.property(exchange, fc.integer({ min: 2_000, max: 20_000 }), (one, most) => {
      assert.ok(JSON.stringify(keptWithin(one, most)).length < most + 2_000);
      keeper()(one);
    }),
    { numRuns },
  );
});

test('a secret is found in any text, spelt in any way', () => {
  const spellings = [
    (each: string) => each,
    (each: string) => `\\u00${each.charCodeAt(0).toString(16)}`,
    (each: string) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  ];
  const secret = fc.string({
    unit: fc.constantFrom(...'abAB09/+=.-_*$^()[]{}?'),
    minLength: 16,
    maxLength: 60,
  });
  fc.assert(
    fc.property(secret, fc.infiniteStream(fc.nat(2)), fc.string(), (text, picks, around) => {
      const spelled = [...text]
        .map((each) => (spellings[picks.next().value ?? 0] as (each: string) => string)(each))
        .join('');
      assert.equal(redactText(`<${spelled}>`, [text]), '<[redacted]>');
      assert.ok(!redactText(`${around}${spelled}`, [text]).includes(spelled));
    }),
    { numRuns },
  );
});

function tolerating(judge: () => void): void {
  try {
    judge();
  } catch (error) {
    assert.ok(error instanceof Stop, (error as Error).stack);
  }
}
