import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAboutRefusal } from '../../src/model/about-refusal.ts';

test('an Outcome that names a refusal is about one; a Given or a success is not', () => {
  const step = (type: string, text: string) => isAboutRefusal({ type, text });
  assert.ok(step('Outcome', 'the request is refused with KMSInvalidStateException'));
  assert.ok(step('Outcome', 'the call succeeds or is refused with DisabledException'));
  assert.ok(step('Outcome', 'the refusal names the key in the home Region'));
  assert.ok(!step('Outcome', 'the call succeeds'));
  assert.ok(!step('Context', 'UpdatePrimaryRegion was refused for an unknown Region'));
});
