import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { violationsOn } from './accessibility.ts';
import { isBrowserMissing, openerOf } from './browser.ts';

describe('the accessibility checker', { skip: isBrowserMissing, timeout: 120_000 }, () => {
  const open = openerOf({
    'bad.html': '<!doctype html><html><title>t</title><main><img src="data:,"><input></main></html>',
  });

  test('planted: a picture without words and a field without a label are found', async () => {
    const { page } = await open('bad.html');
    const found = (await violationsOn(page)).join('\n');
    assert.match(found, /img_alt/);
    assert.match(found, /label/);
  });
});
