import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../src/spec/read-spec.ts';
import { account, arnIn, home, second, startBench } from '../reference/bench.ts';
import { complaintsAbout, copyOfSpec, lineOf, plant } from './planted.ts';

const { references } = readSpec().references;
const path = 'references.yaml';

test('every way to name a key says what is returned, and how that is known', () => {
  assert.equal(Object.keys(references).length, 8);
  for (const [name, { documented, inferred, recorded, recordings = [] }] of Object.entries(references)) {
    assert.ok((documented ?? inferred) !== undefined, name);
    assert.equal(recordings.length > 0, recorded !== undefined, name);
  }
});

test('the reference returns what the contract says', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create();
  await bench.ok(home, 'CreateAlias', { AliasName: 'alias/here', TargetKeyId: keyId });
  const absent = '11111111-2222-3333-4444-555555555555';
  const calls = [
    ['absent-key', 'DescribeKey', absent],
    ['malformed-key-id', 'DescribeKey', 'nothing'],
    ['absent-alias', 'DescribeKey', 'alias/nowhere'],
    ['alias-not-accepted', 'GetKeyRotationStatus', `arn:aws:kms:${home}:${account}:alias/here`],
    ['alias-not-accepted', 'DisableKey', 'alias/here'],
    ['arn-of-another-region', 'DescribeKey', arnIn(second, absent)],
    ['no-key', 'DescribeKey', undefined],
  ] as const;
  for (const [name, operation, KeyId] of calls) {
    const refusal = await bench.refusal(home, operation, { KeyId });
    const known = references[name];
    const allowed = [known?.documented ?? [], known?.inferred ?? [], known?.recorded ?? []].flat();
    assert.ok(allowed.includes(refusal.split(':')[0] ?? ''), `${name} ${operation}: ${refusal}`);
  }
  const elsewhere = await bench.refusal(second, 'DescribeKey', { KeyId: keyId });
  assert.ok(elsewhere.startsWith(`${references['id-of-another-region']?.recorded}: `), elsewhere);
});

test('planted: mistakes in references are told with file and line', (t) => {
  const mistakes = [
    [
      'operations: [Decrypt]',
      'operations: [Decript]',
      /unknown operation `Decript`\. Did you mean "Decrypt"/,
    ],
    ['[Encrypt.all-id-forms,', '[Encrypt.al-id-forms,', /unknown recording `Encrypt\.al-id-forms`/],
    [
      'situation: A well-formed',
      'situaton: A well-formed',
      /unknown field `situaton`\. Did you mean "situation"/,
    ],
    ['documented: ValidationException', 'documented: invalid', /`documented`: expected text that matches/],
  ] as const;
  for (const [from, to, says] of mistakes) {
    const folder = copyOfSpec(t);
    plant(folder, path, from, to);
    const complaints = complaintsAbout(folder);
    assert.equal(complaints.length, 1, complaints.join('\n'));
    assert.match(String(complaints[0]), says);
    assert.ok(complaints[0]?.startsWith(`spec/${path}:${lineOf(folder, path, to)}: `), complaints[0]);
  }
});
