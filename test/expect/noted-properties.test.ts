import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveOwnEverywhere, requireNoted, requireSameEverywhere } from '../../src/expect/noted-properties.ts';
import { enableRotation, requireRotation } from '../../src/expect/rotation.ts';
import { notKeptApart, notShared, wrongRotation } from '../../src/wire/defects.ts';
import { home, keys, patient, refusal, type Script, scriptedDoor, second, stopOf } from '../door/scripted.ts';

const failsWith = async (work: () => Promise<unknown>, text: RegExp): Promise<void> => {
  const why = await stopOf(work);
  assert.equal(why.verdict, 'failed');
  assert.match(why.verdict === 'failed' ? `expected ${why.expected}, got ${why.actual}` : '', text);
};

test('rotation is enabled when every Region shows the period', async () => {
  const { door, session } = scriptedDoor(({ region }) => ({
    body: { RotationPeriodInDays: region === home ? 90 : undefined },
  }));
  await failsWith(
    () => enableRotation({ door, session, keys }, 90),
    /rotation every 90 days in every Region.* got RotationPeriodInDays \(absent\) in us-west-2/,
  );
  assert.partialDeepStrictEqual(await stopOf(() => enableRotation({ door, session, keys }, 90)), {
    defect: 'The rotation setting is not the same in every Region',
  });
  const never = scriptedDoor(() => ({ body: { KeyRotationEnabled: true } }));
  assert.partialDeepStrictEqual(
    await stopOf(() => enableRotation({ door: never.door, session: never.session, keys }, 90)),
    {
      defect: 'GetKeyRotationStatus does not return the period set by EnableKeyRotation',
    },
  );
});

const rotating =
  (isEnabled: (region: string) => unknown): Script =>
  ({ region }) => ({ body: { KeyRotationEnabled: isEnabled(region) } });

test('rotation is on, or off, when every Region says so', async () => {
  const on = scriptedDoor(rotating(() => true));
  await requireRotation({ door: on.door, session: patient(on.session), keys }, true);
  assert.partialDeepStrictEqual(
    await stopOf(() => requireRotation({ door: on.door, session: on.session, keys }, false)),
    {
      defect: wrongRotation,
    },
  );
  const atHome = scriptedDoor(rotating((region) => (region === home ? true : undefined)));
  const required = () => requireRotation({ door: atHome.door, session: atHome.session, keys }, true);
  await failsWith(required, new RegExp(`KeyRotationEnabled true in ${second} within .*, got \\(absent\\)`));
  assert.partialDeepStrictEqual(await stopOf(required), { defect: notShared('rotation setting') });
});

test('an alias name that is taken although only another Region has it is kept apart nowhere', async () => {
  const { door, session } = scriptedDoor(({ operation }) =>
    operation === 'CreateAlias' ? refusal('AlreadyExistsException') : { body: { Aliases: [] } },
  );
  assert.partialDeepStrictEqual(await stopOf(() => giveOwnEverywhere({ door, session, keys }, 'aliases')), {
    defect: notKeptApart,
  });
});

test('the history of key materials holds one at least, the same ones in every Region', async () => {
  const property = 'key material history';
  const listing = (entries: (region: string) => readonly object[]): Script => {
    return ({ input, region }) => ({
      body: { Rotations: input.IncludeKeyMaterial === 'ALL_KEY_MATERIAL' ? entries(region) : [] },
    });
  };
  const required = (script: Script) => {
    const { door, session } = scriptedDoor(script);
    return requireSameEverywhere({ door, session, keys }, property);
  };
  await required(listing(() => [{ KeyMaterialId: 'a', KeyMaterialState: 'CURRENT' }]));
  for (const entries of [[], [{}], [{ RotationType: 'ON_DEMAND' }]])
    await failsWith(() => required(listing(() => entries)), /to be shown in .*, got nothing/);
  await failsWith(() => required(listing((region) => [{ KeyMaterialId: region }])), new RegExp(second));
});

const tagged =
  (value: (region: string) => string): Script =>
  ({ region, operation }) =>
    operation === 'ListResourceTags'
      ? { body: { Tags: [{ TagKey: 'own', TagValue: value(region) }] } }
      : { body: {} };

test('a property stays what it was noted to be, or the Region where it changed is named', async () => {
  const { door, session } = scriptedDoor(tagged((region) => region));
  const noted = { [second]: `[{TagKey:"own",TagValue:"${second}"}]` };
  await requireNoted({ door, session: patient(session), keys }, 'tags', noted);
  await failsWith(
    () => requireNoted({ door, session, keys }, 'tags', { [second]: '[]' }),
    /expected the tags of the key in us-west-2 to stay \[\] within/,
  );
});

test('a property is the same everywhere, which takes at least two keys', async () => {
  const same = scriptedDoor(tagged(() => 'one'));
  await requireSameEverywhere({ door: same.door, session: patient(same.session), keys }, 'tags');
  const alone = { ...keys, regions: [home] };
  await failsWith(
    () => requireSameEverywhere({ door: same.door, session: same.session, keys: alone }, 'tags'),
    /at least two related keys, got one/,
  );
  const other = scriptedDoor(tagged((region) => region));
  await failsWith(
    () => requireSameEverywhere({ door: other.door, session: other.session, keys }, 'tags'),
    /the tags in us-west-2 to be/,
  );
});

test('a value of one’s own must come to show, and must be one that can be given', async () => {
  const { door, session } = scriptedDoor(tagged(() => 'never changes'));
  await failsWith(
    () => giveOwnEverywhere({ door, session, keys }, 'tags'),
    /the new tags to be shown in us-/,
  );
  await assert.rejects(
    () => giveOwnEverywhere({ door, session, keys }, 'origin'),
    /No way to give a key its own origin/,
  );
  await assert.rejects(
    () => requireSameEverywhere({ door, session, keys }, 'colour'),
    /No such property: colour/,
  );
});
