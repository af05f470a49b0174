/** Brings about what AWS was recorded to do, and holds the reference against it; what does not agree has a reason. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultIdentities } from '../../src/reference/identities.ts';
import type { Parts } from '../../src/reference/parts.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { startBench } from '../reference/bench.ts';
import { disagreements, notReplayed } from './exceptions.ts';
import { requireRecorded } from './judge.ts';
import { codeAndDataKeyScenes } from './scenes/codes-and-data-keys.ts';
import { creatingScenes } from './scenes/creating.ts';
import { describingScenes } from './scenes/describing.ts';
import { encryptingScenes } from './scenes/encrypting.ts';
import { grantingScenes } from './scenes/granting.ts';
import { importedKeyScenes } from './scenes/imported-keys.ts';
import { importedMaterialScenes } from './scenes/imported-material.ts';
import { importedRelatedKeyScenes } from './scenes/imported-related-keys.ts';
import { importingScenes } from './scenes/importing.ts';
import { keepingScenes } from './scenes/keeping.ts';
import { multiRegionScenes } from './scenes/multi-region.ts';
import { newerSpecScenes } from './scenes/newer-specs.ts';
import { rotatingScenes } from './scenes/rotating.ts';
import { onDemandRotationScenes } from './scenes/rotating-on-demand.ts';
import { signingScenes } from './scenes/signing.ts';
import { createStage, type Scenes } from './stage.ts';

const facts = readSpec().recordings.flatMap((each) => each.facts);

const topics: Readonly<Record<string, Scenes>> = {
  'creating keys': creatingScenes,
  'describing keys': describingScenes,
  'related keys': multiRegionScenes,
  encrypting: encryptingScenes,
  signing: signingScenes,
  'newer key specs': newerSpecScenes,
  'codes and data keys': codeAndDataKeyScenes,
  rotating: rotatingScenes,
  'rotating on demand': onDemandRotationScenes,
  importing: importingScenes,
  'imported keys': importedKeyScenes,
  'imported material': importedMaterialScenes,
  'imported related keys': importedRelatedKeyScenes,
  granting: grantingScenes,
  keeping: keepingScenes,
};

/** Somebody in another account without any right of his own. */
const powerless = {
  name: 'powerless',
  accessKeyId: 'AKIAPOWERLESSEXAMPLE',
  secretAccessKey: 'secret',
  accountId: '444455556666',
  arn: 'arn:aws:iam::444455556666:user/powerless',
};

/** A server that makes one RSA key pair of each size, which is most of what the scenes would wait for. */
function sharingRsaKeys(): Parts {
  const parts = standardParts();
  const made = new Map<string, ReturnType<Parts['generateKeyPair']>>();
  const generateKeyPair: Parts['generateKeyPair'] = (spec) => {
    const pair = made.get(spec) ?? parts.generateKeyPair(spec);
    if (spec.startsWith('RSA')) made.set(spec, pair);
    return pair;
  };
  return { ...parts, generateKeyPair };
}

for (const [topic, scenes] of Object.entries(topics)) {
  test(`The reference does what AWS was recorded to do: ${topic}`, async (t) => {
    const bench = await startBench(t, {
      identities: [...defaultIdentities, powerless],
      parts: sharingRsaKeys(),
    });
    const stage = createStage(bench);
    const disagreeing: string[] = [];
    for (const [id, scene] of Object.entries(scenes)) {
      const fact = facts.find((each) => each.id === id);
      assert.ok(fact, `spec/recordings has no ${id}`);
      try {
        requireRecorded(fact, await scene(stage));
      } catch (error) {
        disagreeing.push(id);
        if (!Object.hasOwn(disagreements, id)) t.diagnostic(`${id}: ${(error as Error).message}`);
      }
    }
    const expected = Object.keys(disagreements).filter((id) => Object.hasOwn(scenes, id));
    assert.deepEqual(disagreeing.toSorted(), expected.toSorted());
  });
}

test('every recorded fact is replayed, or a reason says why not', () => {
  const replayed = Object.values(topics).flatMap((scenes) => Object.keys(scenes));
  assert.equal(new Set(replayed).size, replayed.length);
  const explained = Object.values(notReplayed).flat();
  const all = [...replayed, ...explained].toSorted();
  assert.deepEqual(all, facts.map(({ id }) => id).toSorted());
});

test('the reference does what 98 of 100 recorded facts say, and of the others a reason says why not', () => {
  const replayed = Object.values(topics).flatMap((scenes) => Object.keys(scenes));
  const agreeing = replayed.filter((id) => !Object.hasOwn(disagreements, id));
  assert.ok(
    agreeing.length >= replayed.length * 0.98,
    `${agreeing.length} of ${replayed.length} facts agree`,
  );
  for (const reason of [...Object.values(disagreements), ...Object.keys(notReplayed)])
    assert.match(reason, /\w{3,}.*\.$/);
});

test('planted: another answer, another message and another member are noticed', () => {
  const fact = {
    id: 'planted',
    answers: [{ code: 'DisabledException', message: '<key ARN> is disabled.' }],
  };
  const reply = { code: 'DisabledException', message: 'arn:x is disabled.', status: 400, output: {} };
  requireRecorded(fact, reply);
  assert.throws(() => requireRecorded(fact, { ...reply, code: 'succeeds' }), /expected DisabledException/);
  assert.throws(() => requireRecorded(fact, { ...reply, message: 'is disabled.' }), /expected the message/);
  const shown = {
    id: 'planted',
    answers: [{ code: 'succeeds' }],
    shows: { members: { KeyState: 'Enabled' } },
  };
  const success = { code: 'succeeds', message: null, status: 200, output: { KeyMetadata: {} } };
  assert.throws(() => requireRecorded(shown, success), /KeyState/);
  const hidden = { ...shown, shows: { absent: ['KeyMetadata'] } };
  assert.throws(() => requireRecorded(hidden, success), /KeyMetadata is there/);
});
