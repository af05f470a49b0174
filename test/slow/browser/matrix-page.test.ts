import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matrixOf } from '../../../src/report/matrix/matrix.ts';
import { matrixHtml } from '../../../src/report/matrix/matrix-page.ts';
import type { Report } from '../../../src/report/report.ts';
import { fullReport, hostileReport } from '../../report/html-sample.ts';
import { reportOf, scenario } from '../../report/sample-report.ts';
import { violationsOn } from './accessibility.ts';
import { isBrowserMissing, openerOf, scrollsSideways } from './browser.ts';

const pageOf = (...reports: readonly Report[]) => {
  const matrix = matrixOf(reports);
  assert.ok(matrix.kind === 'matrix');
  return matrixHtml(matrix);
};

const clean = reportOf([scenario({ id: 'UPR-10/ten', clause: 'UPR-10' })]);
const newer = { ...clean, target: { ...clean.target, version: '1.10.0' } };

describe('matrix.html in a browser', { skip: isBrowserMissing, timeout: 120_000 }, () => {
  const open = openerOf({
    'matrix.html': pageOf(fullReport(), newer),
    'hostile.html': pageOf(hostileReport(), newer),
  });

  test('opens and closes the scenarios of a clause, by mouse and keyboard', async () => {
    const { page, complaints } = await open('matrix.html');
    assert.equal(await page.locator('.drill:visible').count(), 0);
    const button = page.locator('.drill-button').first();
    await button.click();
    assert.match(
      (await page.locator('.drill:visible').textContent()) ?? '',
      /failed sample 1\.2\.3: UpdatePrimaryRegion left/,
    );
    await button.press('Enter');
    assert.equal(await page.locator('.drill:visible').count(), 0);
    assert.deepEqual(complaints, []);
  });

  test('narrows the clauses', async () => {
    const { page } = await open('matrix.html');
    assert.equal(await page.locator('#shown').textContent(), '2 of 2 clauses');
    await page.getByLabel('Show').selectOption('failed');
    assert.equal(await page.locator('#shown').textContent(), '1 of 2 clauses');
    assert.deepEqual(await page.locator('.drill-button:visible .id').allTextContents(), ['UPR-01']);
    await page.getByLabel('Show').selectOption('mixed');
    assert.equal(await page.locator('.feature:visible').count(), 0);
  });

  test('without a script every scenario is there', async () => {
    const { page } = await open('matrix.html', { javaScriptEnabled: false });
    assert.equal(await page.locator('.drill:visible').count(), 2);
    assert.equal(await page.locator('#filters').isVisible(), false);
  });

  for (const name of ['matrix.html', 'hostile.html']) {
    test(`${name} on a phone: nothing scrolls sideways`, async () => {
      const { page } = await open(name, { viewport: { width: 360, height: 740 } });
      for (const button of await page.locator('.drill-button').all()) await button.press('Enter');
      assert.equal(await scrollsSideways(page), false);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${colorScheme}: the accessibility checker finds nothing wrong`, async () => {
      const { page } = await open('matrix.html', { colorScheme });
      await page.locator('.drill-button').first().click();
      assert.deepEqual(await violationsOn(page), []);
    });
  }

  test('what a hostile target sent stays text', async () => {
    const { page, complaints } = await open('hostile.html');
    assert.equal(await page.evaluate('window.attacked'), undefined);
    assert.deepEqual(
      await page.evaluate("['img', 'script'].map((name) => document.querySelectorAll(name).length)"),
      [0, 1],
    );
    assert.deepEqual(complaints, []);
  });
});
