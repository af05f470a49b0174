import assert from 'node:assert/strict';
import { test } from 'node:test';
import { incoherence, primaryElsewhere, roleIncoherence } from '../../src/keys/coherence.ts';
import { viewOf } from '../../src/keys/views.ts';
import type { KeyView } from '../../src/model/related-keys.ts';
import { arnOf, home, metadataOf, outcome, second } from '../door/scripted.ts';

const place = (region: string, arnRegion = region) => ({ Arn: arnOf(arnRegion), Region: region });

/** Both Regions describe the same, each in the role that belongs to it unless told otherwise. */
function views(changes: object, own: object = {}): readonly KeyView[] {
  return [home, second].map((region) => {
    const metadata = metadataOf(region, own);
    const configuration = { ...(metadata.MultiRegionConfiguration as object), ...changes };
    return viewOf(
      region,
      outcome({ body: { KeyMetadata: { ...metadata, MultiRegionConfiguration: configuration } } }),
    );
  });
}

test('keys that describe one primary key and its replica keys are coherent, and only there', () => {
  assert.equal(incoherence(views({})), undefined);
  assert.equal(primaryElsewhere(views({}), home), undefined);
  assert.match(primaryElsewhere(views({}), second)?.expected ?? '', /name the primary key in us-west-2$/);
});

for (const [what, changes, own] of [
  ['no key is PRIMARY', { MultiRegionKeyType: 'REPLICA' }, {}],
  ['every key is PRIMARY', { MultiRegionKeyType: 'PRIMARY' }, {}],
  ['every key has the same ARN', {}, { Arn: arnOf(home) }],
  ['ARN and Region of the primary key disagree', { PrimaryKey: place(second, home) }, {}],
] as const) {
  test(`agreement is not enough where ${what}`, () => {
    assert.ok(incoherence(views(changes, own)));
    assert.ok(roleIncoherence(views(changes, own)));
  });
}

for (const [what, ReplicaKeys] of [
  ['the primary key is listed among the replica keys', [place(home), place(second)]],
  ['a replica key is listed twice', [place(second), place(second)]],
  ['a replica key has the ARN of another', [place(second, home)]],
  ['a replica key is not listed', []],
] as const) {
  test(`agreement is not enough where ${what}, whatever the roles`, () => {
    assert.match(incoherence(views({ ReplicaKeys }))?.expected ?? '', /to list each replica key once/);
    assert.equal(roleIncoherence(views({ ReplicaKeys })), undefined);
  });
}

test('what is no ARN, and what is no list, is no reason to fall over', () => {
  for (const odd of [{ Arn: 'a:b' }, { Arn: 7 }, { MultiRegionConfiguration: 1 }]) {
    const view = viewOf(home, outcome({ body: { KeyMetadata: { ...metadataOf(home), ...odd } } }));
    assert.ok(incoherence([view]));
  }
});
