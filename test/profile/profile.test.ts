import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { profileNames, readProfile } from '../../src/profile/profile.ts';
import { refusal } from './usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
after(() => rmSync(folder, { recursive: true }));

const schema = JSON.parse(readFileSync(new URL('../../schemas/target.json', import.meta.url), 'utf8'));
const moto = readProfile('moto');

function profileFile(change: object): string {
  const path = join(folder, 'changed.json');
  writeFileSync(path, JSON.stringify({ ...moto, ...change }));
  return path;
}

test('every profile fits its schema and is named like its file', () => {
  assert.ok(profileNames().length >= 11);
  for (const name of profileNames()) assert.equal(readProfile(name).name, name);
});

test('the schema describes every member', () => {
  const undescribed = membersOf(schema).filter(({ member }) => !isDescribed(member));
  assert.deepEqual(
    undescribed.map(({ path }) => path),
    [],
  );
});

type Member = { readonly path: string; readonly member: Record<string, unknown> };

function membersOf(value: unknown, path = ''): readonly Member[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [
    ...(name === 'properties' && !path.startsWith('/allOf') ? described(part, path) : []),
    ...membersOf(part, `${path}/${name}`),
  ]);
}

// `true` only names a member that is described elsewhere.
function described(properties: object, path: string): readonly Member[] {
  return Object.entries(properties)
    .filter(([, member]) => typeof member === 'object')
    .map(([name, member]) => ({ path: `${path}/${name}`, member }));
}

function isDescribed(member: Record<string, unknown>): boolean {
  const name = String(member.$ref ?? '').replace('#/$defs/', '');
  return Boolean(member.description ?? schema.$defs[name]?.description);
}

test('for a target that does not exist the error names those that do', async () => {
  const message = await refusal(() => readProfile('mot'));
  assert.match(
    message,
    new RegExp(
      `^Unknown target \`mot\`\\. Did you mean "moto"\\? Expected one of: ${profileNames().join(', ')};`,
    ),
  );
  assert.doesNotMatch(await refusal(() => readProfile('something-else')), /Did you mean/);
});

test('another version of a target can be named, a strange one cannot', async () => {
  assert.equal(readProfile('moto@5.1.22').version, '5.1.22');
  assert.match(await refusal(() => readProfile('moto@../..')), /got moto@\.\.|there is no such file/);
  assert.match(await refusal(() => readProfile('moto@a b')), /Expected .*got moto@a b\. .* such as moto@5/);
  assert.match(
    await refusal(() => readProfile('reference@1.0')),
    /got reference@1\.0\. Name the target without a version\./,
  );
});

test('a profile of one’s own is read from its path', async () => {
  assert.equal(readProfile(profileFile({ name: 'mine' })).name, 'mine');
  assert.match(
    await refusal(() => readProfile('./nowhere.json')),
    new RegExp(`Expected a target profile at \\./nowhere\\.json.*one of: ${profileNames().join(', ')}\\.`),
  );
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"name": ');
  assert.match(
    await refusal(() => readProfile(broken)),
    /Expected a JSON object in .*broken\.json, but it is not JSON: /,
  );
});

const faults: readonly (readonly [what: string, change: object, said: RegExp])[] = [
  ['an unknown member', { endpoint: 'http://127.0.0.1:1' }, /unknown member\. Did you mean "endpoints"\?/],
  ['an unknown capability', { capabilities: ['acounts'] }, /Did you mean "accounts"\?/],
  ['two Regions', { regions: ['us-east-1', 'us-west-2'] }, /\/regions: .*3/],
  ['a Region twice', { regions: ['us-east-1', 'us-east-1', 'us-west-2'] }, /\/regions/],
  ['no main identity', { identities: {} }, /main/],
  ['faults without a path', { capabilities: ['faults'] }, /faultsPath/],
  ['a path without faults', { faultsPath: '/faults' }, /faultsPath/],
  ['accounts without a stranger', { capabilities: ['accounts'] }, /stranger/],
  ['authorization without a limited user', { capabilities: ['authorization'] }, /limited/],
  [
    'a stranger without an ARN',
    { identities: { main: moto.identities.main, stranger: moto.identities.main } },
    /arn/,
  ],
  ['a budget of nothing', { budgets: { ...moto.budgets, settleMs: 0 } }, /settleMs/],
  ['an endpoint of another kind', { endpoints: 'ftp://127.0.0.1' }, /\/endpoints/],
  ['a version to install that is missing', { version: undefined }, /version/],
];

for (const [what, change, said] of faults) {
  test(`${what} is refused`, async () => {
    const message = await refusal(() => readProfile(profileFile(change)));
    assert.match(message, said);
    assert.match(message, /changed\.json.*schemas\/target\.json/);
  });
}
