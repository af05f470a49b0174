import assert from 'node:assert/strict';
import { test } from 'node:test';
import { naturalFaults } from '../../mutants/natural/all.ts';
import { notJudged } from '../../natural/not-judged.ts';
import { caughtPage } from '../../natural/page.ts';

const [one, other] = naturalFaults;

test('a reason why a fault is not judged is that of a fault that there is', () => {
  const ids = new Set(naturalFaults.map(({ id }) => id));
  assert.deepEqual(
    Object.keys(notJudged).filter((id) => !ids.has(id)),
    [],
  );
});

test('the page lists what nothing caught, and leaves out what was caught since', () => {
  assert.ok(one && other);
  const page = caughtPage(
    [one, other],
    [
      { id: one.id, before: [], after: ['A/b'] },
      { id: other.id, before: [] },
    ],
  );
  const [, missed = ''] = page.split('## Not caught');
  assert.ok(!missed.includes(one.defect));
  assert.ok(missed.includes(other.defect));
});

test('every fault has an id of its own', () => {
  const ids = naturalFaults.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id, at) => ids.indexOf(id) < at),
    [],
  );
});
