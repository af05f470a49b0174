import assert from 'node:assert/strict';
import { test } from 'node:test';
import { billOf } from '../../src/aws/bill.ts';
import { partsOf, wrongClock } from '../../src/aws/caller.ts';
import { sourceOf } from '../../src/aws/chain.ts';
import { checkBill, checkCaller, checkClock, checkLife, checkStock } from '../../src/aws/guard.ts';
import type { StockKey } from '../../src/aws/stock.ts';
import { UsageError } from '../../src/profile/usage-error.ts';

const account = '903718264055';
const permission = { account, spendUpTo: 0.2, foreignKeys: 0, allowUser: false };
const arnOf = (rest: string) => `arn:aws:sts::${account}:${rest}`;
const callerOf = (rest: string) => ({
  accountId: account,
  arn: arnOf(rest),
  ...partsOf(arnOf(rest)),
  skewMs: 0,
});
const role = callerOf('assumed-role/kms-conformance-main/x');

function said(work: () => void): string {
  try {
    work();
    return '';
  } catch (error) {
    assert.ok(error instanceof UsageError);
    return error.message;
  }
}

test('an ARN tells who it is', () => {
  assert.deepEqual(partsOf(arnOf('root')), { is: 'root', name: 'root' });
  assert.deepEqual(partsOf(arnOf('user/path/kms-conformance')), { is: 'user', name: 'kms-conformance' });
  assert.deepEqual(partsOf(arnOf('federated-user/x')), { is: 'other', name: 'x' });
  assert.deepEqual(partsOf(''), { is: 'other', name: '' });
});

test('the account is compared whole, and the role by its whole first word', () => {
  assert.equal(
    said(() => checkCaller(role, permission)),
    '',
  );
  const user = callerOf('user/kms-conformance-ci');
  assert.equal(
    said(() => checkCaller(user, { ...permission, allowUser: true })),
    '',
  );
  for (const other of ['90371826405', '9037182640551', '111122223333'])
    assert.match(
      said(() => checkCaller({ ...role, accountId: other }, permission)),
      /as --account says/,
      other,
    );
  for (const name of ['kms-conformancex', 'xkms-conformance-main', ''])
    assert.match(
      said(() => checkCaller({ ...role, name }, permission)),
      /Expected a role made for this suite/,
      name,
    );
});

test('a minute of skew is tolerable, more is not, in either direction', () => {
  for (const skewMs of [60_000, -60_000])
    assert.equal(
      said(() => checkClock({ ...role, skewMs })),
      '',
    );
  for (const skewMs of [60_001, -60_001])
    assert.match(
      said(() => checkClock({ ...role, skewMs })),
      /60 s/,
    );
  assert.match(wrongClock(-3_000_000).message, /3000 s behind/);
});

test('the session must outlast the run and its clean-up', () => {
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b', sessionToken: 'c' };
  const found = (minutes: number) => ({ credentials, source: '', expiresAt: minutes * 60_000 });
  assert.equal(
    said(() => checkLife(found(30), role, 19.5, 0)),
    '',
  );
  assert.match(
    said(() => checkLife(found(29), role, 19.5, 0)),
    /at least 30 min \(20 for the run.*in 29 min/,
  );
  const { sessionToken: _token, ...lasting } = credentials;
  const user = callerOf('user/kms-conformance-ci');
  assert.equal(
    said(() => checkLife({ credentials: lasting, source: '' }, user, 20, 0)),
    '',
  );
});

const key = (over: Partial<StockKey>): StockKey => ({
  keyId: 'k',
  region: 'us-east-1',
  isAlive: true,
  ...over,
});

test('the number of keys of others is stated exactly, not at most', () => {
  const stock = { own: [], foreign: [key({}), key({ isAlive: false })] };
  for (const foreignKeys of [0, 1, 3])
    assert.match(
      said(() => checkStock(stock, { ...permission, foreignKeys })),
      /--foreign-keys 2\./,
    );
  assert.equal(
    said(() => checkStock(stock, { ...permission, foreignKeys: 2 })),
    '',
  );
  assert.match(
    said(() => checkStock({ own: [], foreign: [] }, { ...permission, foreignKeys: 1 })),
    /got 0 \(none in any Region\)/,
  );
});

test('young living keys are another run, old ones are to be swept, pending ones are neither', () => {
  const stock = (...own: readonly StockKey[]) => ({ own, foreign: [] });
  const old = 31 * 60_000;
  assert.match(
    said(() => checkStock(stock(key({ runId: 'r7', ageMs: 1 })), permission)),
    /no other run.*by run r7/,
  );
  assert.match(
    said(() => checkStock(stock(key({})), permission)),
    /by run unknown/,
  );
  assert.match(
    said(() => checkStock(stock(key({ ageMs: old })), permission)),
    /no living keys of earlier runs, got 1/,
  );
  assert.equal(
    said(() => checkStock(stock(key({ ageMs: 1, isAlive: false })), permission)),
    '',
  );
});

test('the worst bill counts each key for two hours, and requests at the highest price', () => {
  const bill = billOf({ keys: 365, calls: 10_000, pairs: 10 });
  assert.deepEqual([bill.keysUsd, Math.round(bill.requestsUsd * 1_000), bill.worstUsd], [1, 162, 1.17]);
  assert.equal(bill.perMonthIfKeptUsd, 365);
  assert.equal(
    said(() => checkBill(0.2, permission)),
    '',
  );
  assert.match(
    said(() => checkBill(0.21, permission)),
    /at most 0\.20 USD.*may cost 0\.21 USD/,
  );
});

test('where credentials were found is said in words', () => {
  assert.equal(sourceOf(['CREDENTIALS_ENV_VARS']), 'the environment');
  assert.equal(sourceOf(['CREDENTIALS_PROFILE', 'CREDENTIALS_SSO']), 'IAM Identity Center');
  assert.equal(sourceOf([]), 'the standard chain');
});
