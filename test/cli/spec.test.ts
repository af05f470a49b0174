import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from './command.ts';

test('spec --json prints the whole contract as one document', async () => {
  const { code, stdout } = await command(['spec', '--json']);
  assert.equal(code, 0);
  const contract = JSON.parse(stdout);
  assert.deepEqual(Object.keys(contract), [
    'format',
    'operations',
    'keySpecs',
    'references',
    'footnotes',
    'recordings',
  ]);
  assert.equal(Object.keys(contract.operations).length, 56);
  assert.equal(contract.recordings.flatMap((each: { facts: unknown[] }) => each.facts).length, 464);
  assert.deepEqual(contract.operations.UpdatePrimaryRegion.states.Disabled.expectations, [
    {
      answers: ['DisabledException'],
      grade: 'documented',
      source: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html',
      recordings: [],
    },
    {
      answers: ['DisabledException'],
      grade: 'recorded',
      source: 'https://github.com/radkawar/stackd/tree/9dc356f/testdata/aws/kms',
      recordings: ['UpdatePrimaryRegion.promote-disabled-primary'],
    },
  ]);
});

test('spec --json --operation prints one operation', async () => {
  const { code, stdout } = await command(['spec', '--json', '--operation', 'Encapsulate']);
  assert.equal(code, 0);
  const { operation, dryRun, errors } = JSON.parse(stdout);
  assert.deepEqual([operation, dryRun], ['Encapsulate', true]);
  assert.ok(errors.includes('DisabledException'));
});

test('spec lists the operations, spec --operation says what one does', async () => {
  const list = await command(['spec']);
  assert.match(list.stdout, /^CancelKeyDeletion +changes +Takes back .*\n/);
  assert.match(list.stdout, /\n56 operations\n$/);
  const { code, stdout } = await command(['spec', '--operation', 'GetPublicKey']);
  assert.equal(code, 0);
  assert.match(stdout, /PendingImport +succeeds \(documented\); KMSInvalidStateException \(recorded\)/);
  assert.match(stdout, /Unavailable +does not occur: /);
});

test('an unknown operation is a mistake with a suggestion', async () => {
  const { code, stdout, stderr } = await command(['spec', '--json', '--operation', 'Encript']);
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.match(
    stderr,
    /^error: Unknown operation `Encript`\. Did you mean "Encrypt"\? Expected one of: Cancel.*\n$/,
  );
});

test('an argument too many and an unknown option are mistakes', async () => {
  for (const args of [
    ['spec', 'Encrypt'],
    ['spec', '--jsn'],
  ]) {
    const { code, stdout } = await command(args);
    assert.deepEqual([code, stdout], [2, '']);
  }
});
