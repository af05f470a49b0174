import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endingOf } from '../../src/case/ending.ts';
import { createWitness } from '../../src/case/witness.ts';
import { openDoor } from '../../src/door/door.ts';
import { difference, inapplicable, indeterminate } from '../../src/model/stop.ts';
import {
  type Answer,
  refusal,
  regions,
  type Script,
  scriptedDoor,
  scriptedSession,
  second,
} from '../door/scripted.ts';

const gone = refusal('NotFoundException');

/** A target with keys that can be taken away from it, all of them or those of one Region. */
function forgetful() {
  let keys: string[] = [];
  let made = 0;
  const script: Script = ({ operation, region, input }): Answer => {
    if (operation === 'DescribeKey')
      return keys.includes(`${region} ${input.KeyId}`) ? { body: { KeyMetadata: {} } } : gone;
    made += 1;
    keys.push(`${region} k${made}`);
    return { body: { KeyMetadata: { KeyId: `k${made}` } } };
  };
  const lose = (region = '') => {
    keys = keys.filter((key) => !key.startsWith(region));
  };
  const { door, session } = scriptedDoor(script);
  return { witness: createWitness(door, session), lose, door, session };
}

test('a target that keeps its keys has lost none, and one key in every Region testifies to it', async () => {
  const { witness, door } = forgetful();
  assert.equal(await witness.lossSince(0), undefined);
  await witness.place();
  assert.deepEqual(
    door.seen.created.map(({ region }) => region),
    regions,
  );
  assert.equal(await witness.lossSince(0), undefined);
});

test('a loss is told to everybody who began before it was noticed, and to nobody later', async () => {
  const { witness, lose } = forgetful();
  await witness.place();
  const began = performance.now();
  lose();
  const [one, other] = await Promise.all([witness.lossSince(began), witness.lossSince(began)]);
  assert.match(one ?? '', /lost the keys of this run in us-east-1, us-west-2, eu-west-1, as if .* restarted/);
  assert.equal(other, one);
  assert.equal(await witness.lossSince(performance.now()), undefined);
  assert.equal(await witness.lossSince(began), one);
});

test('a lost key is made anew, so that a second loss is noticed; one Region may lose its keys alone', async () => {
  const { witness, lose } = forgetful();
  await witness.place();
  lose();
  await witness.lossSince(0);
  const later = performance.now();
  lose(second);
  assert.match((await witness.lossSince(later)) ?? '', /lost the keys of this run in us-west-2, as/);
});

test('where no key can be made nobody testifies, and a silent target has lost nothing', async () => {
  for (const answer of [refusal('AccessDeniedException'), { body: {} }, { noAnswer: 'reset' }]) {
    const { door, session } = scriptedDoor(() => answer);
    const witness = createWitness(door, session);
    await witness.place();
    assert.equal(await witness.lossSince(0), undefined);
  }
  let isSilent = false;
  const { door, session } = scriptedDoor(() =>
    isSilent ? { noAnswer: 'reset' } : { body: { KeyMetadata: { KeyId: 'k' } } },
  );
  const witness = createWitness(door, session);
  await witness.place();
  isSilent = true;
  assert.equal(await witness.lossSince(0), undefined);
});

/** How a scenario ends that met `answer`, was stopped by `stopped`, and whose target lost its keys or did not. */
async function ending(stopped: unknown, answer: Answer, loss: string | undefined) {
  let asked = 0;
  const session = scriptedSession(() => answer, {
    lossSince: async () => {
      asked += 1;
      return loss;
    },
  });
  const door = openDoor(session, 'UPR-01/x');
  await door.send('DescribeKey', {});
  return { error: await endingOf({ door, session }, stopped), asked };
}

const found = { body: {} };
const failed = difference({ expected: 'a', actual: 'b' });
const lost = 'The target lost its keys.';

test('a difference, or a key that is not found, is not believed of a target that lost its keys', async () => {
  const notSeen = inapplicable('not-seen', 'DescribeKey said NotFoundException.');
  for (const [stopped, answer] of [
    [failed, found],
    [undefined, gone],
    [notSeen, gone],
  ] as const) {
    const { error } = await ending(stopped, answer, lost);
    assert.deepEqual((error as typeof failed).why, indeterminate('keys-lost', lost).why);
    assert.equal((await ending(stopped, answer, undefined)).error, stopped);
  }
});

test('nobody asks after the keys where it would change nothing', async () => {
  const silent = indeterminate('no-answer', 'r');
  const fault = new Error('ours');
  for (const [stopped, answer] of [
    [undefined, found],
    [silent, gone],
    [fault, gone],
  ] as const) {
    const { error, asked } = await ending(stopped, answer, lost);
    assert.deepEqual([error, asked], [stopped, 0]);
  }
});
