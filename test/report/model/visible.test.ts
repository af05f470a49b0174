import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasInvisible, trimmed, visible } from '../../../src/report/model/visible.ts';

test('everything a terminal might obey is spelled out', () => {
  assert.equal(
    visible('\u001b[31m\r\n\u0085\u202e\ud800\udb40\udc01ä'),
    '\\x1b[31m\\x0d\\x0a\\u0085\\u202e\\ud800\\U000e0001ä',
  );
  assert.ok(hasInvisible('a\u200bb'));
  assert.ok(!hasInvisible('äöü – 漢字 👍'));
});

test('long text is cut short', () => {
  assert.equal(trimmed('abcdef', 6), 'abcdef');
  assert.equal(trimmed('abcdefg', 6), 'abcde…');
});
