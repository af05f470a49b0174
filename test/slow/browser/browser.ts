/** A real browser for the pages, where one is installed. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = places.find((place) => existsSync(place));

/** Why tests in a browser cannot run, with the remedy; `false` where they can. For `skip` of node:test. */
export const isBrowserMissing: string | false =
  executablePath === undefined &&
  `THE PAGES WERE NOT TESTED IN A BROWSER: expected one of ${places.join(', ')}, got none. Install it: apt-get install -y chromium`;

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page that is open, and everything it did that it should not have done. */
export type OpenPage = {
  readonly page: Page;
  /** Errors and warnings of the console, exceptions, and requests other than for the file itself. */
  readonly complaints: readonly string[];
};

export type Opener = (name: string, options?: BrowserContextOptions) => Promise<OpenPage>;

/** Opens files by their names in one browser, closed after the tests of the file. */
export function openerOf(files: Readonly<Record<string, string>>): Opener {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  let browser: Promise<Browser> | undefined;
  after(async () => {
    await (await browser)?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return async (name, options = {}) => {
    browser ??= chromium.launch({ executablePath: executablePath ?? '', args: quiet, timeout: 30_000 });
    const context = await (await browser).newContext(options);
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const complaints = watched(page);
    await page.goto(pathToFileURL(join(folder, name)).href);
    return { page, complaints };
  };
}

function watched(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  return complaints;
}

/** Whether something sticks out to the right of the screen, so that the whole page would scroll sideways. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
}
