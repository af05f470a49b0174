import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globalComplaints, importComplaints, importsOf } from './rules/import-rules.ts';
import { sourceFiles } from './rules/source-files.ts';

const files = sourceFiles('src/**/*.ts', 'steps/**/*.ts', 'mutants/**/*.ts');

test('every room imports only what the design allows', () => {
  assert.ok(files.length > 0);
  assert.deepEqual(files.flatMap(importComplaints), []);
});

test('the command line, the console and the environment each have one owner', () => {
  assert.deepEqual(files.flatMap(globalComplaints), []);
});

const forbidden: readonly (readonly [path: string, text: string])[] = [
  ['src/reference/server.ts', "import { capabilities } from '../target/target.ts';"],
  ['src/reference/server.ts', "import Ajv from 'ajv';"],
  ['src/reference/keys/store.ts', "import { at } from '../../kms/json.ts';"],
  ['mutants/ghost.ts', "import { send } from '../src/kms/door.ts';"],
  ['src/report/html.ts', "import type { Target } from '../target/target.ts';"],
  ['src/report/html.ts', "import { readFileSync } from 'node:fs';"],
  ['src/report/html.ts', "const fs = await import('node:fs');"],
  ['src/contract/answers.ts', "import { at } from '../kms/json.ts';"],
  ['src/target/profile.ts', "export { at } from '../kms/json.ts';"],
  ['src/target/profile.ts', "import { Ajv2020 } from 'ajv/dist/2020.js';"],
  ['src/kms/door.ts', "import {\n  // how\n  Given,\n} from '@cucumber/cucumber';"],
  ['src/run/lanes.ts', "import { KMSClient } from '@aws-sdk/client-kms';"],
  ['src/run/lanes.ts', "import { start } from '../reference/server.ts';"],
  ['src/run/mutants.ts', 'await import(`../../mutants/$' + '{name}.ts`);'],
  ['src/cli/main.ts', "import { settle } from '../kms/settle.ts';"],
  ['src/cli/main.ts', "import 'left-pad';"],
  ['src/cli/main.ts', "const yaml = require('yaml');"],
  ['steps/roles.ts', "import { readTarget } from '../src/target/read-target.ts';"],
  ['steps/roles.ts', "import { type Target, readTarget } from '../src/target/read-target.ts';"],
  ['src/stray.ts', 'export const stray = 1;'],
];

for (const [path, text] of forbidden) {
  test(`planted: ${path} may not contain ${text.replaceAll('\n', ' ')}`, () => {
    assert.equal(importComplaints({ path, text }).length, 1);
  });
}

test('planted: what is allowed is not complained about', () => {
  const allowed = [
    [
      'src/kms/send.ts',
      "import { KMSClient } from '@aws-sdk/client-kms'; import pRetry, { AbortError } from 'p-retry';",
    ],
    ['src/kms/send.ts', "import type { Target } from '../target/target.ts';"],
    [
      'steps/roles.ts',
      "import type { Target } from '../src/target/target.ts';\nimport { type A, type B } from '../src/target/a.ts';",
    ],
    [
      'src/report/html.ts',
      "// import { x } from '../kms/x.ts'\nconst text = \"import { y } from '../kms/y.ts'\";",
    ],
    ['src/cli/prove.ts', "await import('../../mutants/all.ts'); import { writeFileSync } from 'node:fs';"],
    ['tools/any.ts', "import { at } from '../src/kms/json.ts';"],
  ];
  assert.deepEqual(
    allowed.flatMap(([path = '', text = '']) => importComplaints({ path, text })),
    [],
  );
});

test('planted: imports are found in every form, and not in text', () => {
  const text = `import a, { b } from 'one'; export * from "two"; import 'three'; x = await import('four');
    const pattern = /import { c } from 'not'/; const text = \`import d from 'neither' \${require('five')}\`;`;
  assert.deepEqual(
    importsOf(text).map(({ from }) => from),
    ['one', 'two', 'three', 'four', 'five'],
  );
});

test('planted: every owner is guarded', () => {
  const texts = [
    'process.argv.slice(2)',
    'console.log(1)',
    'process.exit(1)',
    'process.exitCode = 1',
    'process.env.HOME',
  ];
  for (const text of texts) assert.equal(globalComplaints({ path: 'src/kms/send.ts', text }).length, 1, text);
  assert.deepEqual(globalComplaints({ path: 'src/target/environment.ts', text: 'process.env' }), []);
  assert.deepEqual(globalComplaints({ path: 'src/cli/main.ts', text: 'console.log(process.argv)' }), []);
  assert.deepEqual(globalComplaints({ path: 'src/kms/send.ts', text: "// console.log\n'process.env'" }), []);
});
