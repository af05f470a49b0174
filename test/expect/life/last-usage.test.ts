import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireSameDate } from '../../../src/expect/life/deletion-dates.ts';
import { noteUses, requireDates, requireSameUse, requireUse } from '../../../src/expect/life/last-usage.ts';
import {
  noteMember,
  requireNotedMember,
  requireOtherMember,
} from '../../../src/expect/life/noted-members.ts';
import type { Budgets } from '../../../src/profile/target.ts';
import {
  exchangeOf,
  home,
  keys,
  metadataOf,
  outcome,
  type Script,
  scriptedDoor,
  stopOf,
} from '../../door/scripted.ts';

const now = Math.floor(Date.now() / 1000);
const used = exchangeOf({ headers: { 'x-amzn-requestid': 'r-1' } }, { operation: 'Encrypt', region: home });
const right = { Operation: 'Encrypt', Timestamp: now, CloudTrailEventId: 'e-1', KmsRequestId: 'r-1' };

const showing =
  (...uses: readonly object[]): Script =>
  ({ operation }) => {
    if (operation === 'DescribeKey')
      return { body: { KeyMetadata: metadataOf(home, { CreationDate: now - 60 }) } };
    const use = uses[0];
    if (uses.length > 1) uses = uses.slice(1);
    return { body: { KeyLastUsage: use, KeyCreationDate: now - 60, TrackingStartDate: now - 60 } };
  };

function caseOn(script: Script, budgets: Partial<Budgets> = {}) {
  const { door, session } = scriptedDoor(script);
  const target = { ...session.target, budgets: { ...session.target.budgets, ...budgets } };
  return { door, session: { ...session, target }, keys };
}

test('a use that is shown is believed, whenever it comes to be shown', async () => {
  await requireUse(caseOn(showing({}, {}, right)), home, used);
  await requireSameUse(caseOn(showing(right)), home, await noteUses(caseOn(showing(right))));
  await requireDates(caseOn(showing(right)), home);
});

const wrong: readonly (readonly [what: string, use: object, text: RegExp])[] = [
  ['no use', {}, /Operation/],
  ['another operation', { ...right, Operation: 'Decrypt' }, /Operation/],
  ['milliseconds', { ...right, Timestamp: now * 1000 }, /Timestamp/],
  ['no event', { ...right, CloudTrailEventId: '' }, /CloudTrailEventId/],
  ['another request', { ...right, KmsRequestId: 'r-2' }, /KmsRequestId/],
];

for (const [what, use, text] of wrong) {
  test(`planted: ${what} is a difference`, async () => {
    const why = await stopOf(() => requireUse(caseOn(showing(use)), home, used));
    assert.ok(why.verdict === 'failed');
    assert.match(why.expected, text);
  });
}

/** The same members in the other order. */
const reversed = (value: object) => Object.fromEntries(Object.entries(value).toReversed());

test('a use and a member stay what they are in whatever order their members come', async () => {
  const noted = await noteUses(caseOn(showing(right)));
  await requireSameUse(caseOn(showing(reversed(right))), home, noted);
  const PrimaryKey = { Arn: 'a', Region: home };
  const showingPrimary = (primary: object) => caseOn(() => ({ body: { PrimaryKey: primary } }));
  const shown = { member: 'PrimaryKey', operation: 'DescribeKey', region: home };
  const member = await noteMember(showingPrimary(PrimaryKey), shown);
  await requireNotedMember(showingPrimary(reversed(PrimaryKey)), shown, member);
});

test('planted: a use that is dated when it is asked for, and one that is not of that key, are differences', async () => {
  const dates = [0, 0, 1, 2].map((later) => ({ ...right, Timestamp: now + later }));
  const why = await stopOf(() => requireUse(caseOn(showing(...dates)), home, used));
  assert.ok(why.verdict === 'failed' && why.expected.startsWith('Timestamp'));
  const other = await stopOf(() => requireSameUse(caseOn(showing(right)), home, { [home]: '{}' }));
  assert.equal(other.verdict, 'failed');
});

test('where a use may take longer to show than a run waits, nothing is decided', async () => {
  const late = caseOn(showing({}), { usageMs: 3_600_000 });
  assert.equal((await stopOf(() => requireUse(late, home, used))).verdict, 'indeterminate');
});

test('planted: dates that are not those of the key are a difference', async () => {
  const script: Script = (call) =>
    call.operation === 'DescribeKey'
      ? { body: { KeyMetadata: metadataOf(home, { CreationDate: now }) } }
      : { body: { KeyLastUsage: {}, KeyCreationDate: now, TrackingStartDate: now - 86_400 } };
  assert.equal((await stopOf(() => requireDates(caseOn(script), home))).verdict, 'failed');
});

test('a member stays what was noted, or is a difference', async () => {
  const shown = { member: 'NextRotationDate', operation: 'GetKeyRotationStatus', region: home };
  const noted = await noteMember(
    caseOn(() => ({ body: { NextRotationDate: 7 } })),
    shown,
  );
  assert.deepEqual(noted, { [home]: '7' });
  await requireNotedMember(
    caseOn(() => ({ body: { NextRotationDate: 7 } })),
    shown,
    noted,
  );
  const gone = await stopOf(() =>
    requireNotedMember(
      caseOn(() => ({ body: {} })),
      shown,
      noted,
    ),
  );
  assert.ok(gone.verdict === 'failed' && gone.actual === '(absent)');
});

test('a member comes to be other than noted, and what stays or goes is a difference', async () => {
  const shown = { member: 'NextRotationDate', operation: 'GetKeyRotationStatus', region: home };
  await requireOtherMember(
    caseOn(() => ({ body: { NextRotationDate: 8 } })),
    shown,
    { [home]: '7' },
  );
  for (const body of [{ NextRotationDate: 7 }, {}]) {
    const why = await stopOf(() =>
      requireOtherMember(
        caseOn(() => ({ body })),
        shown,
        { [home]: '7' },
      ),
    );
    assert.equal(why.verdict, 'failed');
  }
});

test('planted: DescribeKey shows another deletion date than was returned', async () => {
  const scheduled = outcome({ body: { DeletionDate: now + 86_400 } });
  const describing =
    (DeletionDate: number): Script =>
    () => ({
      body: { KeyMetadata: metadataOf(home, { DeletionDate }) },
    });
  await requireSameDate(caseOn(describing(now + 86_400)), home, scheduled);
  const why = await stopOf(() => requireSameDate(caseOn(describing(now + 2 * 86_400)), home, scheduled));
  assert.ok(why.verdict === 'failed' && why.expected.startsWith('DeletionDate'));
});
