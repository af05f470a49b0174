import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reportHtml } from '../../../src/report/html/report-page.ts';
import { failure, reportOf, scenario } from '../../report/sample-report.ts';
import { violationsOn } from './accessibility.ts';
import { isBrowserMissing, openerOf } from './browser.ts';

const cell = (operation: string, state: string) =>
  scenario({
    id: `STATE/${operation}/${state}`,
    clause: `STATE/${operation}`,
    name: `${operation} ${state}`,
  });
const report = reportOf([
  cell('Encrypt', 'Enabled'),
  failure({ id: 'STATE/Encrypt/Disabled', clause: 'STATE/Encrypt' }),
  cell('GenerateDataKeyPairWithoutPlaintext', 'PendingReplicaDeletion'),
]);

describe('the map of key states in a browser', { skip: isBrowserMissing, timeout: 120_000 }, () => {
  const open = openerOf({ 'report.html': reportHtml(report) });

  test('every name, mark and state lies inside the picture', async () => {
    const { page, complaints } = await open('report.html');
    const outside = await page.evaluate(`
      (() => {
        const picture = document.querySelector('.states-map svg');
        const frame = picture.getBoundingClientRect();
        return [...picture.querySelectorAll('text, rect')].filter((each) => {
          const box = each.getBoundingClientRect();
          return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
        }).map((each) => each.textContent);
      })()`);
    assert.deepEqual(outside, []);
    assert.deepEqual(complaints, []);
  });

  test('the name of an operation leads to its cells, and a cell to its scenario', async () => {
    const { page } = await open('report.html');
    await page.locator('.states-map a', { hasText: /^Encrypt$/ }).click();
    await page.locator('#states-Encrypt').getByRole('link').first().click();
    assert.equal(await page.locator('.scenario[open]').count(), 1);
  });

  test('is accessible, open and closed', async () => {
    const { page } = await open('report.html');
    assert.deepEqual(await violationsOn(page), []);
    await page.locator('.state-pages > summary').click();
    assert.deepEqual(await violationsOn(page), []);
  });
});
