/** A target that lacks a key spec, and one whose CreateKey has a bug for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireKeyType } from '../../../src/keys/specs/key-type.ts';
import { withoutMultiRegionKeys } from '../../../src/model/stop.ts';
import { type Answer, outcome, refusal, stopOf } from '../../door/scripted.ts';

const [spec, usage] = ['ECC_NIST_P256', 'KEY_AGREEMENT'];
const required = (answer: Answer) => requireKeyType(outcome(answer), spec, usage);

/** What targets say of a key spec or usage that they do not have, and which of the two it is. */
const lacks: readonly (readonly [answer: Answer, missing: string])[] = [
  [refusal('UnsupportedOperationException', 'KeySpec ECC_NIST_P256 is not supported.'), `KeySpec ${spec}`],
  [refusal('UnsupportedOperationException', ''), `KeySpec ${spec}`],
  [refusal('NotImplemented', 'later', 501), `KeySpec ${spec}`],
  [
    refusal(
      'ValidationException',
      "Value 'ECC_NIST_P256' at 'keySpec' failed to satisfy constraint: enum value set: [RSA_2048]",
    ),
    `KeySpec ${spec}`,
  ],
  [refusal('ValidationException', 'Unknown key spec'), `KeySpec ${spec}`],
  [
    refusal(
      'ValidationException',
      "Value 'KEY_AGREEMENT' at 'keyUsage' failed to satisfy constraint: enum value set: [SIGN_VERIFY]",
    ),
    `KeyUsage ${usage}`,
  ],
  [refusal('UnsupportedOperationException', 'KeyUsage KEY_AGREEMENT'), `KeyUsage ${usage}`],
];

for (const [answer, missing] of lacks)
  test(`${JSON.stringify(answer).slice(0, 120)}: unsupported, for lack of ${missing}`, async () => {
    const why = await stopOf(() => required(answer));
    assert.ok(why.verdict === 'unsupported', why.verdict);
    assert.equal(why.missing, `CreateKey with ${missing}`);
    assert.doesNotMatch(why.reason, /\.\.$/);
  });

/** What is a bug, whatever the target has. */
const bugs: readonly Answer[] = [
  refusal('InternalFailure', 'ECC_NIST_P256', 500),
  refusal('KMSInternalException', 'KeySpec ECC_NIST_P256', 500),
  refusal('ValidationException', 'Description is too long'),
  refusal('ValidationException', 'KeyUsage ENCRYPT_DECRYPT is not compatible with KeySpec ECC_NIST_P256'),
  refusal('NotFoundException', 'KeySpec ECC_NIST_P256'),
  { status: 400, body: 'KeySpec ECC_NIST_P256' },
  { body: { KeyMetadata: 'ECC_NIST_P256' } },
];

for (const answer of bugs)
  test(`${JSON.stringify(answer)}: left to be judged`, () => assert.doesNotThrow(() => required(answer)));

test('what is missing ends with one period, whatever the target says', () => {
  for (const words of ['CreateKey made no multi-Region key', 'CreateKey made no multi-Region key.'])
    assert.match(withoutMultiRegionKeys(words).message, / key\.$/);
});
