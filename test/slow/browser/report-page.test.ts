import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { reportHtml } from '../../../src/report/html/report-page.ts';
import { fullReport, hostileReport } from '../../report/html/html-sample.ts';
import { violationsOn } from './accessibility.ts';
import { isBrowserMissing, openerOf, scrollsSideways } from './browser.ts';

const shown = async (page: Page) =>
  (await page.locator('.scenario:visible .name').allTextContents()).map((name) => name.trim()).sort();

describe('report.html in a browser', { skip: isBrowserMissing, timeout: 120_000 }, () => {
  const open = openerOf({
    'report.html': reportHtml(fullReport()),
    'hostile.html': reportHtml(hostileReport()),
  });

  test('shows every scenario, asks nobody for anything, complains about nothing', async () => {
    const { page, complaints } = await open('report.html');
    assert.equal(await page.locator('h1').textContent(), 'sample 1.2.3');
    assert.equal((await shown(page)).length, 9);
    assert.deepEqual(complaints, []);
  });

  test('filters by verdict, grade and operation, alone and together, and shows all again', async () => {
    const { page } = await open('report.html');
    const output = page.locator('#shown');
    await page.getByLabel('failed').check();
    assert.deepEqual(await shown(page), ['advises', 'fails', 'fails-too', 'is stuck']);
    assert.equal(await output.textContent(), '4 of 9 scenarios');
    await page.getByLabel('Grade', { exact: true }).selectOption('inferred');
    assert.deepEqual(await shown(page), ['advises']);
    await page.getByLabel('Operation', { exact: true }).selectOption('ReplicateKey');
    assert.deepEqual(await shown(page), []);
    assert.equal(await page.locator('.feature:visible').count(), 0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.locator('#shown', { hasText: '9 of 9 scenarios' }).waitFor();
    await page.getByLabel('Operation', { exact: true }).selectOption('ReplicateKey');
    assert.deepEqual(await shown(page), ['none']);
  });

  test('searches names, reasons and exchanges, in any order and case', async () => {
    const { page } = await open('report.html');
    await page.getByLabel('Search').fill('STUCK is');
    assert.deepEqual(await shown(page), ['is stuck']);
    await page.getByLabel('Search').fill('econnreset');
    assert.deepEqual(await shown(page), ['reset']);
    await page.getByLabel('Search').fill('validationexception');
    assert.deepEqual(await shown(page), ['is stuck']);
    await page.getByLabel('Search').fill('no such words');
    assert.deepEqual(await shown(page), []);
  });

  test('the keyboard alone: skip, search, filter, open, copy', async () => {
    const { page } = await open('report.html', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.id'), 'search');
    await page.keyboard.type('stuck');
    await tabTo(page, '.scenario:not([hidden]) > summary');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.scenario[open] .name').textContent(), 'is stuck');
    await tabTo(
      page,
      '.scenario[open] .command:nth-of-type(3) .copy, .scenario[open] .command + .command .copy',
    );
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    assert.equal(copied, 'npm start -- --target sample --only UPR-01/is-stuck\n');
  });

  test('every control is reached by Tab, in the order of the page', async () => {
    const { page } = await open('report.html');
    await page.evaluate("for (const entry of document.querySelectorAll('details')) entry.open = true");
    const all = await page.evaluate<number>(
      '[...document.querySelectorAll(\'a[href], button, input, select, summary, [tabindex="0"]\')].filter((each) => each.checkVisibility()).length',
    );
    const reached = new Set<string>();
    for (let presses = 0; presses < all; presses += 1) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate<string>(position));
    }
    assert.equal(reached.size, all);
    assert.deepEqual(
      [...reached],
      [...reached].toSorted((one, other) => Number(one) - Number(other)),
    );
  });

  test('a link to a scenario opens it, even when a filter hides it', async () => {
    const { page } = await open('report.html');
    await page.getByLabel('Search').fill('passes');
    await page.locator('.causes a').first().click();
    const target = page.locator('.scenario[open]');
    await target.waitFor();
    assert.ok(await isFocused(page, '.scenario[open] > summary'));
    assert.equal(await page.locator('#shown').textContent(), '9 of 9 scenarios');
  });

  test('without a script the page is whole', async () => {
    const { page, complaints } = await open('report.html', { javaScriptEnabled: false });
    assert.equal(await page.locator('#filters').isVisible(), false);
    assert.equal(await page.locator('.copy:visible').count(), 0);
    assert.equal(await page.locator('.scenario:visible').count(), 9);
    assert.deepEqual(complaints, []);
  });

  for (const name of ['report.html', 'hostile.html']) {
    test(`${name} on a phone: nothing scrolls sideways, open or closed`, async () => {
      const { page } = await open(name, { viewport: { width: 360, height: 740 } });
      assert.equal(await scrollsSideways(page), false);
      await page.evaluate("for (const entry of document.querySelectorAll('details')) entry.open = true");
      assert.equal(await scrollsSideways(page), false);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${colorScheme}: right colours, and the accessibility checker finds nothing wrong`, async () => {
      const { page } = await open('report.html', { colorScheme });
      const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      assert.equal(paper, colorScheme === 'light' ? 'rgb(251, 250, 247)' : 'rgb(23, 23, 20)');
      await page.evaluate("for (const entry of document.querySelectorAll('details')) entry.open = true");
      assert.deepEqual(await violationsOn(page), []);
    });
  }

  test('printed: light wherever it is read, failures open, no controls', async () => {
    const { page } = await open('report.html', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.evaluate('getComputedStyle(document.body).color'), 'rgb(0, 0, 0)');
    assert.ok(await page.locator('.scenario.failed .fact-got').first().isVisible());
    assert.equal(await page.locator('#filters:visible, .copy:visible').count(), 0);
  });

  test('what a hostile target sent stays text', async () => {
    const { page, complaints } = await open('hostile.html');
    await page.evaluate("for (const entry of document.querySelectorAll('details')) entry.open = true");
    assert.equal(await page.evaluate('window.attacked'), undefined);
    assert.deepEqual(
      await page.evaluate("['img', 'script'].map((name) => document.querySelectorAll(name).length)"),
      [0, 1],
    );
    assert.match(
      (await page.locator('dd').allTextContents()).join(),
      /<script>window\.attacked=1<\/script>"><img src=x/,
    );
    assert.deepEqual(complaints, []);
  });

  test('a script that got in all the same would not run', async () => {
    const injected = reportHtml(fullReport()).replace(
      '<main>',
      '<main><script>window.attacked=1</script><img src="https://a.test/x">',
    );
    const { page, complaints } = await openerOf({ 'injected.html': injected })('injected.html');
    assert.equal(await page.evaluate('window.attacked'), undefined);
    assert.match(complaints.join(), /Content Security Policy/);
  });
});

/** Where the focused element stands in the document. */
const position = "String([...document.querySelectorAll('*')].indexOf(document.activeElement))";

/** Presses Tab until an element that matches has the focus; fails when none does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await isFocused(page, selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never came to ${selector}`);
}

async function isFocused(page: Page, selector: string): Promise<boolean> {
  return page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`);
}
