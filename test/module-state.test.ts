import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepersIn, stateComplaints } from './rules/module-state.ts';
import { sourceFiles } from './rules/source-files.ts';

test('no module remembers anything from one call to the next', () => {
  const files = sourceFiles('src/**/*.ts', 'steps/**/*.ts');
  const keepers = keepersIn(files);
  assert.ok(keepers.has('createBucket') && keepers.has('createYoungNames'));
  assert.deepEqual(
    files.flatMap((file) => stateComplaints(file, keepers)),
    [],
  );
});

const memo = `
function remembered<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
`;

const planted: Readonly<Record<string, string>> = {
  'a variable': 'let peer: KeyPair | undefined;\n',
  'an exported variable': 'export let count = 0;\n',
  'a variable taken apart': 'let { a, b } = read();\n',
  'a var': 'var last;\n',
  'a map': 'const x = new Map();\n',
  'a typed map that may change': 'export const seen: Map<string, number> = new Map();\n',
  'an empty list': 'const names: string[] = [];\n',
  'an object filled when it is needed':
    'const keys: Record<string, Key> = {};\n\nexport function keyOf(name: string): Key {\n  keys[name] ??= make(name);\n  return keys[name];\n}\n',
  'an object said to be read-only and filled all the same':
    'const state: Readonly<State> = { last: 0 };\n\nfunction note(ms: number): void {\n  (state as State).last;\n  state.last = ms;\n}\n',
  'a list that grows':
    "const names = ['a'];\n\nexport function add(name: string): void {\n  names.push(name);\n}\n",
  'a member of a function': 'function f(): number {\n  return 1;\n}\n\nf.cache = 1;\n',
  'a memo in a closure': `${memo}\nconst peer = remembered(() => newPeer());\n`,
  'a closure called where it stands':
    'export const next = (() => {\n  let count = 0;\n  return () => {\n    count += 1;\n    return count;\n  };\n})();\n',
  'a closure that keeps a map':
    'const cached = (() => {\n  const known = new Map<string, Key>();\n  return (name: string) => {\n    known.set(name, make(name));\n    return known.get(name);\n  };\n})();\n',
  'a memo of a package': "import { once } from 'lodash';\n\nconst peer = once(() => newPeer());\n",
  'a static member': 'class Keys {\n  static last = 0;\n}\n',
  'a global': 'export function note(): void {\n  globalThis.peer ??= newPeer();\n}\n',
};

for (const [what, text] of Object.entries(planted)) {
  test(`planted: ${what} is complained about`, () => {
    assert.equal(stateComplaints({ path: 'src/keys/a.ts', text }).length, 1);
  });
}

test('planted: what is made anew for each call is not complained about', () => {
  const text = `${memo}
const codes: ReadonlySet<string> = new Set(['A']);
const none: readonly string[] = [];
const peer = peerOf('P-256');

export function make(): () => number {
  const names = [];
  names.push('a');
  const peer = remembered(() => 1);
  let last = 0;
  last += names.length;
  return () => peer() + last;
}
`;
  assert.deepEqual(stateComplaints({ path: 'src/keys/a.ts', text }), []);
});
