import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createContract } from '../../src/contract/answers.ts';

const contract = createContract();
const id = `mrk-${'0a'.repeat(16)}`;
const arn = (region: string) => `arn:aws:kms:${region}:111122223333:key/${id}`;
const home = { Arn: arn('us-east-1'), Region: 'us-east-1' };

const primary = {
  KeyId: id,
  Arn: home.Arn,
  AWSAccountId: '111122223333',
  CreationDate: 1_764_000_000.123,
  Enabled: true,
  Description: '',
  KeyState: 'Enabled',
  KeyUsage: 'ENCRYPT_DECRYPT',
  KeySpec: 'SYMMETRIC_DEFAULT',
  EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
  Origin: 'AWS_KMS',
  MultiRegion: true,
  MultiRegionConfiguration: {
    MultiRegionKeyType: 'PRIMARY',
    PrimaryKey: home,
    ReplicaKeys: [],
  },
};
const { MultiRegionConfiguration: _, ...withoutConfiguration } = primary;
const singleRegion = {
  ...withoutConfiguration,
  MultiRegion: false,
  KeyId: 'b'.repeat(36),
  Arn: `${home.Arn.slice(0, 34)}key/b`,
};

const described = (changes: object, base: object = primary) =>
  contract
    .answerViolations('DescribeKey', JSON.stringify({ KeyMetadata: { ...base, ...changes } }), 200)
    .map(
      ({ path, keyword, isAdvisory }) =>
        `${path.replace('/KeyMetadata', '')} ${keyword}${isAdvisory ? ' advisory' : ''}`,
    );

describe('the metadata of a key', () => {
  test('a key as AWS describes it has no violation', () => {
    assert.deepEqual(described({}), []);
    assert.deepEqual(described({}, singleRegion), []);
  });

  const broken: readonly (readonly [string, object, readonly string[]])[] = [
    ['null is not an absent member', { DeletionDate: null }, ['/DeletionDate type', '/KeyState const']],
    ['an unknown member is advisory', { Colour: 'red' }, ['/Colour unevaluatedProperties advisory']],
    ['Enabled true outside Enabled', { KeyState: 'Updating' }, ['/Enabled const']],
    ['Enabled false in Enabled', { Enabled: false }, ['/Enabled const']],
    ['a state nobody knows', { KeyState: 'Weird', Enabled: false }, ['/KeyState enum']],
    ['a date as text', { CreationDate: '2026-01-01' }, ['/CreationDate type']],
    ['DeletionDate in Enabled', { DeletionDate: 1 }, ['/KeyState const']],
    ['a waiting period in Enabled', { PendingDeletionWindowInDays: 7 }, ['/KeyState const']],
    [
      'a waiting period beyond a year',
      {
        PendingDeletionWindowInDays: 366,
        KeyState: 'PendingReplicaDeletion',
        Enabled: false,
      },
      ['/PendingDeletionWindowInDays maximum'],
    ],
    ['a dashed mrk id', { KeyId: `mrk-${'b'.repeat(36)}` }, ['/KeyId pattern']],
    [
      'multi-Region without configuration',
      { MultiRegionConfiguration: undefined },
      ['/MultiRegionConfiguration required'],
    ],
    ['a configuration on a single-Region key', { MultiRegion: false }, ['/MultiRegion const']],
    [
      'no primary named',
      {
        MultiRegionConfiguration: {
          MultiRegionKeyType: 'PRIMARY',
          ReplicaKeys: [],
        },
      },
      ['/MultiRegionConfiguration/PrimaryKey required'],
    ],
    [
      'no list of replicas',
      {
        MultiRegionConfiguration: {
          MultiRegionKeyType: 'PRIMARY',
          PrimaryKey: home,
        },
      },
      ['/MultiRegionConfiguration/ReplicaKeys required'],
    ],
    [
      'a Region that is none',
      {
        MultiRegionConfiguration: {
          ...primary.MultiRegionConfiguration,
          PrimaryKey: { ...home, Region: 'US-EAST-1' },
        },
      },
      ['/MultiRegionConfiguration/PrimaryKey/Region pattern'],
    ],
    [
      'signing algorithms on an encryption key',
      { SigningAlgorithms: ['ECDSA_SHA_256'] },
      ['/KeyUsage const'],
    ],
    ['a missing member', { Arn: undefined }, ['/Arn required']],
  ];
  for (const [name, changes, expected] of broken) {
    test(`broken: ${name}`, () => assert.deepEqual(described(changes), expected));
  }

  test('broken: an mrk id on a single-Region key', () => {
    assert.deepEqual(described({ KeyId: id }, singleRegion), ['/MultiRegion const']);
  });

  test('DeletionDate in PendingDeletion is right', () => {
    assert.deepEqual(
      described({
        KeyState: 'PendingDeletion',
        Enabled: false,
        DeletionDate: 1,
      }),
      [],
    );
  });
});

describe('operations', () => {
  const keywords = (operation: string, body: string, status = 200) =>
    contract.answerViolations(operation, body, status).map(({ path, keyword }) => `${path} ${keyword}`);

  test('UpdatePrimaryRegion answers no bytes or {}, nothing else', () => {
    assert.deepEqual(keywords('UpdatePrimaryRegion', ''), []);
    assert.deepEqual(keywords('UpdatePrimaryRegion', '{}'), []);
    assert.deepEqual(keywords('UpdatePrimaryRegion', '{"A":1}'), [
      '/A unevaluatedProperties',
      ' maxProperties',
    ]);
    assert.deepEqual(keywords('UpdatePrimaryRegion', 'null'), [' type']);
  });

  test('an operation with output must answer a body', () => {
    assert.deepEqual(keywords('DescribeKey', ''), [' json']);
    assert.deepEqual(keywords('DescribeKey', '{}'), ['/KeyMetadata required']);
  });

  test('ReplicateKey answers a replica and its policy', () => {
    const body = JSON.stringify({ ReplicaKeyMetadata: primary });
    const type = '/ReplicaKeyMetadata/MultiRegionConfiguration/MultiRegionKeyType const';
    assert.deepEqual(keywords('ReplicateKey', body), ['/ReplicaPolicy required', type]);
  });

  test('a list is reported once per path, not once per item', () => {
    assert.deepEqual(keywords('ListKeys', '{"Keys":[{"KeyId":1,"KeyArn":2},{"KeyId":1,"KeyArn":2}]}'), [
      '/Keys/0/KeyId type',
      '/Keys/0/KeyArn type',
    ]);
  });

  test('an operation that does not exist has no shape', () => {
    assert.deepEqual(keywords('NoSuchOperation', 'anything'), []);
    assert.deepEqual(keywords('../error', 'anything'), []);
  });

  test('a refusal names its exception', () => {
    assert.deepEqual(keywords('DescribeKey', '{"__type":"NotFoundException","message":"no"}', 400), []);
    assert.deepEqual(keywords('DescribeKey', '{"__type":"com.x#NotFoundException"}', 400), []);
    assert.deepEqual(keywords('DescribeKey', '{"message":null}', 400), ['/__type required', '/message type']);
    assert.deepEqual(keywords('DescribeKey', '', 500), [' json']);
    assert.deepEqual(keywords('DescribeKey', '<html>', 501), [' json']);
  });
});

describe('words', () => {
  const messages = (body: object) =>
    contract.answerViolations('DescribeKey', JSON.stringify(body), 200).map(({ message }) => message);

  test('say what was expected, why, and what came', () => {
    assert.deepEqual(messages({ KeyMetadata: { ...primary, Enabled: null } }), [
      'Expected a boolean, got null',
      'Expected true (Enabled is true in key state Enabled), got null',
    ]);
    assert.match(messages({ KeyMetadata: [] }).join(), /Expected an object, got an array of 0/);
  });

  test('cut long values short and escape control characters', () => {
    const [message] = messages({
      KeyMetadata: { ...primary, KeyUsage: `\u001b[31m${'x'.repeat(500)}` },
    });
    assert.match(message ?? '', /got "\\u001b\[31mx+"… \(505 characters\)$/);
  });
});
