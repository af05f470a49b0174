import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTarget, type TargetRequest } from '../../src/profile/read-target.ts';
import { refusal } from './usage.ts';

const endpoints = ['http://127.0.0.1:5000'];
const inRegion = (AWS_REGION: string): TargetRequest => ({ endpoints, env: { AWS_REGION } });
const regionsOf = (request: TargetRequest) => readTarget(request).target.regions;

test('the Region of the environment is the home Region of an endpoint, however that is named', () => {
  const plan = readTarget(inRegion('ap-southeast-2'));
  assert.deepEqual(plan.target.regions, ['ap-southeast-2', 'us-east-1', 'us-west-2']);
  assert.equal(plan.homeRegionFrom, 'AWS_REGION');
  assert.deepEqual(regionsOf({ ...inRegion('eu-west-1'), endpoints: [], start: 'x {port}' }), [
    'eu-west-1',
    'us-east-1',
    'us-west-2',
  ]);
  const env = { AWS_ENDPOINT_URL: 'http://a:1', AWS_REGION: 'us-west-2' };
  const both = readTarget({ env });
  assert.deepEqual(both.target.regions, ['us-west-2', 'us-east-1', 'eu-west-1']);
  assert.deepEqual([both.endpointFrom?.variable, both.homeRegionFrom], ['AWS_ENDPOINT_URL', 'AWS_REGION']);
});

test('AWS_REGION comes before AWS_DEFAULT_REGION, which the AWS CLI and boto3 read', () => {
  const env = { AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: 'eu-west-1' };
  assert.equal(regionsOf({ endpoints, env })[0], 'us-west-2');
  const plan = readTarget({ endpoints, env: { ...env, AWS_REGION: '' } });
  assert.deepEqual([plan.target.regions[0], plan.homeRegionFrom], ['eu-west-1', 'AWS_DEFAULT_REGION']);
});

test('a Region that an endpoint names stays among the Regions', () => {
  const named = ['eu-west-1=http://a:1', 'http://b:2'];
  const plan = readTarget({ ...inRegion('sa-east-1'), endpoints: named });
  assert.ok(plan.start === 'none');
  assert.deepEqual(plan.target.endpoints, {
    'sa-east-1': 'http://b:2',
    'eu-west-1': 'http://a:1',
    'us-east-1': 'http://b:2',
  });
});

test('Regions that are named, and those of a profile, are not changed', () => {
  const regions = ['us-east-1', 'us-west-2', 'eu-north-1'];
  for (const request of [
    { endpoints, regions },
    { target: 'moto' },
    {},
    { target: 'reference', endpoints },
  ]) {
    const env = { AWS_REGION: 'sa-east-1' };
    const plan = readTarget({ ...request, env });
    assert.deepEqual(plan.target.regions, readTarget({ ...request, env: {} }).target.regions);
    assert.equal(plan.homeRegionFrom, undefined);
  }
});

test('what is no Region, or has no two beside it, is refused by the name of its variable', async () => {
  assert.match(
    await refusal(() => readTarget(inRegion('Frankfurt'))),
    /^Expected a Region such as us-east-1 in AWS_REGION, got `Frankfurt`\. Correct or unset it, or name three with --regions\.$/,
  );
  const env = { AWS_ENDPOINT_URL: 'http://a:1', AWS_DEFAULT_REGION: 'us-gov-west-1' };
  const said = await refusal(() => readTarget({ env }));
  assert.match(said, /standard partition in AWS_DEFAULT_REGION.*got us-gov-west-1\. Unset it, or name three/);
  assert.doesNotMatch(said, /AWS_ENDPOINT_URL/);
});
