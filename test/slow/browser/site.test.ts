import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fullReport, hostileReport } from '../../report/html/html-sample.ts';
import { reportOf, scenario } from '../../report/sample-report.ts';
import { siteFor, wholeSpec } from '../../report/site/site-sample.ts';
import { violationsOn } from './accessibility.ts';
import { isBrowserMissing, openerOf, scrollsSideways } from './browser.ts';

const clean = reportOf([scenario({ id: 'UPR-10/ten', clause: 'UPR-10' })]);
const newer = { ...clean, target: { ...clean.target, version: '1.10.0' } };
const files = Object.fromEntries(siteFor([fullReport(), newer], { spec: wholeSpec }));
const hostile = [...siteFor([hostileReport()])].map(([path, text]) => [`hostile/${path}`, text]);
const pages = [
  'index.html',
  'implementations/sample.html',
  'operations/UpdatePrimaryRegion.html',
  'clauses/UPR-01.html',
];

describe('the site in a browser', { skip: isBrowserMissing, timeout: 240_000 }, () => {
  const open = openerOf({ ...files, ...Object.fromEntries(hostile) });

  test('every kind of page has its style, asks nobody for anything, complains about nothing', async () => {
    for (const name of pages) {
      const { page, complaints } = await open(name);
      const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      assert.deepEqual([name, paper, complaints], [name, 'rgb(251, 250, 247)', []]);
    }
  });

  test('the first page finds operations and clauses, by any words', async () => {
    const { page } = await open('index.html');
    const shown = () => page.locator('.index > li:visible .name').allTextContents();
    assert.ok((await shown()).length > 56);
    await page.getByLabel('Find').fill('MAKES updateprimary');
    assert.deepEqual(await shown(), ['UpdatePrimaryRegion']);
    assert.match((await page.locator('#found').textContent()) ?? '', /^1 of \d+ pages$/);
    await page.getByLabel('Find').fill('no such words');
    assert.equal(await page.locator('.group:visible').count(), 0);
  });

  test('the keyboard alone: from the first page to an operation and back', async () => {
    const { page } = await open('index.html');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel('Find').focus();
    await page.keyboard.type('ReplicateKey');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'ReplicateKey' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#results').waitFor();
  });

  test('without a script the first page is whole', async () => {
    const { page } = await open('index.html', { javaScriptEnabled: false });
    assert.equal(await page.locator('.finder').isVisible(), false);
    assert.ok((await page.locator('.index > li:visible').count()) > 56);
  });

  for (const name of [...pages, 'hostile/index.html']) {
    test(`${name} on a phone: nothing scrolls sideways`, async () => {
      const { page } = await open(name, { viewport: { width: 360, height: 740 } });
      await page.evaluate("for (const entry of document.querySelectorAll('details')) entry.open = true");
      assert.equal(await scrollsSideways(page), false);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 360])
      test(`${colorScheme}, ${width} wide: the accessibility checker finds nothing wrong`, async () => {
        for (const name of pages) {
          const { page } = await open(name, { colorScheme, viewport: { width, height: 900 } });
          await page.evaluate("for (const entry of document.querySelectorAll('details')) entry.open = true");
          assert.deepEqual([name, await violationsOn(page)], [name, []]);
        }
      });

  test('what a hostile target sent stays text', async () => {
    const { page, complaints } = await open('hostile/index.html');
    assert.equal(await page.evaluate('window.attacked'), undefined);
    assert.equal(await page.evaluate("document.querySelectorAll('img').length"), 0);
    assert.deepEqual(complaints, []);
  });
});
