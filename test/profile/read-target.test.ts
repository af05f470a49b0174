import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readProfile } from '../../src/profile/profile.ts';
import { readTarget, type TargetRequest } from '../../src/profile/read-target.ts';
import { placeTarget, type Target } from '../../src/profile/target.ts';
import { refusal } from './usage.ts';

const defaults = ['us-east-1', 'us-west-2', 'eu-west-1'];
const secrets = {
  AWS_ACCESS_KEY_ID: 'AKIDREAL',
  AWS_SECRET_ACCESS_KEY: 'topsecret',
  AWS_SESSION_TOKEN: 'tokensecret',
};

function running(request: TargetRequest): Target {
  const plan = readTarget({ env: {}, ...request });
  assert.equal(plan.start, 'none');
  return (plan as { target: Target }).target;
}

test('without anything it is the reference, which is embedded', () => {
  const plan = readTarget({ env: {} });
  assert.equal(plan.start, 'embedded');
  assert.equal(plan.target.name, 'reference');
  assert.deepEqual(plan.target.capabilities, ['authorization', 'accounts', 'signatures', 'faults']);
  const placed = placeTarget(plan.target, (region) => `http://127.0.0.1:1/${region}`);
  assert.equal(placed.endpoints['us-west-2'], 'http://127.0.0.1:1/us-west-2');
});

test('a profile with a start command is started from where its programs are installed', () => {
  const plan = readTarget({ target: 'moto@5.1.22', env: { KMS_CONFORMANCE_TARGETS: '/opt/targets' } });
  assert.ok(plan.start === 'command');
  assert.equal(plan.target.version, '5.1.22');
  assert.equal(plan.command.binFolder, '/opt/targets/moto-5.1.22/bin');
  assert.match(plan.command.installCommand ?? '', /install-target -- moto@5\.1\.22$/);
  assert.equal(plan.command.readyMs, 60_000);
  assert.deepEqual(plan.command.endpoints['us-east-1'], 'http://127.0.0.1:{port}');
});

test('a profile with an endpoint is not started, and its version is what it says itself', () => {
  const plan = readTarget({ target: 'localstack', endpoints: ['http://127.0.0.1:4566/'], env: {} });
  assert.ok(plan.start === 'none');
  assert.deepEqual(plan.versionFrom, { path: '/_localstack/health', member: 'version' });
  assert.equal(plan.target.version, undefined);
  assert.equal(plan.target.endpoints['eu-west-1'], 'http://127.0.0.1:4566');
  const moto = readTarget({ target: 'moto', endpoints: ['http://127.0.0.1:5000'], env: secrets });
  assert.equal(moto.target.identities.main.accessKeyId, 'test');
  assert.ok(!('versionFrom' in moto));
});

test('an endpoint alone is named after host and port, claims nothing and has default budgets', () => {
  const target = running({ endpoints: ['http://127.0.0.1:5000'] });
  assert.equal(target.name, '127.0.0.1:5000');
  assert.deepEqual(target.regions, defaults);
  assert.deepEqual(target.capabilities, []);
  assert.deepEqual(target.budgets, { settleMs: 15_000, pollMs: 50, requestMs: 10_000, confirmations: 3 });
  assert.deepEqual(target.identities, { main: { accessKeyId: 'test', secretAccessKey: 'test' } });
  assert.equal(running({ endpoints: ['us-east-1=http://one:1', 'http://two:2'] }).name, 'one:1');
});

test('an endpoint alone is called with the credentials of the environment, both or none', async () => {
  const endpoints = ['http://127.0.0.1:5000'];
  assert.deepEqual(running({ endpoints, env: secrets }).identities.main, {
    accessKeyId: 'AKIDREAL',
    secretAccessKey: 'topsecret',
    sessionToken: 'tokensecret',
  });
  for (const missing of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) {
    const message = await refusal(() => readTarget({ endpoints, env: { ...secrets, [missing]: '' } }));
    assert.match(message, new RegExp(`${missing} is not set`));
    assert.doesNotMatch(message, /AKIDREAL|secret(?!s)\b/);
  }
});

test('one endpoint serves all Regions, exceptions win, `{region}` is filled in', () => {
  const target = running({ endpoints: ['http://{region}.local:1', 'us-west-2=https://two:2/kms/'] });
  assert.deepEqual(target.endpoints, {
    'us-east-1': 'http://us-east-1.local:1',
    'us-west-2': 'https://two:2/kms',
    'eu-west-1': 'http://eu-west-1.local:1',
  });
});

test('Regions can be changed', async () => {
  const regions = ['eu-north-1', 'eu-west-3', 'us-gov-west-1', 'eu-west-1'];
  assert.deepEqual(Object.keys(running({ endpoints: ['http://a:1'], regions }).endpoints), regions);
  assert.match(
    await refusal(() => readTarget({ regions: ['us-east-1', 'us-west-2'] })),
    /at least three different Regions .* got us-east-1, us-west-2\./,
  );
  assert.match(await refusal(() => readTarget({ regions: [...defaults, 'us-east-1'] })), /three different/);
  assert.match(await refusal(() => readTarget({ regions: [] })), /got none/);
  assert.match(
    await refusal(() => readTarget({ regions: ['useast1'] })),
    /got `useast1`\. Separate them by commas/,
  );
});

const wrong: readonly (readonly [what: string, request: TargetRequest, said: RegExp])[] = [
  [
    'no URL',
    { endpoints: ['localhost'] },
    /Expected an http or https URL, .* got `localhost`\. Write for example/,
  ],
  ['another protocol', { endpoints: ['localhost:5000'] }, /got `localhost:5000`/],
  [
    'an unknown Region',
    { endpoints: ['http://a:1', 'us-est-1=http://b:1'] },
    /Unknown Region of --endpoint `us-est-1`.*Did you mean "us-east-1"\? Expected one of: us-east-1, /,
  ],
  [
    'a Region left out',
    { endpoints: ['us-east-1=http://a:1'] },
    /Expected an endpoint for each of .* us-west-2 has none\. Add --endpoint us-west-2=URL/,
  ],
  [
    'an open port',
    { endpoints: ['http://a:{port}'] },
    /got `http:\/\/a:\{port\}`\. Write the port, or add --start/,
  ],
  [
    'a password',
    { endpoints: ['http://me:hush@host:1'] },
    /got one for host:1 with a user name or password\. Remove them/,
  ],
  ['a start command without a port', { start: 'emulator' }, /Expected \{port\} in --start, got `emulator`/],
];

for (const [what, request, said] of wrong) {
  test(`${what} is refused`, async () => {
    const message = await refusal(() => readTarget({ env: {}, ...request }));
    assert.match(message, said);
    assert.doesNotMatch(message, /hush/);
  });
}

test('a command to start is a shell line, named after its program', () => {
  const plan = readTarget({ start: 'LOG=1 /opt/bin/kms-thing --port {port}', env: secrets });
  assert.ok(plan.start === 'command');
  assert.equal(plan.target.name, 'kms-thing');
  assert.equal(plan.target.identities.main.accessKeyId, 'test');
  assert.deepEqual(plan.command.words, ['sh', '-c', 'LOG=1 /opt/bin/kms-thing --port {port}']);
  assert.equal(plan.command.processes, 'one');
  assert.equal(plan.command.endpoints['us-east-1'], 'http://127.0.0.1:{port}');
  assert.equal(readTarget({ start: '', endpoints: ['http://a:1'], env: {} }).target.name, 'a:1');
});

test('a command to start may name the Region, and may have a fixed endpoint', () => {
  const plan = readTarget({ target: 'moto', start: 'x {region} {port}', env: {} });
  assert.ok(plan.start === 'command');
  assert.equal(plan.command.processes, 'per-region');
  assert.equal(plan.target.version, undefined);
  const fixed = readTarget({ start: 'x', endpoints: ['http://127.0.0.1:9'], env: {} });
  assert.ok(fixed.start === 'command');
  assert.equal(fixed.command.endpoints['us-east-1'], 'http://127.0.0.1:9');
});

test('a profile may name one endpoint for each Region and need no start', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const { install, start, version, otherVersions, ...rest } = readProfile('moto');
  const endpoints = Object.fromEntries(defaults.map((region) => [region, `http://${region}:1`]));
  const path = join(folder, 'mine.json');
  writeFileSync(path, JSON.stringify({ ...rest, endpoints }));
  assert.equal(running({ target: path }).endpoints['us-west-2'], 'http://us-west-2:1');
  const regions = ['us-east-1', 'us-west-2', 'eu-north-1'];
  assert.match(await refusal(() => readTarget({ target: path, regions })), /eu-north-1 has none/);
});
