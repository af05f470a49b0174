import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Call } from '../../../src/model/driver.ts';
import { probeCapabilities } from '../../../src/run/probe/probe-capabilities.ts';
import { type Answer, arnOf, home, refusal, type Script, scriptedSession } from '../../door/scripted.ts';

const key = { KeyMetadata: { KeyId: 'k1', Arn: arnOf(home), MultiRegion: true } };

/** What the target is seen to have, with two accounts in its profile. */
function seen(describing: (call: Call) => Answer) {
  const script: Script = (call) => (call.operation === 'DescribeKey' ? describing(call) : { body: key });
  const session = scriptedSession(script);
  const [main] = Object.values(session.target.identities);
  assert.ok(main);
  const identities = { main, stranger: { ...main, accessKeyId: '444455556666' } };
  return probeCapabilities({ ...session, target: { ...session.target, identities } });
}

const ofStranger = ({ identity, input }: Call) => identity === 'stranger' && input.KeyId === 'k1';

test('accounts are told apart by what a key ID means, whether or not key policies are enforced', async () => {
  const byKeyId = (call: Call) => (ofStranger(call) ? refusal('NotFoundException') : { body: key });
  assert.deepEqual(await seen(byKeyId), ['accounts']);
  assert.deepEqual(await seen(() => ({ body: key })), []);
});

test('what is refused with a spoilt signature shows that signatures are verified', async () => {
  const verifying = ({ tampering }: Call) => (tampering ? refusal('AccessDenied', 'no', 403) : { body: key });
  assert.deepEqual(await seen(verifying), ['signatures']);
  assert.deepEqual(await seen(({ tampering }) => (tampering ? { status: 500 } : { body: key })), []);
});
