import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { guardMutants } from '../../aws/mutants.ts';
import { copySuite, isCaught, passes } from '../../aws/try-mutant.ts';

const copy = copySuite();
after(() => copy.remove());

test('the tests pass without any mutant', () => {
  const tests = [...new Set(guardMutants.flatMap((mutant) => mutant.tests))];
  assert.ok(passes(copy.folder, tests));
});

for (const mutant of guardMutants)
  test(`${mutant.of}: ${mutant.id} is caught`, () => assert.ok(isCaught(copy, mutant)));
