/** The step of action.yml that runs the suite, with programs in place of it that say what they were called with. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { parse } from 'yaml';
import { test } from './rules/posix-test.ts';
import { root } from './rules/source-files.ts';

type Step = {
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
};

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
};
const certify = action.runs.steps.find(({ id }) => id === 'certify');
assert.ok(certify?.run);
const script = certify.run;

const folder = mkdtempSync(join(tmpdir(), 'action-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const [calls, output] = [join(folder, 'calls'), join(folder, 'output')];

/** Nothing but the folder is given. */
const unset = Object.fromEntries(Object.keys(certify.env ?? {}).map((name) => [name, '']));

function called(env: Readonly<Record<string, string>>, then = '') {
  const program = join(folder, 'node');
  writeFileSync(program, `#!/bin/bash\nprintf '%s|' "$@" >> ${calls}\necho >> ${calls}\n${then}\n`);
  chmodSync(program, 0o755);
  writeFileSync(calls, '');
  writeFileSync(output, '');
  const all = { ...unset, SUITE: '/suite', OUT: 'a/b', GITHUB_OUTPUT: output, ...env };
  const { status, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    encoding: 'utf8',
    env: { ...all, PATH: `${folder}:${process.env.PATH}` },
    timeout: 120_000,
  });
  return { status, stderr, lines: readFileSync(calls, 'utf8').trimEnd().split('\n') };
}

test('every input reaches the step, and every variable of it is an input', () => {
  const taken = Object.values(certify.env ?? {}).flatMap((value) => /inputs\.(\w+)/.exec(value)?.[1] ?? []);
  assert.deepEqual(taken.sort(), Object.keys(action.inputs).sort());
});

test('without inputs the suite runs as it is, and its reports have a name that an artifact may have', () => {
  const { status, stderr, lines } = called({});
  assert.deepEqual([status, lines], [0, ['/suite/bin/kms-conformance.mjs|--out|a/b|']], stderr);
  assert.equal(readFileSync(output, 'utf8'), 'artifact=a-b\n');
});

test('inputs are handed to the suite, whatever is in them', () => {
  const { lines } = called({
    START: './my-kms --port {port} $(touch x); `y`',
    ENDPOINT: 'a=http://h:1\nb=http://h:2',
    BASELINE: 'my base.json',
    ONLY: 'UPR-01 STATE/Encrypt',
    SETTLE: '500',
    KNOWN: 'known differences.json',
  });
  assert.deepEqual(lines, [
    '/suite/bin/kms-conformance.mjs|--out|a/b|--start|./my-kms --port {port} $(touch x); `y`|--settle|500|--known|known differences.json|--baseline|my base.json|--only|UPR-01|--only|STATE/Encrypt|--endpoint|a=http://h:1|--endpoint|b=http://h:2|',
  ]);
});

test('the report is held against AWS where that is asked for, and either fails the job', () => {
  const out = join(folder, 'out');
  mkdirSync(out);
  writeFileSync(join(out, 'report.json'), '{}');
  const differing = called({ OUT: out, AGAINST: 'aws' }, '[ "$2" != against ] || exit 1');
  assert.equal(differing.status, 1, differing.stderr);
  assert.match(differing.lines.at(-1) ?? '', /\|against\|aws\|.*report\.json\|$/);
  assert.equal(called({ OUT: out, AGAINST: 'aws' }, '[ "$2" = against ] || exit 2').status, 2);
});
