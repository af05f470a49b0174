import { parsePolicy } from '../authorization/policy.ts';
import { newMaterial } from '../cryptography/material.ts';
import type { Call } from '../parts.ts';
import type { Key, SharedKey } from './key.ts';
import { newKey, newKeyId } from './new-key.ts';

/** Services with an AWS managed key, and what it protects, as its description says. */
const services: Readonly<Record<string, string>> = {
  dynamodb: 'DynamoDB data',
  ebs: 'EBS volumes',
  elasticfilesystem: 'EFS filesystems',
  kinesis: 'Kinesis streams',
  lambda: 'Lambda functions',
  rds: 'RDS database volumes',
  redshift: 'Redshift clusters',
  s3: 'S3 objects',
  secretsmanager: 'Secrets Manager data',
  sns: 'SNS data',
  sqs: 'SQS messages',
  ssm: 'SSM secure string parameters',
};

/** The aliases that every account has in every Region, whether or not there is a key behind them yet. */
export const managedAliases: readonly string[] = Object.keys(services).map(
  (service) => `alias/aws/${service}`,
);

/**
 * The AWS managed key of a predefined alias, made when DescribeKey first asks for it. Nobody but its service can use
 * it, and the account can only look at it. AWS was recorded to say that a new one does not rotate.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
 */
export function managedKey(call: Call<unknown>, accountId: string, alias: string): Key | undefined {
  const service = alias.slice('alias/aws/'.length);
  const isAsked = call.operation === 'DescribeKey' && managedAliases.includes(alias);
  if (!isAsked || accountId !== call.caller.accountId) return undefined;
  const key = newKey(managedShared(accountId, call.region), {
    region: call.region,
    now: call.now,
    description: `Default key that protects my ${services[service]} when no other key is defined`,
    policy: policyOf(service, accountId, call.region),
    tags: new Map(),
    creatingMs: 0,
  });
  call.store.add(key);
  return key;
}

function managedShared(accountId: string, region: string): SharedKey {
  return {
    keyId: newKeyId(false),
    accountId,
    spec: 'SYMMETRIC_DEFAULT',
    usage: 'ENCRYPT_DECRYPT',
    origin: 'AWS_KMS',
    manager: 'AWS',
    isMultiRegion: false,
    primaryRegion: region,
    materials: [newMaterial({ spec: 'SYMMETRIC_DEFAULT' })],
    rotation: undefined,
    onDemand: undefined,
    keys: new Map(),
    replicaGoneAt: undefined,
  };
}

function policyOf(service: string, accountId: string, region: string) {
  const use = ['Encrypt', 'Decrypt', 'ReEncrypt*', 'GenerateDataKey*', 'CreateGrant', 'DescribeKey'];
  const look = ['Describe*', 'Get*', 'List*', 'RevokeGrant'];
  const actions = (names: readonly string[]) => names.map((name) => `kms:${name}`);
  const viaService = `${service}.${region}.amazonaws.com`;
  const Statement = [
    {
      Sid: `Allow access through ${service} for all principals in the account`,
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: actions(use),
      Resource: '*',
      Condition: { StringEquals: { 'kms:ViaService': viaService, 'kms:CallerAccount': accountId } },
    },
    {
      Sid: 'Allow direct access to key metadata to the account',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${accountId}:root` },
      Action: actions(look),
      Resource: '*',
    },
  ];
  const document = { Version: '2012-10-17', Id: `auto-${service}-1`, Statement };
  return parsePolicy(JSON.stringify(document, null, 2).replaceAll('": ', '" : '), 'key');
}
