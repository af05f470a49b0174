import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectOf, everyEffect, readings, writersOf } from '../../../src/keys/use/effects.ts';
import { changesSomething, operationNames } from '../../../src/spec/operation-table.ts';

const changing = operationNames.filter((name) => changesSomething(name) && name !== 'CreateKey');

test('the contract says where the effect of each operation shows', () => {
  const shown = changing.map((name) => [name, effectOf(name).properties.join()] as const);
  assert.deepEqual(Object.fromEntries(shown.filter(([, properties]) => properties !== '')), {
    CreateAlias: 'aliases',
    CreateGrant: 'grants',
    DeleteAlias: 'aliases',
    DeleteImportedKeyMaterial: 'state of the key materials',
    DisableKeyRotation: 'rotation setting',
    EnableKeyRotation: 'rotation setting',
    ImportKeyMaterial: 'state of the key materials',
    PutKeyPolicy: 'key policy',
    RetireGrant: 'grants',
    RevokeGrant: 'grants',
    RotateKeyOnDemand: 'state of the key materials',
    TagResource: 'tags',
    UntagResource: 'tags',
    UpdateAlias: 'aliases',
  });
  assert.deepEqual(
    changing.filter((name) => effectOf(name).mayMakeKeys),
    ['ReplicateKey'],
  );
});

test('every property has one read, and the full comparison has every property', () => {
  assert.deepEqual([...everyEffect.properties].sort(), Object.keys(readings).sort());
  assert.deepEqual(effectOf('Decrypt').properties, []);
  assert.deepEqual(effectOf('toString').properties, []);
  assert.deepEqual(writersOf('tags'), ['CreateKey', 'ReplicateKey', 'TagResource', 'UntagResource']);
});
