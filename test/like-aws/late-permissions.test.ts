import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lagging } from '../../src/like-aws/lagging.ts';
import { biteLate } from '../../src/like-aws/late-permissions.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import { account, home, startBench } from '../reference/bench.ts';

const lag = { random: () => 0.9, lagMs: 10_000 };
const none = { random: () => 0, lagMs: 0 };
const Plaintext = Buffer.from('plain').toString('base64');
const limited = `arn:aws:iam::${account}:user/limited`;
const as = { as: 'limited' };

test('a grant takes effect late, and immediately for whoever sends its token', async (t) => {
  const bench = await startBench(t, { parts: biteLate(standardParts(), lag) });
  const KeyId = await bench.create();
  const grant = { KeyId, GranteePrincipal: limited, Operations: ['Encrypt'] };
  const { GrantToken } = await bench.ok(home, 'CreateGrant', grant);
  assert.match(await bench.refusal(home, 'Encrypt', { KeyId, Plaintext }, as), /^AccessDenied/);
  await bench.ok(home, 'Encrypt', { KeyId, Plaintext, GrantTokens: [GrantToken] }, as);
  bench.pass(lag.lagMs);
  await bench.ok(home, 'Encrypt', { KeyId, Plaintext }, as);
});

test('reads of the past see that a grant was retired by its token alone', async (t) => {
  const bench = await startBench(t, { parts: lagging(standardParts(), none, 1), clock: Date.now });
  const KeyId = await bench.create();
  const grant = { KeyId, GranteePrincipal: `arn:aws:iam::${account}:root`, Operations: ['Encrypt'] };
  const { GrantToken } = await bench.ok(home, 'CreateGrant', grant);
  const listed = async () => (await bench.ok(home, 'ListGrants', { KeyId })).Grants?.length;
  assert.equal(await listed(), 1);
  await bench.ok(home, 'RetireGrant', { GrantToken });
  assert.equal(await listed(), 0);
});
