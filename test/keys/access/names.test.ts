import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Known, withNames } from '../../../src/keys/access/names.ts';

const known = {
  aliasName: () => 'alias/known',
  keys: () => {
    throw new Error('not asked for');
  },
} as unknown as Known;

test('a cell that speaks of the primary key keeps its words for the table of values', () => {
  assert.equal(withNames("the primary's alias name", known), "the primary's alias name");
  assert.equal(withNames('the alias name', known), 'alias/known');
});
