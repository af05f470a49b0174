import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireApplicable } from '../../src/case/applicability.ts';
import type { Call } from '../../src/model/driver.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { probe } from '../../src/run/probe/probe.ts';
import { isNotImplemented, sameAnswer } from '../../src/wire/not-implemented.ts';
import { type Answer, outcome, refusal, scriptedDoor, scriptedSession } from '../door/scripted.ts';

const html = (name: string): Answer => ({
  status: 500,
  body: `<!doctype html><title>500</title><p>No action ${name} at 0x7f3a12, line 42</p>`,
});
const asked = (answer: Answer, operation: string): Outcome => outcome(answer, { operation });
const control = (answer: Answer): Outcome => asked(answer, 'DescribeKey');

test('an answer that says the operation is unknown is enough', () => {
  const saying: readonly Answer[] = [
    refusal('UnknownOperationException', 'Unknown operation'),
    refusal('InvalidAction', 'The action UpdatePrimaryRegion is not valid'),
    refusal('com.amazonaws.kms#NotImplementedException', ''),
    { status: 501, body: { __type: 'InternalFailure', message: 'not yet implemented or pro feature' } },
    { status: 501, body: 'Not Implemented' },
  ];
  for (const answer of saying) assert.ok(isNotImplemented(outcome(answer)), JSON.stringify(answer));
});

test('a success, a refusal for another reason and a crash are not', () => {
  const others: readonly Answer[] = [
    { body: {} },
    refusal('ValidationException'),
    html('x'),
    { noAnswer: 'reset' },
  ];
  for (const answer of others) assert.equal(isNotImplemented(outcome(answer)), false);
});

test('what answers like an operation that cannot exist is one, names and numbers aside', () => {
  const same: readonly (readonly [Answer, Answer])[] = [
    [html('update_primary_region'), html('no_such_operation_of_kms')],
    [
      refusal('ValidationException', 'Unknown operation: UpdatePrimaryRegion'),
      refusal('ValidationException', 'Unknown operation: NoSuchOperationOfKms'),
    ],
    [
      refusal('A', 'request 8f14e45f-ceea-467f-a9d6-3b8a1c1a1b11 UPDATEPRIMARYREGION'),
      refusal('A', 'request 00000000-ceea-467f-a9d6-3b8a1c1a1b99 NOSUCHOPERATIONOFKMS'),
    ],
  ];
  for (const [one, other] of same) assert.ok(sameAnswer(asked(one, 'UpdatePrimaryRegion'), control(other)));
});

test('another status, another text or a success is another answer', () => {
  const one = asked(refusal('ValidationException', 'KeyId is missing'), 'UpdatePrimaryRegion');
  assert.equal(sameAnswer(one, control(refusal('ValidationException', 'Unknown operation'))), false);
  assert.equal(sameAnswer(one, control(refusal('ValidationException', 'KeyId is missing', 404))), false);
  assert.equal(sameAnswer(control({ body: {} }), control({ body: {} })), false);
  assert.equal(sameAnswer(one, control({ noAnswer: 'reset' })), false);
});

test('a target that refuses the known and the unknown alike supports nothing', async () => {
  const script = () => refusal('ValidationException', 'no');
  const { operations, support } = await probe(scriptedSession(script));
  assert.deepEqual(new Set(operations.map((operation) => operation.support)), new Set(['unsupported']));
  assert.equal(support.doRelatedKeysAgree, false);
});

/** Creates keys that are not multi-Region, and describes the key that it created but no other. */
function singleRegionOnly({ operation, input }: Call): Answer {
  if (operation === 'CreateKey') return { body: { KeyMetadata: { KeyId: 'k1', MultiRegion: false } } };
  if (operation === 'DescribeKey' && input.KeyId === 'k1') return { body: { KeyMetadata: { KeyId: 'k1' } } };
  return refusal(operation === 'DescribeKey' ? 'NotFoundException' : 'InvalidStateException', operation);
}

test('where no key of the wanted kind can be had, the one that came answers for what every key has', async () => {
  const probed = await probe(scriptedSession(singleRegionOnly), ['DescribeKey', 'ReplicateKey']);
  assert.equal(probed.support.broken.has('DescribeKey'), false);
  assert.match(
    probed.support.lacksMultiRegionKeys ?? '',
    /^the key it creates has MultiRegion false, and Repl/,
  );
  assert.deepEqual(
    probed.operations.map(({ support }) => support),
    ['supported', 'unsupported'],
  );
});

/** Crashes at what it does not know, and the first time at EnableKey as well. */
function racing(): (call: Call) => Answer {
  const seen = new Set<string>();
  return ({ operation, tampering }) => {
    const isFirst = operation === 'EnableKey' && !seen.has(operation);
    seen.add(operation);
    if (tampering || operation === 'DisableKey' || isFirst)
      return refusal('(none)', 'Internal Server Error', 500);
    if (operation === 'CreateKey') return { body: { KeyMetadata: { KeyId: 'k1', MultiRegion: true } } };
    return { body: {} };
  };
}

test('an operation that crashed among others is called again alone before it is said to be missing', async () => {
  const { operations } = await probe(scriptedSession(racing()), ['EnableKey', 'DisableKey']);
  assert.deepEqual(
    operations.map((operation) => operation.support),
    ['supported', 'unsupported'],
  );
});

/** Creates keys of every kind, none of them multi-Region, and signs messages. */
function signingInOneRegion(call: Call): Answer {
  if (call.operation !== 'Sign') return singleRegionOnly(call);
  return call.input.Message ? { body: { Signature: 'AAAA' } } : refusal('ValidationException', 'no Message');
}

test('the key that came is used as the kind of key that was asked for', async () => {
  const { operations } = await probe(scriptedSession(signingInOneRegion), ['Sign']);
  assert.deepEqual(operations, [{ operation: 'Sign', support: 'supported', evidence: 'HTTP 200' }]);
});

/** Imports whatever it is given, but its wrapping key is no key. */
function importingAnything({ operation }: Call): Answer {
  if (operation === 'CreateKey')
    return {
      body: { KeyMetadata: { KeyId: 'k1', Arn: 'arn:aws:kms:us-east-1:1:key/k1', MultiRegion: true } },
    };
  if (operation === 'GetParametersForImport') return { body: { PublicKey: 'AAAA', ImportToken: 'AAAA' } };
  return operation === 'DescribeKey' ? refusal('NotFoundException') : { body: {} };
}

test('what blocked a happy path, not the answer to the rest of it, is the difference', async () => {
  const session = scriptedSession(importingAnything);
  const { operations, support } = await probe(session, ['GetParametersForImport', 'ImportKeyMaterial']);
  assert.deepEqual(
    operations.map((operation) => operation.support),
    ['supported', 'unknown'],
  );
  assert.match(operations[1]?.evidence ?? '', /^nothing to call it with: 3 bytes/);
  const tags = ['@operation:ImportKeyMaterial'].map((name) => ({ name }));
  const { door } = scriptedDoor(importingAnything);
  assert.throws(
    () =>
      requireApplicable({ door, session: { ...session, support } }, { name: 'a', tags, astNodeIds: [] }, {}),
    /expected GetParametersForImport to return an RSA public key/,
  );
});
