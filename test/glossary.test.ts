import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOnly } from './rules/code-text.ts';
import { bannedPhrases, everywhere, glossaryComplaints } from './rules/glossary.ts';
import { sourceFiles } from './rules/source-files.ts';

const prose = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/**/*.md', 'features/**/*.feature'];
const programs = [
  'steps/**/*.ts',
  'src/**/*.ts',
  'tools/**/*.ts',
  'lab/mutants/**/*.ts',
  'lab/variations/**/*.ts',
  'lab/prove/**/*.ts',
  'lab/soak/**/*.ts',
];

test('features and documents keep to the glossary', () => {
  const files = sourceFiles(...prose);
  assert.ok(files.length >= 50, `${files.length} files were read`);
  assert.deepEqual(
    files.flatMap(({ path, text }) => glossaryComplaints(path, text)),
    [],
  );
});

test('messages keep to the glossary', () => {
  const files = sourceFiles(...programs);
  assert.ok(files.length >= 400, `${files.length} files were read`);
  assert.deepEqual(
    files.flatMap(({ path, text }) => glossaryComplaints(path, messagesOnly(text))),
    [],
  );
});

test('comments, tests and findings keep to what is ruled out everywhere', () => {
  const files = sourceFiles('{src,steps,tools,lab,test}/**/*.ts', 'reports/*/findings.md').filter(
    ({ path }) => !path.endsWith('glossary.ts') && !path.endsWith('glossary.test.ts'),
  );
  assert.ok(files.length >= 1000, `${files.length} files were read`);
  assert.deepEqual(
    files.flatMap(({ path, text }) => glossaryComplaints(path, text, everywhere)),
    [],
  );
});

for (const { phrase, better, example } of bannedPhrases) {
  test(`planted: "${example}" is complained about`, () => {
    const complaint = glossaryComplaints('a.md', `Sound.\n${example}`).find((each) =>
      each.endsWith(`Write: ${better}.`),
    );
    assert.match(complaint ?? '', /^a\.md:2 says ".+"\. Write: /, String(phrase));
  });
}

test('planted: a phrase that is broken over two lines is found, one in two paragraphs is not', () => {
  assert.deepEqual(glossaryComplaints('a.md', 'This is\n  put to it.').length, 2);
  assert.deepEqual(glossaryComplaints('a.md', 'This is\n\nput away.'), []);
});

test('planted: messages are read, code, comments, ids and paths are not', () => {
  const code = "// at once\nimport { a } from './at-once.ts';\nconst learnt = 'not-learnt'; // spelt\n";
  assert.deepEqual(glossaryComplaints('a.ts', messagesOnly(code)), []);
  const [only, ...more] = glossaryComplaints(
    'a.ts',
    messagesOnly(`${code}say(\`It came \${when} at once.\`);`),
  );
  assert.equal(only, 'a.ts:4 says "at once". Write: immediately, at the same time.');
  assert.deepEqual(more, []);
});
