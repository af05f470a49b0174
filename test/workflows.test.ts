import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { readReportFile } from '../src/cli/report-file.ts';
import { runCommand } from '../src/cli/run/run-command.ts';
import { siteCommand } from '../src/cli/site-command.ts';
import { type KnownDifference, readKnownDifferences } from '../src/profile/option-files.ts';
import { isWithin } from '../src/run/manifest/manifest.ts';
import { test } from './rules/posix-test.ts';
import { root } from './rules/source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const [nightly, action] = [read('.github/workflows/nightly.yml'), read('action.yml')];
const release = read('.github/workflows/release.yml');
const pages = read('.github/workflows/pages.yml');

/** What stands indented below a line; enough of YAML for files that we write ourselves. */
const below = (text: string, heading: RegExp): string => {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => heading.test(line));
  assert.notEqual(start, -1, `no line ${heading}`);
  const indent = (line: string) => line.length - line.trimStart().length;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line !== '' && indent(line) <= indent(lines[start] as string));
  return rest.slice(0, end === -1 ? undefined : end).join('\n');
};
const matrix = [...nightly.matchAll(/target: (\S+), version: (\S+), certified: (\S+) \}/g)];
const optionsOf = (text: string) =>
  [...text.matchAll(/(?<=[\s(])--(?!omit|no-)[a-z-]+/g)].map(([option]) => option);

test('the nightly run certifies pinned targets that have a certificate', () => {
  assert.deepEqual(
    matrix.map(([, target]) => target),
    ['moto', 'ministack', 'localstack', 'localemu'],
  );
  for (const [, target, version, certified] of matrix) {
    assert.ok(existsSync(join(root, 'targets', `${target}.json`)), target);
    assert.ok(existsSync(join(root, 'reports', target ?? '', `${certified}.json`)), `${target} ${certified}`);
    assert.match(version ?? '', /^\d+\.\d+\.\d+$/);
  }
});

test('what the nightly run takes for known differs in the certificate, as the suite requires', () => {
  for (const [, target = '', , certified] of matrix) {
    const file = `.github/known/${target}.json`;
    const entries = readKnownDifferences(join(root, file));
    const { scenarios } = readReportFile(join(root, `reports/${target}/${certified}.json`));
    const covered = ({ id, operation }: KnownDifference) =>
      scenarios.filter((each) =>
        id ? isWithin(each.id, id) : each.operations.includes(operation as string),
      );
    for (const entry of entries)
      assert.ok(
        covered(entry).some(({ verdict }) => ['failed', 'unsupported'].includes(verdict)),
        `${file}: ${JSON.stringify(entry)}`,
      );
  }
  assert.match(nightly, /--known "\$KNOWN"/);
});

test('workflow and action use scripts, options and inputs that exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
  for (const [, name = ''] of nightly.matchAll(/npm run ([\w:-]+)/g)) assert.ok(name in scripts, name);
  const known = runCommand(() => {}).options.map(({ long }) => long);
  const used = [
    ...optionsOf(below(nightly, /name: Certify and compare/)),
    ...optionsOf(below(action, /- name: Certify/)),
  ];
  assert.ok(used.length >= 8);
  assert.deepEqual(
    used.filter((option) => !known.includes(option)),
    [],
  );
  const inputs = [...below(action, /^inputs:/).matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
  const taken = [...action.matchAll(/\$\{\{ inputs\.(\w+) \}\}/g)].map(([, name]) => name);
  assert.deepEqual(new Set(taken), new Set(inputs));
});

test('every action is pinned to a version, and nothing of an input is pasted into a shell', () => {
  for (const [, name] of `${nightly}\n${action}\n${release}\n${pages}`.matchAll(/uses: (\S+)/g))
    assert.match(name ?? '', /^actions\/[\w-]+@v\d+$/);
  for (const text of [nightly, action, release, pages])
    assert.doesNotMatch(text, /^ +(run: .*|[^:]*)\$\{\{[^}]*(inputs|github)\.[^}]*\}\}/m);
});

test('a release is published with provenance, from a tag that is the version, after the tests', () => {
  assert.match(release, /^on:\n {2}push:\n {4}tags: \['v\*'\]/m);
  assert.match(release, /id-token: write/);
  const steps = ['npm ci', 'npm test', 'npm publish --provenance --access public'];
  const places = steps.map((step) => release.indexOf(step));
  assert.ok(
    places.every((place, index) => place > (places[index - 1] ?? 0)),
    places.join(),
  );
  assert.match(release, /npm pkg get version/);
});

test('the site is published with the command that makes it, from the folder it writes', () => {
  const options = siteCommand().options.map(({ long }) => long);
  const [, option, folder] = /npm start -- site (--\w+) (\w+)$/m.exec(pages) ?? [];
  assert.ok(options.includes(option), option);
  assert.match(below(pages, /upload-pages-artifact/), new RegExp(`path: ${folder}$`));
  assert.match(pages, /pages: write\n {6}id-token: write/);
});

/** Programs that say what they were called with, each in a line of `calls`. */
const stubs = join(folder, 'bin');
const calls = join(folder, 'calls');
mkdirSync(stubs);
const stub = (name: string, then = ''): void => {
  writeFileSync(
    join(stubs, name),
    `#!/bin/bash\nprintf '%s|' "$(basename "$0")" "$@" >> ${calls}\necho >> ${calls}\n${then}\n`,
  );
  chmodSync(join(stubs, name), 0o755);
};

const called = (script: readonly string[], env: Readonly<Record<string, string>>) => {
  writeFileSync(calls, '');
  const path = `${stubs}:${process.env.PATH}`;
  const { status, stderr } = spawnSync('bash', ['-eo', 'pipefail', ...script], {
    encoding: 'utf8',
    env: { ...env, PATH: path },
    timeout: 120_000,
  });
  return { status, stderr, lines: readFileSync(calls, 'utf8').trimEnd().split('\n') };
};

const results = (name: string, statuses: Readonly<Record<string, string>>): string => {
  const at = join(folder, name);
  for (const [target, status] of Object.entries(statuses)) {
    mkdirSync(join(at, target), { recursive: true });
    writeFileSync(join(at, target, 'status'), `${status}\n`);
    if (status !== '2')
      writeFileSync(
        join(at, target, 'comparison.md'),
        `## ${target}: what moved\n${'long '.repeat(14_000)}\n`,
      );
  }
  return at;
};

const script = join(root, '.github/nightly-issue.sh');
const issue = (at: string, RESULT: string, open = '') => {
  const body = join(dirname(at), 'body');
  rmSync(body, { force: true });
  stub(
    'gh',
    `[ "$2" != list ] || echo '${open}'\nfor word; do [ "$previous" != --body-file ] || cp "$word" ${body}; previous=$word; done`,
  );
  const { lines, status, stderr } = called([script, at], { RESULT, RUN_URL: 'https://run' });
  assert.equal(status, 0, stderr);
  const text = existsSync(body) ? readFileSync(body, 'utf8') : '';
  return { last: lines.at(-1)?.replace(/\/\S*tmp[^|]*/, 'FILE'), text };
};

test('an issue is opened, updated and closed by what moved', () => {
  const moved = results('moved', { moto: '1', ministack: '0', localstack: '2' });
  const opened = issue(moved, 'failure');
  assert.equal(
    opened.last,
    'gh|issue|create|--title|Nightly: behaviour moved|--label|nightly|--body-file|FILE|',
  );
  const stale = results('stale', { moto: '2' });
  writeFileSync(join(stale, 'moto/comparison.md'), '## moto: what moved\n\nExpected UPR-01 to differ\n');
  assert.match(issue(stale, 'failure').text, /## moto: what moved\n\nExpected UPR-01 to differ/);
  assert.match(opened.text, /https:\/\/run[\s\S]*## localstack: not compared[\s\S]*## moto: what moved/);
  assert.doesNotMatch(opened.text, /ministack/);
  assert.ok(opened.text.length < 65_000);
  assert.match(opened.text, /The rest is in the reports of the run\.\n$/);
  assert.equal(issue(moved, 'failure', '7').last, 'gh|issue|edit|7|--body-file|FILE|');
  const quiet = results('quiet', { moto: '0' });
  assert.equal(
    issue(quiet, 'success', '7').last,
    'gh|issue|close|7|--comment|Nothing moves any more: https://run|',
  );
  assert.match(issue(quiet, 'success').last ?? '', /^gh\|issue\|list\|/);
  assert.match(issue(join(folder, 'nothing'), 'failure').text, /A job ended before the suite could run/);
});
