/** What GitHub reads of this repository, as far as it can be checked without GitHub; actionlint checks the rest. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseDocument } from 'yaml';
import { root, type SourceFile, sourceFiles } from './rules/source-files.ts';

type Step = { readonly uses?: string; readonly run?: string };
type Job = {
  readonly steps: readonly Step[];
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix: unknown };
};
type Workflow = {
  readonly on: object;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
};

const { scripts: scriptsOfPackage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const workflows = sourceFiles('.github/workflows/*.yml');
const forms = sourceFiles('.github/ISSUE_TEMPLATE/*.yml').filter(({ path }) => !path.endsWith('config.yml'));

/** What is in a YAML file; a doubtful spelling counts as a mistake. */
function contentOf<Content>({ path, text }: SourceFile): Content {
  const { errors, warnings, contents } = parseDocument(text, { version: '1.2', uniqueKeys: true });
  assert.deepEqual(
    [...errors, ...warnings].map(({ message }) => message),
    [],
    path,
  );
  return contents?.toJSON() as Content;
}

/** What is wrong with a step: an action that is not pinned, a script that does not exist. */
function complaints({ uses, run = '' }: Step): readonly string[] {
  const isPinned = uses === undefined || /^actions\/[\w-]+@(v\d+|[0-9a-f]{40})$/.test(uses);
  const scripts = [...run.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test|start)\b)/g)];
  const unknown = scripts
    .map(([, named, short]) => named ?? short ?? '')
    .filter((name) => !(name in scriptsOfPackage));
  const [pasted] = /\$\{\{[^}]*(?:inputs|github)\.[^}]*\}\}/.exec(run) ?? [];
  return [
    ...(isPinned ? [] : [`${uses} is not pinned`]),
    ...unknown.map((name) => `package.json has no script ${name}`),
    ...(pasted ? [`${pasted} is pasted into a shell`] : []),
  ];
}

test('every YAML file that GitHub reads can be read', () => {
  const files = sourceFiles('.github/**/*.yml', 'action.yml');
  assert.ok(files.length >= 6);
  for (const file of files) assert.equal(typeof contentOf(file), 'object', file.path);
});

test('workflows pin their actions, call scripts that exist, read only, and end', () => {
  for (const file of workflows) {
    const { permissions, jobs } = contentOf<Workflow>(file);
    assert.deepEqual(permissions, { contents: 'read' }, file.path);
    for (const [name, job] of Object.entries(jobs)) {
      assert.ok((job['timeout-minutes'] ?? 0) > 0, `${file.path} ${name} has no timeout-minutes`);
      assert.deepEqual(job.steps.flatMap(complaints), [], `${file.path} ${name}`);
    }
  }
});

test('npm test runs on push and pull request, on three systems with two versions of Node', () => {
  const [file] = workflows.filter(({ path }) => path.endsWith('/test.yml'));
  assert.ok(file);
  const { on, jobs } = contentOf<Workflow>(file);
  assert.deepEqual(Object.keys(on), ['push', 'pull_request']);
  const os = ['ubuntu-latest', 'macos-latest', 'windows-latest'];
  assert.deepEqual(jobs.test?.strategy?.matrix, { os, node: [24, 'current'] });
  const runs = (job: string) => jobs[job]?.steps.map(({ run }) => run) ?? [];
  assert.ok(runs('test').includes('npm test') && runs('lab').includes('npm run test:lab'));
});

const kinds = ['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'];

test('issue forms have what GitHub demands of them', () => {
  type Part = {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string };
  };
  type Form = { readonly name: string; readonly description: string; readonly body: readonly Part[] };
  assert.equal(forms.length, 2);
  for (const file of forms) {
    const { name, description, body } = contentOf<Form>(file);
    assert.ok(name && description, file.path);
    const asked = body.filter(({ type }) => type !== 'markdown');
    assert.deepEqual(
      body.filter(({ type }) => !kinds.includes(type)),
      [],
      file.path,
    );
    assert.deepEqual(
      asked.filter(({ id, attributes }) => !id || !attributes.label),
      [],
      file.path,
    );
    assert.equal(new Set(asked.map(({ id }) => id)).size, asked.length, file.path);
  }
});

test('dependabot looks where packages and actions are', () => {
  type Update = { readonly 'package-ecosystem': string; readonly directory: string };
  const [file] = sourceFiles('.github/dependabot.yml');
  assert.ok(file);
  const { version, updates } = contentOf<{ version: number; updates: readonly Update[] }>(file);
  assert.equal(version, 2);
  for (const { 'package-ecosystem': ecosystem, directory } of updates) {
    const looked = ecosystem === 'npm' ? `${directory}/package-lock.json` : '.github/workflows';
    assert.ok(existsSync(join(root, looked)), `${ecosystem} in ${directory}`);
  }
});

test('planted: a step that is wrong is complained about, one that is right is not', () => {
  const wrong: readonly Step[] = [
    { uses: 'actions/checkout@main' },
    { uses: 'someone/else@v1' },
    { run: 'npm run tset' },
    { run: 'npm run --silent test:lap' },
    { run: 'npm run unit && echo $' + '{{ github.head_ref }}' },
  ];
  for (const step of wrong) assert.equal(complaints(step).length, 1, JSON.stringify(step));
  const right: readonly Step[] = [
    { uses: 'actions/checkout@v5' },
    { uses: `actions/checkout@${'0123456789abcdef'.repeat(3).slice(0, 40)}` },
    { run: 'npm ci && npm test && npm start -- --target moto && npm run --silent test:lab' },
  ];
  assert.deepEqual(right.flatMap(complaints), []);
});

test('planted: a file that no YAML reader understands is complained about', () => {
  const path = 'a.yml';
  assert.throws(() => contentOf({ path, text: 'run: node -e "rmSync(\'x\', { force: true })"\n' }), /a\.yml/);
  assert.throws(() => contentOf({ path, text: 'on: push\non: pull_request\n' }), /a\.yml/);
});
