import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOnly } from './rules/code-text.ts';
import { sourceFiles } from './rules/source-files.ts';
import { fileSize, functionsIn, styleComplaints } from './rules/style-rules.ts';

const folders = ['src', 'steps', 'lab', 'tools', 'test'];

test('the code keeps to the style', () => {
  const files = sourceFiles(...folders.map((folder) => `${folder}/**/*.ts`));
  assert.ok(files.length > 0);
  assert.deepEqual(files.flatMap(styleComplaints), []);
});

test('no feature that is written by hand is longer than a program may be', () => {
  const byHand = sourceFiles('features/**/*.feature').filter(
    ({ path }) => !path.startsWith('features/tables/'),
  );
  assert.ok(byHand.length > 30, `${byHand.length} features were read`);
  assert.deepEqual(byHand.flatMap(fileSize), []);
  assert.equal(fileSize({ path: 'features/a.feature', text: lines(201, '  @a') }).length, 1);
});

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

const planted: readonly (readonly [what: string, path: string, text: string])[] = [
  ['201 lines', 'src/keys/long.ts', lines(201, 'const x = 1;')],
  [
    'a function of 41 lines',
    'src/keys/long.ts',
    `export function long(): void {\n${lines(39, '  step();')}}\n`,
  ],
  [
    'a method of 41 lines',
    'src/keys/long.ts',
    `class A {\n  async long(): Promise<void> {\n${lines(39, '    step();')}  }\n}\n`,
  ],
  [
    'an arrow function of 41 lines',
    'src/keys/long.ts',
    `const long = (a: string) => {\n${lines(39, '  step();')}};\n`,
  ],
  ['a default export', 'steps/a.ts', 'export default 1;'],
  ['an enum', 'src/keys/a.ts', 'export enum Role { Primary }'],
  [
    'an interface instead of a type',
    'src/keys/a.ts',
    'export interface Role<T> extends Part { readonly name: T }',
  ],
  ['any as a type', 'src/keys/a.ts', 'const x: any = 1;'],
  ['any as an argument', 'src/keys/a.ts', 'const x: Record<string, any> = {};'],
  ['any as an escape', 'src/keys/a.ts', 'f(x as any);'],
  ['an empty name', 'src/keys/utils.ts', 'export const x = 1;'],
  ['an empty folder name', 'src/common/x.ts', 'export const x = 1;'],
  ['a star barrel', 'src/keys/index.ts', "export * from './send.ts';\nexport const x = 1;"],
  [
    'a barrel',
    'src/keys/index.ts',
    "export { send } from './send.ts';\nexport type { Key } from './key.ts';",
  ],
  ['a sleep', 'src/keys/a.ts', 'await new Promise((resolve) => setTimeout(resolve, 100));'],
  [
    'a verdict that is caught',
    'src/keys/a.ts',
    'await eventually(\n  () => read(door),\n  judge,\n  patience,\n).catch(() => {});',
  ],
  ['a sleep from a module', 'steps/a.ts', "import { setTimeout } from 'node:timers/promises';"],
];

for (const [what, path, text] of planted) {
  test(`planted: ${what} is complained about`, () => {
    assert.equal(styleComplaints({ path, text }).length, 1);
  });
}

test('planted: what is allowed is not complained about', () => {
  const text = [
    `function short(): void {\n${lines(38, '  step();')}}`,
    'const how = "export default any"; // enum Role {}: any',
    'const timer = setTimeout(() => controller.abort(), 100);',
    'const many: Company = { any: 1 };',
    "export { send } from './send.ts';",
  ].join('\n');
  assert.deepEqual(styleComplaints({ path: 'src/keys/a.ts', text }), []);
  assert.deepEqual(
    styleComplaints({ path: 'test/a.test.ts', text: 'new Promise((r) => setTimeout(r, 1));' }),
    [],
  );
});

test('planted: functions are measured, control flow and groups of tests are not', () => {
  const text = 'if (a) {\n  b();\n}\ndescribe("all", () => {\n  test("one", () => {\n    c();\n  });\n});\n';
  assert.deepEqual(functionsIn(codeOnly(text)), [{ line: 5, lines: 3 }]);
});

test('planted: comments, strings, templates and regular expressions are no code', () => {
  const text = 'a(/["\'`]/.test(b) ? c : `x $'.concat('{d("e")} y`); // f\n/* g */ h / 2 / i;');
  assert.equal(codeOnly(text).replace(/ +/g, ' '), 'a( .test(b) ? c : d( ) ); \n h / 2 / i;');
});
