import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { runCommand } from '../src/cli/run-command.ts';
import { root } from './rules/source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const [nightly, action] = [read('.github/workflows/nightly.yml'), read('action.yml')];

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
  for (const [, name] of `${nightly}\n${action}`.matchAll(/uses: (\S+)/g))
    assert.match(name ?? '', /^actions\/[\w-]+@v\d+$/);
  for (const text of [nightly, action])
    assert.doesNotMatch(text, /^ +(run: .*|[^:]*)\$\{\{[^}]*(inputs|github)\.[^}]*\}\}/m);
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
    timeout: 20_000,
  });
  return { status, stderr, lines: readFileSync(calls, 'utf8').trimEnd().split('\n') };
};

const certifyScript = (): string => {
  const block = below(below(action, /- name: Certify/), /^ +run: \|/);
  const indent = /^ */.exec(block)?.[0] ?? '';
  return block
    .split('\n')
    .map((line) => line.slice(indent.length))
    .join('\n');
};

test('the action hands its inputs to the suite, whatever is in them', () => {
  stub('node');
  const output = join(folder, 'output');
  const empty = {
    TARGET: '',
    ENDPOINT: '',
    START: '',
    REGIONS: '',
    BASELINE: '',
    OUT: 'a/b',
    SUITE: '/suite',
    GITHUB_OUTPUT: output,
  };
  const plain = called(['-c', certifyScript()], empty);
  assert.deepEqual(
    [plain.status, plain.lines],
    [0, ['node|/suite/bin/kms-conformance.mjs|--out|a/b|']],
    plain.stderr,
  );
  assert.equal(readFileSync(output, 'utf8'), 'artifact=a-b\n');
  const given = {
    START: './my-kms --port {port} $(touch x); `y`',
    ENDPOINT: 'a=http://h:1\nb=http://h:2',
    BASELINE: 'my base.json',
  };
  const full = called(['-c', certifyScript()], { ...empty, ...given });
  assert.deepEqual(full.lines, [
    'node|/suite/bin/kms-conformance.mjs|--out|a/b|--start|./my-kms --port {port} $(touch x); `y`|--baseline|my base.json|--endpoint|a=http://h:1|--endpoint|b=http://h:2|',
  ]);
});

const results = (name: string, statuses: Readonly<Record<string, string>>): string => {
  const at = join(folder, name);
  for (const [target, status] of Object.entries(statuses)) {
    mkdirSync(join(at, target), { recursive: true });
    writeFileSync(join(at, target, 'status'), `${status}\n`);
    writeFileSync(join(at, target, 'comparison.md'), `## ${target}: what moved\n${'long '.repeat(14_000)}\n`);
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
