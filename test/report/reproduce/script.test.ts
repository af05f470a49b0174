import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { Exchange } from '../../../src/model/exchange.ts';
import { commandLines } from '../../../src/report/reproduce/lines.ts';
import { reproductionScript } from '../../../src/report/reproduce/script.ts';
import { test } from '../../rules/posix-test.ts';
import { exchange, refused } from '../sample-report.ts';

const id = 'mrk-0123456789abcdef0123456789abcdef';
const arn = `arn:aws:kms:us-east-1:111122223333:key/${id}`;
const place = ' --region us-east-1 --endpoint-url "$ENDPOINT"';
const endpoint = `ENDPOINT=\${ENDPOINT:-http://127.0.0.1:5000}  # set this to where the target listens`;
const lines = (...exchanges: readonly Exchange[]) => {
  const [first, ...others] = commandLines({ exchanges });
  assert.equal(first, endpoint);
  return others.map((line) => line.replaceAll(place, ''));
};

const created = exchange('CreateKey', { MultiRegion: true }, { KeyMetadata: { KeyId: id, Arn: arn } });
const read = (KeyState: string) =>
  exchange('DescribeKey', { KeyId: id }, { KeyMetadata: { KeyId: arn, KeyState } });

test('ids become variables and are used wherever they appear later', () => {
  const update = exchange('UpdatePrimaryRegion', { KeyId: arn, PrimaryRegion: 'eu-west-1' });
  assert.deepEqual(lines(created, update), [
    'KEY_1=$(aws kms create-key --multi-region --query KeyMetadata.KeyId --output text)',
    'aws kms update-primary-region --key-id arn:aws:kms:us-east-1:111122223333:key/"$KEY_1" --primary-region eu-west-1',
  ]);
});

test('outputs that feed later inputs become variables, others do not', () => {
  const blob = 'Q0lQSEVSVEVYVA==';
  const encrypt = exchange('Encrypt', { KeyId: id, Plaintext: 'aGk=' }, { CiphertextBlob: blob, KeyId: arn });
  const decrypt = exchange('Decrypt', { CiphertextBlob: blob }, { Plaintext: 'aGk=', KeyId: arn });
  assert.deepEqual(lines(encrypt, decrypt), [
    `CIPHERTEXT_BLOB_1=$(aws kms encrypt --key-id ${id} --plaintext fileb://<(printf %s aGk= | base64 -d) --query CiphertextBlob --output text)`,
    'aws kms decrypt --ciphertext-blob fileb://<(printf %s "$CIPHERTEXT_BLOB_1" | base64 -d)',
  ]);
});

test('two values of one answer are read together, and numbered', () => {
  const grant = (number: number) => ({ GrantId: `grant-000${number}`, GrantToken: `token-000${number}` });
  const create = (number: number) =>
    exchange(
      'CreateGrant',
      { KeyId: 'k', GranteePrincipal: 'p', Operations: ['Sign'], Name: `n${number}` },
      grant(number),
    );
  const use = (number: number) =>
    exchange('DescribeKey', { KeyId: 'k', GrantTokens: [`token-000${number}`] });
  const revoke = exchange('RevokeGrant', { KeyId: 'k', GrantId: 'grant-0001' });
  const [first, second] = lines(create(1), create(2), use(1), use(2), revoke);
  assert.match(
    first ?? '',
    /^read -r GRANT_ID_1 GRANT_TOKEN_1 < <\(aws kms create-grant .* --query '\[GrantId,GrantToken\]' --output text\)$/,
  );
  assert.match(second ?? '', /^GRANT_TOKEN_2=/);
});

test('a coincidence is no connection', () => {
  const metadata = { KeyId: 'short', KeyState: 'Enabled', Region: 'us-east-1' };
  const later = exchange('CreateKey', { Description: 'short Enabled us-east-1' });
  assert.doesNotMatch(lines(exchange('CreateKey', {}, { KeyMetadata: metadata }), later).join(), /\$/);
});

test('what a hostile answer names can not become part of the script', () => {
  const hostile = exchange(
    'CreateKey',
    {},
    { '$(id)Metadata': { KeyId: id }, KeyMetadata: null, Nested: { KeyId: id } },
  );
  assert.deepEqual(lines(hostile, read('$(id)'), read('$(id)'), created), [
    'aws kms create-key',
    `aws kms describe-key --key-id ${id}  # asked 2 times in this run`,
    'aws kms create-key --multi-region',
  ]);
});

test('polls before an act become a bounded wait, polls at the end one line', () => {
  const polls = [read('Creating'), read('Creating'), read('Enabled')];
  const disable = exchange('DisableKey', { KeyId: id });
  const [, wait, act, last] = lines(created, ...polls, disable, ...polls);
  assert.equal(
    wait,
    `for _ in {1..60}; do [ "$(aws kms describe-key --key-id "$KEY_1" --query KeyMetadata.KeyState --output text)" = Enabled ] && break; sleep 1; done  # asked 3 times in this run`,
  );
  assert.match(act ?? '', /^aws kms disable-key/);
  assert.equal(last, 'aws kms describe-key --key-id "$KEY_1"  # asked 3 times in this run');
});

test('polls in turn in several Regions collapse as well', () => {
  const elsewhere = { ...read('Enabled'), region: 'eu-west-1' };
  assert.equal(lines(read('Enabled'), elsewhere, read('Enabled'), elsewhere).length, 2);
});

test('what came is noted', () => {
  const comments = lines(
    exchange('DisableKey', { KeyId: id }, '', refused('com.amazonaws.kms#DisabledException')),
    exchange('DisableKey', { KeyId: id }, '', refused('$(id)`', 500)),
    { ...exchange('EnableKey', { KeyId: id }), response: undefined, noAnswer: 'reset' } as never,
  ).map((line) => line.split('  ')[1]);
  assert.deepEqual(comments, [
    '# refused: HTTP 400 DisabledException',
    '# refused: HTTP 500 ',
    '# no answer came',
  ]);
});

test('the script runs in bash, passes its values on and holds no secret', () => {
  const update = exchange('UpdatePrimaryRegion', { KeyId: arn, PrimaryRegion: 'eu-west-1' }, '', {
    identity: 'limited',
  });
  const script = reproductionScript({
    exchanges: [created, read('Creating'), read('Enabled'), update],
  });
  const stub = `aws() {
    case "$*" in
      *create-key*) echo NEW;;
      *describe-key*) [ "$4" = NEW ] && echo Enabled;;
      *) printf '%s|' "$AWS_ACCESS_KEY_ID" "$@";;
    esac
  }\n`;
  const output = execFileSync('bash', ['--norc', '-eu', '-c', stub + script], {
    encoding: 'utf8',
    env: { LIMITED_ACCESS_KEY_ID: 'LIM', PATH: process.env.PATH },
  });
  assert.equal(
    output,
    'LIM|kms|update-primary-region|--key-id|arn:aws:kms:us-east-1:111122223333:key/NEW|--primary-region|eu-west-1|--region|us-east-1|--endpoint-url|http://127.0.0.1:5000|',
  );
  assert.match(
    script,
    /^#!\/usr\/bin\/env bash\nexport AWS_ACCESS_KEY_ID=\$\{AWS_ACCESS_KEY_ID:-YOUR_ACCESS_KEY_ID\}\n/,
  );
});
