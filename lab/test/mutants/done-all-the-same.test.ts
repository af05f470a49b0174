import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesSomething, operationNames } from '../../../src/spec/operation-table.ts';
import { mutants } from '../../mutants/all.ts';

const changesKeys = (name: string) => name !== 'CreateKey' && !name.endsWith('CustomKeyStore');
const changing = operationNames.filter((name) => changesSomething(name) && changesKeys(name));

test('for every operation that changes a key a server is planted that refuses and does it all the same', () => {
  const lacking = changing.filter(
    (name) => !mutants.some(({ defect }) => defect.startsWith(`${name} is refused as it should be`)),
  );
  assert.deepEqual(lacking, []);
});
