import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEnvironment } from '../../src/profile/environment.ts';

test('nothing set: targets lie in the cache of the user', () => {
  const environment = readEnvironment({});
  assert.match(environment.targetsFolder, /\.cache.kms-conformance.targets$/);
  assert.equal(environment.stepSummaryFile, undefined);
});

test('what is set is taken', () => {
  const environment = readEnvironment({
    KMS_CONFORMANCE_TARGETS: '/opt/t',
    GITHUB_STEP_SUMMARY: '/tmp/summary.md',
  });
  assert.equal(environment.targetsFolder, '/opt/t');
  assert.equal(environment.stepSummaryFile, '/tmp/summary.md');
});

test('a started target inherits the environment without anything of AWS', () => {
  const { inherited } = readEnvironment({
    PATH: '/bin',
    AWS_ACCESS_KEY_ID: 'a',
    aws_session_token: 'b',
    AWS_PROFILE: 'c',
  });
  assert.deepEqual(inherited, { PATH: '/bin' });
});
