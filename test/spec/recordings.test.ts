import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../src/spec/read-spec.ts';
import { complaintsAbout, copyOfSpec, lineOf, plant } from './planted.ts';

const { recordings } = readSpec();
const facts = recordings.flatMap((each) => each.facts);
const observed = (id: string) => facts.find((fact) => fact.id === id);

test('no recorded fact is lost', () => {
  assert.equal(facts.length, 464);
  assert.equal(new Set(facts.map(({ id }) => id)).size, 464);
  assert.deepEqual(
    Object.fromEntries(recordings.map(({ source, facts: own }) => [source.name, own.length])),
    {
      'cloud-custodian-2016-2026': 10,
      'go-cloud-2026': 5,
      'local-kms-2020-2023': 2,
      'localstack-2023': 19,
      'localstack-2023-2025': 6,
      'localstack-2024': 2,
      'localstack-2025': 26,
      'localstack-2026': 2,
      'localstack-asserted-2024': 15,
      'localstack-asserted-2025': 1,
      'localstack-s3-2026': 4,
      'moto-2024': 1,
      'stackd-2026-09-12': 363,
      'user-reports-2015-2025': 8,
    },
  );
});

test('every fact has an answer and says where it can be seen', () => {
  for (const { id, answers, evidence, date, between } of facts) {
    assert.ok(answers.length > 0 && evidence.length > 0, id);
    assert.ok(date === undefined || between === undefined, id);
  }
});

test('a refusal has its code, its status where that was kept, and its message', () => {
  assert.deepEqual(observed('Encrypt.plaintext-4097')?.answers, [
    {
      code: 'ValidationException',
      status: 400,
      message:
        "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have length less than or equal to 4096",
    },
  ]);
  assert.equal(observed('VerifyMac.dry-run-wrong')?.answers[0]?.message, null);
});

test('a situation is data: both keys, their states and roles, the input', () => {
  const { situation } = observed('UpdatePrimaryRegion.promote-disabled-primary') ?? {};
  assert.deepEqual(situation?.key, { states: ['Disabled'], multiRegion: true, role: 'PRIMARY' });
  assert.deepEqual(situation?.other, { states: ['Disabled'], multiRegion: true, role: 'REPLICA' });
  assert.deepEqual(situation?.input, { PrimaryRegion: 'us-east-1' });
});

test('what contradicts the documents says which page', () => {
  const pages = facts.flatMap(({ contradicts = [] }) =>
    contradicts.filter(({ what }) => what === 'documentation'),
  );
  assert.equal(pages.length, 20);
  assert.ok(pages.every(({ where }) => where?.startsWith('https://docs.aws.amazon.com/')));
});

test('planted: a reference to a fact that does not exist is told with file and line', (t) => {
  const folder = copyOfSpec(t);
  const path = 'operations/GetPublicKey.yaml';
  plant(folder, path, '[GetPublicKey.pending-import]', '[GetPublicKey.pending-imprt]');
  assert.deepEqual(complaintsAbout(folder), [
    `spec/${path}:${lineOf(folder, path, 'pending-imprt')}: unknown recording \`GetPublicKey.pending-imprt\`. Did you mean "GetPublicKey.pending-import"? spec/recordings has them.`,
  ]);
});

test('planted: mistakes in a recording are told with file and line', (t) => {
  const path = 'recordings/moto-2024.json';
  const mistakes = [
    ['"Encrypt.plaintext-empty"', '"Encrypt.plaintext-4097"', /:\d+: expected a unique id/],
    [
      '"operations": ["Encrypt"]',
      '"operations": ["Encript"]',
      /unknown operation `Encript`\. Did you mean "Encrypt"/,
    ],
    ['"name": "moto-2024"', '"name": "moto"', /expected `moto-2024`, as the file is called, got `moto`/],
    ['"evidence"', '"evidenc"', /unknown field `evidenc`\. Did you mean "evidence"/],
    [
      '"code": "ValidationException"',
      '"code": "invalid"',
      /`code`: expected text that matches .* got "invalid"/,
    ],
  ] as const;
  for (const [from, to, says] of mistakes) {
    const folder = copyOfSpec(t);
    plant(folder, path, from, to);
    const about = complaintsAbout(folder).filter((complaint) => complaint.startsWith(`spec/${path}:`));
    assert.equal(about.length, 1, about.join('\n'));
    assert.match(about[0] ?? '', says);
    assert.ok(about[0]?.startsWith(`spec/${path}:${lineOf(folder, path, to)}: `), about[0]);
  }
});
