import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSuite } from '../../src/run/suite.ts';
import { operationNames } from '../../src/spec/operation-table.ts';

type Library = {
  readonly stepDefinitions: readonly { readonly matchesStepName: (text: string) => boolean }[];
};
const suite = await loadSuite();
const { stepDefinitions } = suite.support as unknown as Library;
const definitionsOf = (text: string): number =>
  stepDefinitions.filter((definition) => definition.matchesStepName(text)).length;

test('a sentence takes each operation of the contract, Encapsulate among them, and no other word', () => {
  assert.deepEqual(
    operationNames.filter((name) => definitionsOf(`${name} is called in the home Region`) !== 1),
    [],
  );
  assert.equal(definitionsOf('Encapsulate is called in the home Region'), 1);
  for (const planted of ['Encapsulates', 'UpdatePrimaryRegions', 'GetEverything', 'encrypt'])
    assert.equal(definitionsOf(`${planted} is called in the home Region`), 0, planted);
});

test('every scenario is about an operation that AWS has', () => {
  const { scenarios } = suite.manifest;
  const unknown = scenarios.filter(
    ({ operations }) => operations.length === 0 || operations.some((name) => !operationNames.includes(name)),
  );
  assert.deepEqual(
    unknown.map(({ id }) => id),
    [],
  );
});
