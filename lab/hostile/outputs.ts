/** What a run left behind: on the screen, and in its files. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceMediaType } from '../../src/case/evidence.ts';
import { readReport } from '../../src/report/model/read-report.ts';
import type { Report } from '../../src/report/model/report.ts';
import { controlsIn, markdownIn, markupIn } from '../../test/report/rendered.ts';
import { xmlErrors } from '../../test/report/xml.ts';

export const secrets = [
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'AKIAIOSFODNN7EXAMPLE',
  'IQoJb3JpZ2luX2VjEXAMPLE/session+token=of-the-hostile-runs',
];

/** The reference's profile at another address, in a hurry, with a session token. */
export function writeProfile(file: string, url: string, requestMs: number): string {
  const profile = JSON.parse(readFileSync(new URL('../../targets/reference.json', import.meta.url), 'utf8'));
  const { start: _, $schema: __, ...rest } = profile;
  const [, , sessionToken] = secrets;
  const identities = { ...rest.identities, main: { ...rest.identities.main, sessionToken } };
  const budgets = { settleMs: 2_000, pollMs: 25, requestMs, confirmations: 2 };
  writeFileSync(file, JSON.stringify({ ...rest, name: 'hostile', endpoints: url, identities, budgets }));
  return file;
}

/** The report of a run, which must be one that can be read again. */
export function reportIn(folder: string): Report {
  const read = readReport(readFileSync(join(folder, 'report.json'), 'utf8'), 'report.json');
  if (read.kind === 'report') return read.report;
  throw new Error(read.message);
}

/** Everything that should not be in any output: secrets, characters a terminal obeys, markup, XML that is none. */
export function leaksIn(folder: string, screen: string): readonly string[] {
  const files = readdirSync(folder).map((name) => [name, textOf(join(folder, name))] as const);
  return [
    ...[['screen', screen] as const, ...files].flatMap(([name, text]) => secretsIn(name, text)),
    ...controlsIn('screen', screen),
    ...files
      .filter(([name]) => /\.(html|md|xml|svg)$/.test(name))
      .flatMap(([name, text]) => controlsIn(name, text)),
    ...files.flatMap(([name, text]) => (name === 'report.html' ? markupIn(name, text) : [])),
    ...files.flatMap(([name, text]) => (name === 'summary.md' ? markdownIn(name, text) : [])),
    ...files.flatMap(([name, text]) => (name === 'junit.xml' ? xmlErrors(text) : [])),
  ];
}

/** With what is in base64 unpacked: cucumber's messages carry the evidence that way. */
function textOf(file: string): string {
  if (!existsSync(file)) return '';
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('messages.ndjson')) return text;
  return text.replace(/"body":"([A-Za-z0-9+/=]+)"/g, (whole, body: string) =>
    text.includes(evidenceMediaType) ? Buffer.from(body, 'base64').toString() : whole,
  );
}

function secretsIn(name: string, text: string): readonly string[] {
  const spelled = secrets.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
    encodeURIComponent(secret),
    [...secret].map((each) => `\\u00${each.charCodeAt(0).toString(16)}`).join(''),
  ]);
  const signature = /Signature=[0-9a-f]{64}/.test(text) ? ['a signature'] : [];
  return [...spelled.filter((each) => text.includes(each)), ...signature].map((each) => `${each} in ${name}`);
}
