import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standardParts } from '../../../src/reference/standard-parts.ts';
import { readFeature } from '../../../test/rules/feature-files.ts';
import { sourceFiles } from '../../../test/rules/source-files.ts';
import { mutants } from '../../mutants/all.ts';

const rules = sourceFiles('features/**/*.feature').flatMap((file) => readFeature(file).rules);
const testable = rules
  .filter(({ scenarios }) => scenarios.length > 0)
  .flatMap(({ tags }) => tags.map((tag) => tag.slice(1)));

test('every testable clause has a mutant', () => {
  const broken = new Set(mutants.map(({ clause }) => clause));
  assert.ok(testable.length > 0);
  assert.deepEqual(
    testable.filter((clause) => !broken.has(clause)),
    [],
  );
});

test('every mutant breaks a clause that can be tested', () => {
  assert.deepEqual(
    mutants.filter(({ clause }) => !testable.includes(clause)).map(({ id }) => id),
    [],
  );
});

test('every mutant has an id and a defect of its own', () => {
  const repeated = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index);
  assert.deepEqual(repeated(mutants.map(({ id }) => id)), []);
  assert.deepEqual(repeated(mutants.map(({ defect }) => defect)), []);
});

test('ids are the fault in kebab-case, defects one sentence', () => {
  for (const { id, defect } of mutants) {
    assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)+$/);
    assert.match(defect, /^[A-Z].*\.$/);
  }
});

test('there are 130 mutants and more, three of them equivalent at most', () => {
  assert.ok(mutants.length >= 130);
  assert.ok(mutants.filter(({ equivalent }) => equivalent).length <= 3);
});

test('every mutant can be planted in the reference, and changes a part of it', () => {
  for (const { id, apply } of mutants) {
    const parts = standardParts();
    const changed = apply(parts);
    assert.ok(
      Object.entries(parts).some(([name, part]) => changed[name as keyof typeof parts] !== part),
      id,
    );
  }
});
