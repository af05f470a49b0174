import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkOfDone, isRepeatable } from '../../src/door/undone.ts';
import type { Call } from '../../src/model/driver.ts';
import type { JsonObject } from '../../src/model/json.ts';

const call = (operation: string, input: Call['input'] = {}, more: Partial<Call> = {}): Call => ({
  operation,
  input: { KeyId: 'mrk-1', ...input },
  region: 'us-east-1',
  identity: 'main',
  ...more,
});
const metadata = (KeyState: string, primary = 'us-east-1'): JsonObject => ({
  KeyMetadata: { KeyState, MultiRegionConfiguration: { PrimaryKey: { Region: primary } } },
});

/** What a read shows where the call was carried out, and where it was not. */
const cases: readonly (readonly [Call, read: string, done: JsonObject, undone: JsonObject])[] = [
  [
    call('UpdatePrimaryRegion', { PrimaryRegion: 'us-west-2' }),
    'DescribeKey',
    metadata('Enabled', 'us-west-2'),
    metadata('Enabled'),
  ],
  [
    call('UpdatePrimaryRegion', { PrimaryRegion: 'us-west-2' }),
    'DescribeKey',
    metadata('Updating'),
    metadata('Disabled'),
  ],
  [call('ScheduleKeyDeletion'), 'DescribeKey', metadata('PendingReplicaDeletion'), metadata('Enabled')],
  [call('CancelKeyDeletion'), 'DescribeKey', metadata('Disabled'), metadata('PendingDeletion')],
  [call('DeleteImportedKeyMaterial'), 'DescribeKey', metadata('PendingImport'), metadata('Enabled')],
  [
    call('CreateAlias', { AliasName: 'alias/a', TargetKeyId: 'mrk-1' }),
    'ListAliases',
    { Aliases: [{ AliasName: 'alias/a' }] },
    { Aliases: [{ AliasName: 'alias/b' }] },
  ],
  [
    call('CreateGrant', { GranteePrincipal: 'one' }),
    'ListGrants',
    { Grants: [{ GranteePrincipal: 'one' }] },
    { Grants: [] },
  ],
  [call('RotateKeyOnDemand'), 'ListKeyRotations', { Rotations: [{}] }, { Rotations: [] }],
];

for (const [made, read, done, undone] of cases) {
  test(`${read} tells whether ${made.operation} was carried out: ${JSON.stringify(undone)}`, () => {
    const check = checkOfDone(made);
    assert.deepEqual([check?.operation, check?.region], [read, 'us-east-1']);
    assert.deepEqual([check?.isUndone(done), check?.isUndone(undone)], [false, true]);
    assert.equal(check?.isUndoneIfMissing, true);
    assert.equal(isRepeatable(made), false);
  });
}

for (const operation of ['RevokeGrant', 'RetireGrant']) {
  test(`${operation} was carried out where ListGrants does not show the grant any more`, () => {
    const check = checkOfDone(call(operation, { GrantId: 'g1' }));
    assert.equal(check?.operation, 'ListGrants');
    assert.equal(check?.isUndone({ Grants: [{ GrantId: 'g1' }] }), true);
    assert.equal(check?.isUndone({ Grants: [{ GrantId: 'g2' }] }), false);
  });
}

test('ReplicateKey is looked for in the Region of the replica, and was not carried out where no key is found', () => {
  const check = checkOfDone(call('ReplicateKey', { KeyId: 'arn:x/mrk-1', ReplicaRegion: 'eu-west-1' }));
  assert.deepEqual([check?.region, check?.input], ['eu-west-1', { KeyId: 'mrk-1' }]);
  assert.deepEqual([check?.isUndone(metadata('Enabled')), check?.isUndoneIfMissing], [false, true]);
});

test('DeleteAlias was carried out where its alias is not found', () => {
  const check = checkOfDone(call('DeleteAlias', { AliasName: 'alias/a' }));
  assert.deepEqual(check?.input, { KeyId: 'alias/a' });
  assert.equal(check?.isUndone(metadata('Enabled')), true);
  assert.notEqual(check?.isUndoneIfMissing, true);
});

test('a read is sent again without a look, a spoilt request never', () => {
  assert.equal(isRepeatable(call('DescribeKey')), true);
  assert.equal(checkOfDone(call('DescribeKey')), undefined);
  const spoilt = { tampering: { body: '{' } };
  assert.equal(isRepeatable(call('DescribeKey', {}, spoilt)), false);
  assert.equal(checkOfDone(call('ScheduleKeyDeletion', {}, spoilt)), undefined);
});
