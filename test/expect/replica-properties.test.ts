import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replicaWithOwn, requireAsGiven, requireDefault } from '../../src/expect/replica-properties.ts';
import { notKeptApart } from '../../src/wire/defects.ts';
import { keys, patient, type Script, scriptedDoor, second, stopOf } from '../door/scripted.ts';

const policy = (sid: string, Principal: object = { AWS: 'arn:aws:iam::111122223333:root' }) =>
  JSON.stringify({ Statement: [{ Sid: sid, Effect: 'Allow', Principal, Action: 'kms:*', Resource: '*' }] });

/** A replica that shows this of everything. */
const replica =
  (shown: { description?: string; tags?: object[]; policy?: string }): Script =>
  ({ operation }) => {
    if (operation === 'ListResourceTags') return { body: { Tags: shown.tags ?? [] } };
    if (operation === 'GetKeyPolicy') return { body: { Policy: shown.policy } };
    return { body: { KeyMetadata: { Description: shown.description } } };
  };

const defaultOf = (property: string, script: Script, noted: string) => {
  const { door, session } = scriptedDoor(script);
  return {
    passes: () =>
      requireDefault({ door, session: patient(session), keys }, property, second, { home: noted }),
    fails: () => stopOf(() => requireDefault({ door, session, keys }, property, second, { home: noted })),
  };
};

test('the defaults are no description, no tags and a key policy that allows the account everything', async () => {
  await defaultOf('description', replica({ description: '' }), '"mine"').passes();
  await defaultOf('description', replica({}), '"mine"').passes();
  await defaultOf('tags', replica({}), '[{TagKey:"own"}]').passes();
  const own = JSON.stringify(policy('own'));
  await defaultOf('key policy', replica({ policy: policy('default') }), own).passes();
});

test('what another related key has is not a default, and neither is anything else', async () => {
  const copied = [
    defaultOf('description', replica({ description: 'mine' }), '"mine"'),
    defaultOf('tags', replica({ tags: [{ TagKey: 'own' }] }), '[{TagKey:"own"}]'),
    defaultOf('key policy', replica({ policy: ` ${policy('own')}` }), JSON.stringify(policy('own'))),
  ];
  for (const each of copied) assert.partialDeepStrictEqual(await each.fails(), { defect: notKeptApart });
  const others = [
    defaultOf('description', replica({ description: 'invented' }), '"mine"'),
    defaultOf('tags', replica({ tags: [{ TagKey: 'invented' }] }), '[]'),
    defaultOf(
      'key policy',
      replica({ policy: policy('other', { AWS: '*' }) }),
      JSON.stringify(policy('own')),
    ),
    defaultOf('key policy', replica({}), JSON.stringify(policy('own'))),
  ];
  for (const each of others) assert.equal((await each.fails()).verdict, 'failed');
  const { door, session } = scriptedDoor(replica({}));
  const unasked = await stopOf(() => requireDefault({ door, session, keys }, 'tags', second, {}));
  assert.partialDeepStrictEqual(unasked, { expected: 'a related key that has its own tags' });
});

test('a replica has what it was given, however a key policy is laid out and whatever else tags say', async () => {
  const given = (property: string) =>
    replicaWithOwn(scriptedDoor(replica({})).session, keys, property, second);
  const tags = [{ TagKey: 'own', TagValue: second }];
  assert.deepEqual(given('tags'), { KeyId: keys.keyId, ReplicaRegion: second, Tags: tags });
  const laidOut = JSON.stringify(JSON.parse(String(given('key policy').Policy)), undefined, 2);
  const tomorrow = tags.map((tag) => ({ ...tag, AddedLater: true }));
  const full = scriptedDoor(replica({ description: `${second} of r1`, tags: tomorrow, policy: laidOut }));
  const bare = scriptedDoor(replica({ description: '', policy: policy('default') }));
  for (const property of ['description', 'tags', 'key policy']) {
    const input = given(property);
    await requireAsGiven({ door: full.door, session: patient(full.session), keys }, property, second, input);
    const why = await stopOf(() =>
      requireAsGiven({ door: bare.door, session: bare.session, keys }, property, second, input),
    );
    assert.partialDeepStrictEqual(why, {
      defect: `ReplicateKey ignores the ${property} it is given`,
    });
  }
  assert.throws(
    () => given('aliases'),
    /ReplicateKey has no input for aliases. Expected one of: description, tags/,
  );
});
