import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCleaner } from '../../src/ledger/cleaner.ts';
import { scheduleDeletion } from '../../src/ledger/key-ending.ts';
import {
  type Answer,
  home,
  patient,
  refusal,
  type Script,
  scriptedSession,
  second,
  third,
} from '../door/scripted.ts';

const key = { keyId: 'k', regions: [home, second, third] };

const pending: Answer = { body: { KeyMetadata: { KeyState: 'PendingDeletion' } } };

async function clean(script: Script, isPatient = false) {
  const hasty = scriptedSession(script);
  const session = isPatient ? patient(hasty) : hasty;
  const driver = session.openDriver('clean-up', () => 0);
  const { left } = await scheduleDeletion(driver, session.target, key);
  const asked = session.calls.map(({ operation, region }) => `${operation} ${region}`);
  return { left, asked, calls: session.calls };
}

test('replicas are scheduled before the first Region, each with the shortest waiting period', async () => {
  const { left, asked, calls } = await clean(() => pending);
  assert.deepEqual(left, []);
  assert.deepEqual(
    asked,
    [third, second, home].flatMap((region) => [`ScheduleKeyDeletion ${region}`, `DescribeKey ${region}`]),
  );
  assert.deepEqual(calls[0]?.input, { KeyId: 'k', PendingWindowInDays: 7 });
});

test('a key that is Updating is tried again until it lets itself be deleted', async () => {
  let refusals = 0;
  const { left } = await clean(({ operation }): Answer => {
    if (operation === 'DescribeKey')
      return refusals < 3 ? { body: { KeyMetadata: { KeyState: 'Updating' } } } : pending;
    refusals += 1;
    return refusals < 3 ? refusal('KMSInvalidStateException') : { body: {} };
  }, true);
  assert.deepEqual(left, []);
  assert.equal(refusals, 5);
});

test('a key that is gone, or pending deletion already, is fine', async () => {
  assert.deepEqual((await clean(() => refusal('NotFoundException'))).left, []);
  const { left, asked } = await clean(({ operation }) =>
    operation === 'DescribeKey'
      ? { body: { KeyMetadata: { KeyState: 'PendingReplicaDeletion' } } }
      : refusal('KMSInvalidStateException'),
  );
  assert.deepEqual(left, []);
  assert.equal(asked.length, 6);
});

test('a key that was made a moment ago and is not found is looked for until it shows', async () => {
  let looks = 0;
  const session = patient(
    scriptedSession(() => {
      looks += 1;
      return looks < 5 ? refusal('NotFoundException') : pending;
    }),
  );
  const driver = session.openDriver('clean-up', () => 0);
  const young = { keyId: 'k', regions: [home], bornAtMs: performance.now() };
  const shown = await scheduleDeletion(driver, session.target, young);
  assert.deepEqual(shown, { scheduled: [`k in ${home}`], missing: [], left: [] });
  assert.equal(looks, 6);
  const never = scriptedSession(() => refusal('NotFoundException'));
  const gone = await scheduleDeletion(
    never.openDriver('clean-up', () => 0),
    never.target,
    young,
  );
  assert.deepEqual(gone, { scheduled: [], missing: [`k in ${home}`], left: [] });
});

test('PendingImport is not pending deletion', async () => {
  const { left } = await clean(({ operation }) =>
    operation === 'DescribeKey'
      ? { body: { KeyMetadata: { KeyState: 'PendingImport' } } }
      : refusal('KMSInvalidStateException'),
  );
  assert.equal(left.length, 3);
});

test('what could not be scheduled is reported with the reason, and the others are tried all the same', async () => {
  const { left } = await clean(({ region }) =>
    region === second ? refusal('AccessDeniedException') : pending,
  );
  assert.equal(left.length, 1);
  assert.match(left[0] ?? '', /^k in us-west-2: .*AccessDeniedException \(HTTP 400\): no/);
});

test('the cleaner waits for all that was handed over', async () => {
  const session = scriptedSession(({ region }) => (region === home ? { noAnswer: 'reset' } : pending));
  const { handOver, finish } = createCleaner(
    session.openDriver('clean-up', () => 0),
    session.target,
  );
  handOver(key);
  handOver({ keyId: 'other', regions: [second] });
  const left = await finish();
  assert.equal(left.length, 1);
  assert.match(left[0] ?? '', /^k in us-east-1: .*reset/);
});

test('what was left while a target was away is tried again when it is back', async () => {
  let isAway = true;
  const session = scriptedSession(() => (isAway ? { noAnswer: 'reset' } : pending));
  const { handOver, finish, isHandedOver } = createCleaner(
    session.openDriver('clean-up', () => 0),
    session.target,
  );
  for (const keyId of ['one', 'two']) handOver({ keyId, regions: [home] });
  assert.deepEqual(
    [
      isHandedOver({ keyId: 'one', regions: [home] }),
      isHandedOver({ keyId: 'one', regions: [home, second] }),
    ],
    [true, false],
  );
  assert.equal((await finish()).length, 2);
  isAway = false;
  assert.deepEqual(await finish(), []);
});

test('a key that ScheduleKeyDeletion leaves alive is left behind, and so is one that cannot be read back', async () => {
  const alive = await clean(({ operation }) =>
    operation === 'DescribeKey' ? { body: { KeyMetadata: { KeyState: 'Enabled' } } } : { body: {} },
  );
  assert.equal(alive.left.length, 3);
  assert.match(alive.left[2] ?? '', /^k in us-east-1: .*succeeded, but DescribeKey shows it Enabled/);
  const unread = await clean(({ operation }) =>
    operation === 'DescribeKey' ? refusal('AccessDeniedException') : { body: {} },
  );
  assert.match(unread.left[2] ?? '', /succeeded, but DescribeKey could not be read: .*AccessDenied/);
});

const relatedIn = (...places: readonly string[]): Answer => ({
  body: {
    KeyMetadata: {
      KeyState: 'PendingDeletion',
      MultiRegionConfiguration: {
        PrimaryKey: { Region: places[0] },
        ReplicaKeys: places.slice(1).map((Region) => ({ Region })),
      },
    },
  },
});

test('related keys are followed into every Region that any of them names', async () => {
  const session = scriptedSession(({ region }) => relatedIn(...(region === home ? [second] : [home, third])));
  const driver = session.openDriver('clean-up', () => 0);
  const became = await scheduleDeletion(driver, session.target, { keyId: 'k', regions: [home] });
  assert.deepEqual(became, {
    scheduled: [home, second, third].map((region) => `k in ${region}`),
    missing: [],
    left: [],
  });
});

test('a related key in a Region without an endpoint is left behind, with its Region and what to do', async () => {
  const session = scriptedSession(() => relatedIn(home, 'ap-south-1'));
  const driver = session.openDriver('clean-up', () => 0);
  const became = await scheduleDeletion(driver, session.target, { keyId: 'k', regions: [home] });
  assert.deepEqual(became.scheduled, [`k in ${home}`]);
  assert.equal(became.left.length, 1);
  assert.match(
    became.left[0] ?? '',
    /^k in ap-south-1: this Region has no endpoint.*--regions \(now us-east-1,/,
  );
});
