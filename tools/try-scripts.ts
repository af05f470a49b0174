/**
 * Runs the commands of a report by hand, as a maintainer would: for each scenario that failed, starts the target afresh,
 * runs its script with bash, the AWS CLI and curl, and looks whether the last call comes to what the report says.
 * `node tools/try-scripts.ts REPORT [TARGET] [--every]`: one scenario of each root cause, or every one that failed.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTarget } from '../src/cli/run/running-target.ts';
import type { Exchange } from '../src/model/exchange.ts';
import { readTarget } from '../src/profile/read-target.ts';
import type { Target } from '../src/profile/target.ts';
import { decisiveExchange } from '../src/report/model/decisive.ts';
import { masked } from '../src/report/model/fingerprint.ts';
import { readReport } from '../src/report/model/read-report.ts';
import type { Report, ScenarioResult } from '../src/report/model/report.ts';
import { rootCauses } from '../src/report/model/root-causes.ts';
import { toldBy } from '../src/report/reproduce/excerpt.ts';
import { reproductionScript } from '../src/report/reproduce/script.ts';
import { endAsMisused, givenFlags } from './bad-input.ts';

const scriptMs = 180_000;

const words = process.argv.slice(2);
const isEvery = givenFlags(
  ['--every'],
  words.filter((word) => word.startsWith('-')),
).has('--every');
const [file, name = 'reference'] = words.filter((word) => !word.startsWith('-'));
const report = reportFrom(file);
const scenarios = isEvery
  ? report.scenarios.filter(isTried)
  : rootCauses(report)
      .map(({ example }) => example)
      .filter(isTried);
let shown = 0;
for (const scenario of scenarios) {
  const difference = await tryScript(scenario);
  if (difference === undefined) shown += 1;
  console.log(`${difference === undefined ? 'shown    ' : 'NOT SHOWN'} ${scenario.id}`);
  if (difference !== undefined) console.log(difference);
}
console.log(`${shown} of ${scenarios.length} scripts show the difference`);
process.exitCode = shown === scenarios.length ? 0 : 1;

function reportFrom(path: string | undefined): Report {
  if (path === undefined)
    return endAsMisused('Expected the report.json of a run, got nothing. Give its path, and the target.');
  try {
    const read = readReport(readFileSync(path, 'utf8'), path);
    return read.kind === 'report' ? read.report : endAsMisused(read.message);
  } catch (error) {
    return endAsMisused(
      `Expected a report that can be read, got ${path}: ${(error as Error).message}. Write one: npm start -- --target NAME.`,
    );
  }
}

function isTried({ verdict, exchanges = [] }: ScenarioResult): boolean {
  return verdict === 'failed' && exchanges.length > 0;
}

/** What the script came to instead of what the report says; nothing when that is the same. */
async function tryScript(scenario: ScenarioResult): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'try-scripts-'));
  const { target, stop } = await startTarget(readTarget({ target: name }), folder, report.suite.version);
  try {
    const script = join(folder, 'script.sh');
    writeFileSync(script, reproductionScript(toldBy(report, scenario)));
    const output = await bash(script, target);
    const decisive = decisiveExchange(scenario) as Exchange;
    const [wanted, got] = [wordsOf(decisive), lastWordsOf(output, decisive)];
    return wanted === got
      ? undefined
      : `  report: ${wanted}\n  script: ${got}\n  ${script} said: ${output.slice(-600)}`;
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the script said; one that fails says so. */
function bash(script: string, { endpoints, identities }: Target): Promise<string> {
  const env: NodeJS.ProcessEnv = { ...process.env, AWS_PAGER: '', AWS_SESSION_TOKEN: '' };
  for (const [region, url] of Object.entries(endpoints)) {
    env.ENDPOINT ??= url;
    env[`ENDPOINT_${region.replace(/\W/g, '_').toUpperCase()}`] = url;
  }
  for (const [identity, { accessKeyId, secretAccessKey }] of Object.entries(identities)) {
    const prefix = identity === 'main' ? 'AWS' : identity.toUpperCase();
    env[`${prefix}_ACCESS_KEY_ID`] = accessKeyId;
    env[`${prefix}_SECRET_ACCESS_KEY`] = secretAccessKey;
  }
  return new Promise((resolve) => {
    // In one stream, so that what came last stands last.
    const options = { env, timeout: scriptMs, maxBuffer: 16_777_216 };
    execFile('bash', ['-c', `bash '${script}' 2>&1`], options, (_error, stdout) => resolve(stdout));
  });
}

/** What an exchange came to, without what changes from run to run. */
function wordsOf({ response, noAnswer = '' }: Exchange): string {
  if (response === undefined) return `no answer: ${noAnswer}`;
  const code = codeIn(response.body);
  return response.status >= 300 && code ? code : masked(ordered(response.body));
}

/** The same of the last thing a script said: a whole response from curl, JSON or an error from the AWS CLI. */
function lastWordsOf(output: string, { response }: Exchange): string {
  const text = output.replaceAll('\r\n', '\n').trimEnd();
  const wire = text.lastIndexOf('HTTP/1.1 ');
  if (wire >= 0) {
    const [, status = '', body = ''] =
      /^HTTP\/1\.1 (\d+)[^\n]*\n(?:[^\n]+\n)*\n?([\s\S]*)$/.exec(text.slice(wire)) ?? [];
    return Number(status) === response?.status
      ? (errorIn(status, body) ?? masked(ordered(body)))
      : `HTTP ${status}`;
  }
  const error = /An error occurred \((\w+)\) when calling [^\n]*$/.exec(text)?.[1];
  return error ?? masked(ordered(text.slice(lastObject(text))));
}

function errorIn(status: string, body: string): string | undefined {
  return Number(status) >= 300 ? codeIn(body) : undefined;
}

function codeIn(body: string): string | undefined {
  return /"__type"\s*:\s*"(?:[^"#]*#)?(\w+)/.exec(body)?.[1];
}

/** Where the last JSON object at the beginning of a line starts. */
function lastObject(text: string): number {
  return text.startsWith('{') && !text.includes('\n{') ? 0 : text.lastIndexOf('\n{') + 1;
}

/** JSON with its members in one order; dates are of the run, and the AWS CLI writes them in another way. */
function ordered(text: string): string {
  try {
    return JSON.stringify(canonical(JSON.parse(text)));
  } catch {
    return text.trim();
  }
}

/** An account that others use too has more keys, each of the same form: of a list each form counts once. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value))
    return [...new Set(value.map((entry) => masked(JSON.stringify(canonical(entry)))))].sort();
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    members.map(([name, member]) => [name, /(?:Date|ValidTo)$/.test(name) ? 'a date' : canonical(member)]),
  );
}
