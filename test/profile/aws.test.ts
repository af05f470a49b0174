import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTarget } from '../../src/profile/read-target.ts';
import { refusal } from './usage.ts';

test('AWS is refused by name without its guard, and by endpoint, with the reason', async () => {
  assert.match(
    await refusal(() => readTarget({ target: 'aws' })),
    /^Will not run against aws without --account and --spend-up-to: its keys cost money/,
  );
  const guarded = readTarget({
    target: 'aws',
    isGuarded: true,
    regions: ['us-east-1', 'us-west-2', 'ap-east-1'],
  });
  assert.equal(
    guarded.start === 'none' && guarded.target.endpoints['ap-east-1'],
    'https://kms.ap-east-1.amazonaws.com',
  );
  const hosts = [
    'kms.us-east-1.amazonaws.com',
    'KMS.us-east-1.api.aws',
    'kms.cn-north-1.amazonaws.com.cn.',
    'kms.eusc-de-east-1.amazonaws.eu',
  ];
  for (const host of hosts) {
    const request = { target: 'moto', endpoints: [`us-west-2=https://${host}`, 'http://127.0.0.1:1'] };
    assert.match(
      await refusal(() => readTarget(request)),
      /which is AWS itself, without the guard of --target aws/,
      host,
    );
  }
  assert.equal(
    readTarget({ env: {}, endpoints: ['http://amazonaws.com.localhost:1'] }).target.name,
    'amazonaws.com.localhost:1',
  );
});
