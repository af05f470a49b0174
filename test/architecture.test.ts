import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileCycles, roomCycles } from './rules/import-cycles.ts';
import { globalComplaints, importComplaints, importsOf, mentionsOfProof } from './rules/import-rules.ts';
import { sourceFiles } from './rules/source-files.ts';

const product = sourceFiles('src/**/*.ts', 'steps/**/*.ts');
const files = [...product, ...sourceFiles('lab/**/*.ts', 'tools/**/*.ts', 'test/**/*.ts')];

test('every room imports only what the design allows', () => {
  assert.ok(files.length > 0);
  assert.deepEqual(files.flatMap(importComplaints), []);
});

test('no imports go in a circle, of types or of anything else', () => {
  assert.deepEqual(fileCycles(files), []);
  assert.deepEqual(roomCycles(files), []);
});

test('planted: imports in a circle, though each takes nothing but a type', () => {
  const types = (path: string, from: string) => ({ path, text: `import type { A } from '${from}';` });
  const beside = [types('src/keys/a.ts', './b.ts'), types('src/keys/b.ts', './c.ts')];
  assert.deepEqual(fileCycles(beside), []);
  assert.deepEqual(fileCycles([...beside, types('src/keys/c.ts', './a.ts')]), [
    'src/keys/c.ts > src/keys/a.ts > src/keys/b.ts > src/keys/c.ts',
  ]);
  const across = [types('src/keys/a.ts', '../door/a.ts'), types('src/door/b.ts', '../keys/b.ts')];
  assert.deepEqual(fileCycles(across), []);
  assert.deepEqual(roomCycles(across), ['src/door > src/keys > src/door']);
  assert.deepEqual(fileCycles([types('src/keys/a.ts', './a.ts')]), ['src/keys/a.ts > src/keys/a.ts']);
});

const mostFiles = 25;

test('no folder holds more files than a reader can take in', () => {
  const folders = files.map(({ path }) => path.slice(0, path.lastIndexOf('/')));
  const crowded = [...new Set(folders)].filter(
    (folder) => /^src/.test(folder) && folders.filter((each) => each === folder).length > mostFiles,
  );
  assert.deepEqual(crowded, []);
});

test('the command line, the console and the environment each have one owner', () => {
  const servers = sourceFiles('lab/mutants/**/*.ts', 'lab/variations/**/*.ts');
  assert.deepEqual([...product, ...servers].flatMap(globalComplaints), []);
});

test('the product knows nothing of its proof', () => {
  assert.deepEqual([...product, ...sourceFiles('bin/*')].flatMap(mentionsOfProof), []);
});

const forbidden: readonly (readonly [path: string, text: string])[] = [
  ['src/reference/server.ts', "import { capabilities } from '../profile/target.ts';"],
  ['src/reference/server.ts', "import Ajv from 'ajv';"],
  ['src/reference/keys/store.ts', "import { at } from '../../model/json.ts';"],
  ['lab/mutants/ghost.ts', "import { send } from '../../src/door/door.ts';"],
  ['test/door/door.test.ts', "import { handling } from '../../lab/mutants/wraps.ts';"],
  ['tools/bench.ts', "import { onReference } from '../lab/harness/changed-reference.ts';"],
  ['src/cli/run/run-command.ts', "import { mutants } from '../../../lab/mutants/all.ts';"],
  ['src/report/html.ts', "import type { Target } from '../profile/target.ts';"],
  ['src/report/html.ts', "import { readFileSync } from 'node:fs';"],
  ['src/report/html.ts', "const fs = await import('node:fs');"],
  ['src/contract/answers.ts', "import { at } from '../model/json.ts';"],
  ['src/profile/profile.ts', "export { at } from '../model/json.ts';"],
  ['src/profile/profile.ts', "import { Ajv2020 } from 'ajv/dist/2020.js';"],
  ['src/door/door.ts', "import {\n  // how\n  Given,\n} from '@cucumber/cucumber';"],
  ['src/run/lanes.ts', "import { KMSClient } from '@aws-sdk/client-kms';"],
  ['src/run/lanes.ts', "import { start } from '../reference/server.ts';"],
  ['src/run/mutants.ts', 'await import(`../../lab/mutants/$' + '{name}.ts`);'],
  ['src/cli/main.ts', "import { settle } from '../keys/settle.ts';"],
  ['src/cli/main.ts', "import 'left-pad';"],
  ['src/cli/main.ts', "const yaml = require('yaml');"],
  ['steps/roles.ts', "import { readTarget } from '../src/profile/read-target.ts';"],
  ['src/door/send.ts', "import { type Target, readTarget } from '../profile/read-target.ts';"],
  ['src/model/stop.ts', "import type { Door } from '../door/door.ts';"],
  ['src/wire/recorder.ts', "import { send } from '../door/door.ts';"],
  ['src/door/door.ts', "import type { RelatedKeys } from '../keys/related-keys.ts';"],
  ['src/keys/moves.ts', "import { requireRole } from '../expect/role-expectations.ts';"],
  ['src/expect/rounds.ts', "import type { Evidence } from '../case/evidence.ts';"],
  ['src/stray.ts', 'export const stray = 1;'],
];

for (const [path, text] of forbidden) {
  test(`planted: ${path} may not contain ${text.replaceAll('\n', ' ')}`, () => {
    assert.equal(importComplaints({ path, text }).length, 1);
  });
}

test('planted: what is allowed is not complained about', () => {
  const allowed = [
    ['src/wire/send.ts', "import { KMSClient } from '@aws-sdk/client-kms';"],
    ['src/door/send.ts', "import pRetry, { AbortError } from 'p-retry';"],
    ['src/door/send.ts', "import type { Target } from '../profile/target.ts';"],
    [
      'src/door/send.ts',
      "import type { Target } from '../profile/target.ts';\nimport { type A, type B } from '../profile/a.ts';",
    ],
    [
      'src/report/html.ts',
      "// import { x } from '../keys/x.ts'\nconst text = \"import { y } from '../keys/y.ts'\";",
    ],
    ['lab/prove/prove.ts', "await import('../mutants/all.ts'); import { run } from '../../src/run/run.ts';"],
    ['lab/test/a.test.ts', "import { command } from '../../test/cli/command.ts';"],
    ['tools/any.ts', "import { at } from '../src/model/json.ts';"],
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
  for (const text of texts)
    assert.equal(globalComplaints({ path: 'src/door/send.ts', text }).length, 1, text);
  assert.deepEqual(globalComplaints({ path: 'src/profile/environment.ts', text: 'process.env' }), []);
  assert.deepEqual(globalComplaints({ path: 'src/cli/main.ts', text: 'console.log(process.argv)' }), []);
  assert.deepEqual(globalComplaints({ path: 'src/door/send.ts', text: "// console.log\n'process.env'" }), []);
});

test('planted: the product mentions its proof neither in code nor in a comment', () => {
  const texts = [
    'const mutants = [];',
    '// what a Mutant wraps',
    "new Worker('../../lab/prove/thread.ts')",
    '/* the kill matrix */',
  ];
  for (const text of texts) assert.equal(mentionsOfProof({ path: 'src/run/run.ts', text }).length, 1, text);
  assert.deepEqual(
    mentionsOfProof({ path: 'src/run/run.ts', text: "// labels that prove nothing\n'lab'" }),
    [],
  );
});
