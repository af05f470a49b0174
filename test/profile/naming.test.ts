import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderName } from '../../src/profile/folder-name.ts';
import { programName } from '../../src/profile/launch/program-name.ts';
import { readTarget, type TargetRequest } from '../../src/profile/read-target.ts';
import { refusal } from './usage.ts';

const programs: Readonly<Record<string, string>> = {
  'LOG=1 /opt/bin/kms-thing --port {port}': 'kms-thing',
  'node ./my-kms.mjs --port {port}': 'my-kms',
  'exec node my-kms/dist/index.js {port}': 'my-kms',
  'cd "/srv/x" && exec "/usr/bin/node" bin/kms.mjs serve --port {port}': 'kms',
  'python3 -m moto.server -p {port}': 'moto',
  'python3.13 -u fake_kms.py {port}': 'fake_kms',
  'java -Xmx1g -jar target/local-kms.jar --port={port}': 'local-kms',
  'npx my-emulator@2.0.0 --port {port}': 'my-emulator',
  'PORT={port} node server.js': 'server',
  'node {port}': 'node',
  '': 'target',
};

for (const [line, name] of Object.entries(programs))
  test(`a line is named after its script: ${line || '(empty)'} is ${name}`, () =>
    assert.equal(programName(line), name));

const folders: Readonly<Record<string, string>> = {
  '127.0.0.1:5555': '127.0.0.1-5555',
  '[::1]:5555': '1-5555',
  moto: 'moto',
  'a/b\\c<d>|e"f?*': 'a-b-c-d-e-f',
  '..': 'target',
  '': 'target',
  CON: 'target-CON',
  'nul.txt': 'target-nul.txt',
  'ends with a dot.': 'ends-with-a-dot',
};

for (const [name, folder] of Object.entries(folders))
  test(`${JSON.stringify(name)} is the folder ${folder}`, () => assert.equal(folderName(name), folder));

const endpoints = ['http://127.0.0.1:1'];

test('name, version and settle budget can be given by hand', () => {
  const named = readTarget({ endpoints, name: 'mine', version: '1.2', settleMs: 7, env: {} });
  assert.deepEqual(
    [named.target.name, named.target.version, named.target.budgets.settleMs],
    ['mine', '1.2', 7],
  );
  const started = readTarget({ start: 'x {port}', name: 'mine', version: '1.2', settleMs: 7, env: {} });
  assert.deepEqual([started.target.name, started.target.version], ['mine', '1.2']);
  assert.equal(started.target.budgets.settleMs, 7);
  const profiled = readTarget({ target: 'moto', settleMs: 7, env: {} });
  assert.deepEqual([profiled.target.name, profiled.target.budgets.settleMs], ['moto', 7]);
  assert.equal(readTarget({ target: 'moto', endpoints, version: '9', env: {} }).target.version, '9');
});

const wrong: readonly (readonly [string, TargetRequest, RegExp])[] = [
  [
    'a name with a slash',
    { endpoints, name: 'a/b' },
    /--name of at most 64 .*, got `a\/b`\. Write for example/,
  ],
  [
    'a version with a space',
    { endpoints, version: '1 2' },
    /--target-version .*got `1 2`\. Write for example/,
  ],
  [
    'a name beside a profile',
    { target: 'moto', name: 'x' },
    /--name beside .*--target moto.*Leave --name out/,
  ],
  ['a name of nothing', { name: 'x' }, /got it beside no target/],
  ['a version of what is installed', { target: 'moto', version: '1' }, /Leave --target-version out/],
];

for (const [what, request, said] of wrong)
  test(`${what} is refused`, async () =>
    assert.match(await refusal(() => readTarget({ env: {}, ...request })), said));

test('the endpoint of the environment is taken where nothing else is named, the one for KMS first', () => {
  const env = { AWS_ENDPOINT_URL: 'http://all:1', AWS_ENDPOINT_URL_KMS: 'http://kms:2' };
  const plan = readTarget({ env });
  assert.ok(plan.start === 'none');
  assert.equal(plan.target.endpoints['us-east-1'], 'http://kms:2');
  assert.deepEqual(plan.endpointFrom, { variable: 'AWS_ENDPOINT_URL_KMS', url: 'http://kms:2' });
  assert.equal(readTarget({ env: { ...env, AWS_ENDPOINT_URL_KMS: '' } }).endpointFrom?.url, 'http://all:1');
  for (const request of [{ target: 'reference' }, { endpoints }, { start: 'x {port}' }])
    assert.equal(readTarget({ ...request, env }).endpointFrom, undefined);
  assert.equal(
    readTarget({ env: { ...env, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' } }).start,
    'embedded',
  );
});

test('an endpoint of the environment that is none is refused by the name of its variable', async () => {
  const said = await refusal(() => readTarget({ env: { AWS_ENDPOINT_URL: 'localhost' } }));
  assert.match(said, /http or https URL.*got `localhost`.*comes from AWS_ENDPOINT_URL: correct or unset it/);
  const real = { AWS_ENDPOINT_URL_KMS: 'https://kms.us-east-1.amazonaws.com' };
  assert.match(await refusal(() => readTarget({ env: real })), /AWS itself.*AWS_ENDPOINT_URL_KMS/);
});
