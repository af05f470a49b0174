import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  accountId,
  type LikeCaller,
  laterCaller,
  mainCaller,
  otherCaller,
  rootCaller,
  userCaller,
} from '../../src/like-aws/callers.ts';
import { at } from '../../src/model/json.ts';
import type { Ended } from '../cli/command.ts';
import { keysAlive } from '../cli/targets.ts';
import { regions } from '../door/scripted.ts';
import { asking } from '../like-aws/asking.ts';
import { rehearsal, scene, signedInAs, signedOut } from './command.ts';

/** How many keys there are, in whatever state. */
async function keysIn(url: string, caller: LikeCaller = laterCaller): Promise<number> {
  const ask = asking(url, caller);
  const listed = await Promise.all(regions.map((region) => ask('ListKeys', { Limit: 1000 }, region)));
  return listed.flatMap((each) => (each.kind === 'success' ? (at(each.output, 'Keys') as unknown[]) : []))
    .length;
}

type Refused = {
  readonly settings?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly said: RegExp;
  /** Keys that are there before. */
  readonly keys?: number;
};

const refusals: Readonly<Record<string, Refused>> = {
  'no credentials': { env: signedOut, said: /^error: Expected AWS credentials in the standard chain/ },
  'the root user': { env: signedInAs(rootCaller), said: /got those of the root user/ },
  'a long-lived user': {
    env: signedInAs(userCaller),
    said: /got those of the user kms-conformance-user.*--allow-user/,
  },
  'another account': {
    args: rehearsal.map((word) => (word === accountId ? '210987654321' : word)),
    said: /Expected credentials of the account 210987654321, as --account says, got those of 903718264055/,
  },
  'a role made for something else': {
    env: signedInAs(otherCaller),
    said: /name begins with kms-conformance-, got Administrator/,
  },
  'a clock two minutes ahead': {
    settings: 'skew=-120',
    said: /clock of this machine .* is (119|12[0-2]) s ahead/,
  },
  'a clock an hour behind': {
    settings: 'skew=3600',
    said: /clock of this machine .* is 3(599|60[0-2]) s behind/,
  },
  'a session that ends too soon': {
    env: signedInAs(mainCaller, 600_000),
    said: /Expected a session of at least 1\d min \(\d+ for the run, 10 for its clean-up\), got one that expires in \d+ min/,
  },
  'a session of unknown end': {
    env: { ...signedInAs(mainCaller), AWS_CREDENTIAL_EXPIRATION: '' },
    said: /Set AWS_CREDENTIAL_EXPIRATION/,
  },
  'an expired session': {
    settings: 'expires=0',
    said: /GetCallerIdentity failed with ExpiredToken.*Renew them/,
  },
  'keys of others': {
    settings: 'foreign=2',
    keys: 6,
    said: /Expected 0 customer managed keys of others in the account, got 6 \(2 in us-east-1, 2 in us-west-2, 2 in eu-west-1\)/,
  },
  'a bill above the bound': {
    args: [...rehearsal, '--spend-up-to', '0.01'],
    said: /Expected a bill of at most 0\.01 USD.*may cost 0\.0\d USD/,
  },
  'a Region that is not enabled': {
    args: [...rehearsal, '--regions', 'us-east-1,us-west-2,xx-nowhere-1'],
    said: /Expected xx-nowhere-1 to be enabled in the account/,
  },
  'no account': {
    args: ['--target', 'aws', '--only', 'UPR-01'],
    said: /Will not run against aws without --account and --spend-up-to/,
  },
  'no bound': {
    args: ['--target', 'aws', '--account', accountId, '--only', 'UPR-01'],
    said: /got no --spend-up-to/,
  },
};

/** One paragraph, exit 2, and the account is as it was. */
async function requireRefused(t: TestContext, name: string): Promise<void> {
  const { settings, env, args = rehearsal, said, keys = 0 } = refusals[name] as Refused;
  const { run, url, folder } = await scene(t, settings);
  const { code, stderr, stdout } = await run([...args, '--out', folder], env);
  assert.match(stderr, said, stdout);
  assert.deepEqual([code, stderr.trim().split('\n').length], [2, 1]);
  const isReadable = !/skew/.test(settings ?? '');
  if (isReadable) assert.equal(await keysIn(url), keys);
}

for (const name of Object.keys(refusals))
  test(`${name}: refused before the first key`, (t) => requireRefused(t, name));

test('keys that an earlier run left alive are refused, and so is a run in progress; pending ones are not', async (t) => {
  const { run, url, folder } = await scene(t);
  const ask = asking(url, laterCaller);
  const tag = [{ TagKey: 'kms-conformance:run', TagValue: 'r1' }];
  const made = await ask('CreateKey', { Tags: tag });
  const refused = await run([...rehearsal, '--out', folder]);
  assert.match(refused.stderr, /Expected no other run in the account, but \S+ in us-east-1 .* by run r1/);
  assert.equal(refused.code, 2);
  const KeyId = String(made.kind === 'success' && at(made.output, 'KeyMetadata', 'KeyId'));
  await ask('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
  assert.equal((await run([...rehearsal, '--out', folder])).code, 0);
});

test('options of an account are refused for any other target', async (t) => {
  const { run } = await scene(t);
  const { code, stderr }: Ended = await run(['--target', 'moto', '--only', 'UPR-01', '--rate', '0.8']);
  assert.deepEqual([code, stderr.split(',')[0]], [2, 'error: Expected --rate with --target aws']);
});

test('a run that is let through creates its planned keys, conforms, and leaves none alive', async (t) => {
  const { run, url, folder } = await scene(t, 'quotas=100,foreign=1');
  const { code, stdout, stderr } = await run([...rehearsal, '--foreign-keys', '3', '--out', folder]);
  assert.equal(code, 0, stdout + stderr);
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  assert.deepEqual(report.run.leftBehind, []);
  assert.ok(report.scenarios.every(({ verdict }: { verdict: string }) => verdict === 'passed'));
  const alive = await keysAlive(url, laterCaller);
  assert.equal(alive.length, 3);
  assert.ok((await keysIn(url)) <= 3 + 14, `${await keysIn(url)} keys`);
});
