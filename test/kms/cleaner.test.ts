import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCleaner, scheduleDeletion } from '../../src/kms/cleaner.ts';
import { ownKeysByTag } from '../../src/kms/own-keys.ts';
import {
  type Answer,
  home,
  patient,
  refusal,
  type Script,
  scriptedSession,
  second,
  third,
} from './scripted.ts';

const key = { keyId: 'k', regions: [home, second, third] };

async function clean(script: Script, isPatient = false) {
  const hasty = scriptedSession(script);
  const session = isPatient ? patient(hasty) : hasty;
  const driver = session.openDriver('clean-up', () => 0);
  const { left } = await scheduleDeletion(driver, session.target.budgets, key);
  const asked = session.calls.map(({ operation, region }) => `${operation} ${region}`);
  return { left, asked, calls: session.calls };
}

test('replicas are scheduled before the first Region, each with the shortest waiting period', async () => {
  const { left, asked, calls } = await clean(() => ({ body: {} }));
  assert.deepEqual(left, []);
  assert.deepEqual(
    asked,
    [third, second, home].map((region) => `ScheduleKeyDeletion ${region}`),
  );
  assert.deepEqual(calls[0]?.input, { KeyId: 'k', PendingWindowInDays: 7 });
});

test('a key that is Updating is tried again until it lets itself be deleted', async () => {
  let refusals = 0;
  const { left } = await clean(({ operation }): Answer => {
    if (operation === 'DescribeKey') return { body: { KeyMetadata: { KeyState: 'Updating' } } };
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
      return looks < 5 ? refusal('NotFoundException') : { body: {} };
    }),
  );
  const driver = session.openDriver('clean-up', () => 0);
  const young = { keyId: 'k', regions: [home], bornAtMs: performance.now() };
  const shown = await scheduleDeletion(driver, session.target.budgets, young);
  assert.deepEqual(shown, { scheduled: [`k in ${home}`], missing: [], left: [] });
  assert.equal(looks, 5);
  const never = scriptedSession(() => refusal('NotFoundException'));
  const gone = await scheduleDeletion(
    never.openDriver('clean-up', () => 0),
    never.target.budgets,
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
    region === second ? refusal('AccessDeniedException') : { body: {} },
  );
  assert.equal(left.length, 1);
  assert.match(left[0] ?? '', /^k in us-west-2: .*AccessDeniedException \(HTTP 400\): no/);
});

test('the cleaner waits for all that was handed over', async () => {
  const session = scriptedSession(({ region }) => (region === home ? { noAnswer: 'reset' } : { body: {} }));
  const { handOver, finish } = createCleaner(
    session.openDriver('clean-up', () => 0),
    session.target.budgets,
  );
  handOver(key);
  handOver({ keyId: 'other', regions: [second] });
  const left = await finish();
  assert.equal(left.length, 1);
  assert.match(left[0] ?? '', /^k in us-east-1: .*reset/);
});

test('what was left while a target was away is tried again when it is back', async () => {
  let isAway = true;
  const session = scriptedSession(() => (isAway ? { noAnswer: 'reset' } : { body: {} }));
  const { handOver, finish, isHandedOver } = createCleaner(
    session.openDriver('clean-up', () => 0),
    session.target.budgets,
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

const listed: Readonly<Record<string, readonly string[]>> = {
  first: ['ours', 'theirs'],
  more: ['ours-pending', 'untagged', 'untaggable'],
};

const byTag: Script = ({ operation, input, region }) => {
  if (region !== home) return operation === 'ListKeys' ? refusal('AccessDeniedException') : { body: {} };
  if (operation === 'ListKeys') {
    const page = String(input.Marker ?? 'first');
    const Keys = listed[page]?.map((KeyId) => ({ KeyId, KeyArn: `arn/${KeyId}` }));
    return {
      body: page === 'first' ? { Keys, Truncated: true, NextMarker: 'more' } : { Keys, Truncated: false },
    };
  }
  const id = String(input.KeyId);
  if (operation === 'DescribeKey')
    return { body: { KeyMetadata: { KeyState: id === 'ours' ? 'Enabled' : 'PendingDeletion' } } };
  if (id === 'untaggable') return refusal('UnsupportedOperationException');
  const TagKey = id.startsWith('ours') ? 'kms-conformance:run' : 'team';
  return { body: { Tags: id === 'untagged' ? [] : [{ TagKey, TagValue: 'r7' }] } };
};

test('own keys are found by their tag, page by page, unless they are pending deletion', async () => {
  const session = scriptedSession(byTag);
  const found = await ownKeysByTag(
    session.openDriver('sweep', () => 0),
    session.target,
  );
  assert.deepEqual(found, [{ keyId: 'ours', arn: 'arn/ours', region: home, runId: 'r7' }]);
});

test('the age of a tagged key is told by the clock of the target', async () => {
  const [created, now] = [1_790_000_000.5, 'Mon, 21 Sep 2026 14:14:20 GMT'];
  const agesAt = async (CreationDate: unknown, headers = {}) => {
    const session = scriptedSession((call) => {
      if (call.operation !== 'DescribeKey') return byTag(call);
      return { headers, body: { KeyMetadata: { CreationDate } } };
    });
    const found = await ownKeysByTag(
      session.openDriver('sweep', () => 0),
      session.target,
    );
    return found.map(({ ageMs }) => ageMs)[0];
  };
  assert.equal(await agesAt(created, { date: now }), 59_500);
  assert.deepEqual([await agesAt(created), await agesAt('soon', { date: now })], [undefined, undefined]);
});

test('a target that says there is more but not where is asked once', async () => {
  const session = scriptedSession(() => ({ body: { Keys: [], Truncated: true } }));
  await ownKeysByTag(
    session.openDriver('sweep', () => 0),
    session.target,
  );
  assert.equal(session.calls.length, 3);
});
