/** What IBM's accessibility checker finds wrong with a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const engine = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace-window.js');

type Result = {
  readonly ruleId: string;
  readonly message: string;
  readonly snippet: string;
  readonly value: readonly string[];
};

/** One line for each failure of WCAG 2.2 A and AA; none for a page without any. What needs a person's judgement is left out. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(engine, 'utf8'));
  const { results } = await page.evaluate<{ results: readonly Result[] }>(
    "new window.ace.Checker().check(document, ['WCAG_2_2'])",
  );
  return results
    .filter(({ value: [policy, outcome] }) => policy === 'VIOLATION' && outcome === 'FAIL')
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} (${snippet.slice(0, 200)})`);
}
