import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDoor } from '../../../src/door/door.ts';
import { fellIntoUpdating, watchUpdating } from '../../../src/expect/during/updating-seen.ts';
import { describeIn } from '../../../src/keys/views.ts';
import {
  exchangeOf,
  home,
  keys,
  metadataOf,
  type Script,
  scriptedSession,
  second,
  stopOf,
} from '../../door/scripted.ts';

/** A target that moves the role at once, and shows these states after the move of that number, one after the other. */
function moving(statesAfter: (move: number) => readonly string[]): Script {
  let moves = 0;
  let primary = home;
  let left: string[] = [];
  return ({ operation, region, input }) => {
    if (operation === 'UpdatePrimaryRegion') {
      moves += 1;
      primary = String(input.PrimaryRegion);
      left = [...statesAfter(moves)];
      return { body: {} };
    }
    const KeyState = left.shift() ?? 'Enabled';
    return { body: { KeyMetadata: metadataOf(region, { KeyState }, primary) } };
  };
}

/** A door whose exchanges take their time from the case's own clock. */
function timedDoor(script: Script) {
  const session = scriptedSession(script, {
    openDriver: (_caseId, elapsedMs) => ({
      exchange: async (call) => exchangeOf(script(call), call, elapsedMs()),
    }),
  });
  return { session, door: openDoor(session, 'UPD-01/timed') };
}

async function watch(script: Script): Promise<number> {
  const { door, session } = timedDoor(script);
  await door.send('UpdatePrimaryRegion', { KeyId: keys.keyId, PrimaryRegion: second });
  let looks = 0;
  await watchUpdating({ door, session, keys }, async () => {
    looks += 1;
    await describeIn(door, keys, home);
  });
  return looks;
}

test('a move is watched until one has shown Updating', async () => {
  assert.equal(await watch(moving(() => ['Updating'])), 1);
  assert.equal(await watch(moving((move) => (move === 3 ? ['Updating'] : []))), 2);
});

test('what a move shows decides nothing where no move has shown Updating', async () => {
  const why = await stopOf(() => watch(moving(() => [])));
  assert.deepEqual([why.verdict, why.cause], ['inapplicable', 'not-seen']);
});

test('a difference is a difference, whether Updating was seen or not', async () => {
  const { door, session } = timedDoor(moving(() => []));
  const bad = () => watchUpdating({ door, session, keys }, () => Promise.reject(new Error('bad')));
  await assert.rejects(bad, /^Error: bad$/);
});

test('a use counts where the key of its Region showed Updating before it and after it', async () => {
  const use = async (region: string, ...states: readonly string[]) => {
    const { door } = timedDoor(moving(() => states));
    await door.send('UpdatePrimaryRegion', { PrimaryRegion: second });
    await describeIn(door, keys, home);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const startedMs = performance.now();
    const uses = [{ region, startedMs, endedMs: startedMs }];
    await new Promise((resolve) => setTimeout(resolve, 5));
    await describeIn(door, keys, home);
    return fellIntoUpdating(door, uses);
  };
  assert.equal(await use(home, 'Updating', 'Updating'), true);
  assert.equal(await use(second, 'Updating', 'Updating'), false);
  assert.equal(await use(home, 'Updating', 'Enabled'), false);
  assert.equal(await use(home, 'Enabled', 'Updating'), false);
});
