import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commandLine } from '../../../src/report/reproduce/command.ts';
import { kebab } from '../../../src/report/reproduce/shell-words.ts';
import { exchange } from '../sample-report.ts';

const place = ' --region us-east-1 --endpoint-url "$ENDPOINT"';
const manner = { endpointOf: () => '"$ENDPOINT"' };
const line = (...given: Parameters<typeof exchange>) =>
  commandLine(exchange(...given), [], manner).replace(place, '');

test('names as the AWS CLI spells them', () => {
  assert.deepEqual(
    ['UpdatePrimaryRegion', 'ReEncrypt', 'GenerateDataKeyPairWithoutPlaintext', 'XksKeyId', 'KeyId'].map(
      kebab,
    ),
    [
      'update-primary-region',
      're-encrypt',
      'generate-data-key-pair-without-plaintext',
      'xks-key-id',
      'key-id',
    ],
  );
});

describe('what the AWS CLI can send', () => {
  const cases: readonly (readonly [string, object, string])[] = [
    [
      'UpdatePrimaryRegion',
      { KeyId: 'k', PrimaryRegion: 'eu-west-1' },
      '--key-id k --primary-region eu-west-1',
    ],
    ['CreateKey', { MultiRegion: true }, '--multi-region'],
    ['CreateKey', { MultiRegion: false, Description: '' }, "--no-multi-region --description ''"],
    ['CreateKey', { Description: '-x' }, '--description=-x'],
    ['ScheduleKeyDeletion', { KeyId: 'k', PendingWindowInDays: 7 }, '--key-id k --pending-window-in-days 7'],
    [
      'TagResource',
      { KeyId: 'k', Tags: [{ TagKey: 'a', TagValue: "b'" }] },
      `--key-id k --tags '[{"TagKey":"a","TagValue":"b'\\''"}]'`,
    ],
    [
      'Encrypt',
      { KeyId: 'k', Plaintext: 'aGk=', EncryptionContext: { a: 'b' } },
      `--key-id k --plaintext fileb://<(printf %s aGk= | base64 -d) --encryption-context '{"a":"b"}'`,
    ],
    [
      'ImportKeyMaterial',
      { KeyId: 'k', ImportToken: 'aGk=', EncryptedKeyMaterial: 'aGk=', ValidTo: 1.5 },
      '--key-id k --import-token fileb://<(printf %s aGk= | base64 -d) --encrypted-key-material fileb://<(printf %s aGk= | base64 -d) --valid-to 1.5',
    ],
  ];
  for (const [operation, input, expected] of cases) {
    test(`${operation} ${JSON.stringify(input)}`, () => {
      assert.equal(line(operation, input), `aws kms ${kebab(operation)} ${expected}`);
    });
  }
});

describe('what only curl can send', () => {
  const isCurl = (...given: Parameters<typeof exchange>) => assert.match(line(...given), /^curl /);

  test('bodies that are no JSON object, members that are missing, unknown, mistyped, null or empty', () => {
    for (const body of ['{', '[]', 'null', '', '{"KeyId":"k","KeyId"']) isCurl('DescribeKey', body);
    isCurl('UpdatePrimaryRegion', { KeyId: 'k' });
    isCurl('DescribeKey', { KeyId: 'k', Colour: 'red' });
    isCurl('DescribeKey', { KeyId: 42 });
    isCurl('DescribeKey', { KeyId: null });
    isCurl('DescribeKey', { KeyId: '' });
    isCurl('DescribeKey', { KeyId: 'file:///etc/passwd' });
    isCurl('DescribeKey', { KeyId: 'a\u0000' });
    isCurl('CreateKey', { MultiRegion: 'true' });
    isCurl('ScheduleKeyDeletion', { KeyId: 'k', PendingWindowInDays: 7.5 });
    isCurl('TagResource', { KeyId: 'k', Tags: {} });
    isCurl('Encrypt', { KeyId: 'k', Plaintext: '' });
    isCurl('Encrypt', { KeyId: 'k', Plaintext: 'aGk=', EncryptionContext: [] });
    isCurl('CreateGrant', { KeyId: 'k', GranteePrincipal: 'p', Operations: [], Constraints: 'x' });
    isCurl('NoSuchOperation', {});
    isCurl('CreateGrant', {
      KeyId: 'k',
      GranteePrincipal: 'p',
      Operations: ['Sign'],
      Constraints: { EncryptionContextSubset: null },
    });
    isCurl('TagResource', { KeyId: 'k', Tags: [{ TagKey: 'a', TagValue: null }] });
  });

  test('the body, the target and the signature are the recorded ones', () => {
    assert.equal(
      commandLine(exchange('UpdatePrimaryRegion', '{"KeyId":'), [], manner),
      `curl -sS -i -w '\\n' --max-time 30 --aws-sigv4 aws:amz:us-east-1:kms --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" -H 'content-type: application/x-amz-json-1.1' -H 'x-amz-target: TrentService.UpdatePrimaryRegion' --data-binary '{"KeyId":' "$ENDPOINT"`,
    );
  });

  test('a signature that was spoilt is spoilt again', () => {
    const spoilt = (signature: 'broken' | 'unknown-key') =>
      line('DescribeKey', { KeyId: 'k' }, '', { signature });
    assert.match(spoilt('broken'), /--user "\$AWS_ACCESS_KEY_ID:\$AWS_SECRET_ACCESS_KEY-spoilt" /);
    assert.match(spoilt('unknown-key'), /--user AKIAUNKNOWNTOANYBODY:a-secret-of-nobody /);
  });

  test('the caller that a line names is the one that signs', () => {
    assert.match(
      line('DescribeKey', '{', '', { identity: 'limited' }),
      /--user "\$LIMITED_ACCESS_KEY_ID:\$LIMITED_SECRET_ACCESS_KEY" /,
    );
  });

  test('headers that the AWS CLI would drop are sent, and a missing content type stays missing', () => {
    const headers = { 'x-amz-target': 'TrentService.DescribeKey', 'x-odd': 'a b', authorization: 'AWS4 x' };
    const sent = line('DescribeKey', {}, '', { request: { headers, body: '{"KeyId":null}' } });
    assert.match(sent, /-H 'x-odd: a b' -H '?content-type:'? --data-binary '\{"KeyId":null\}' "\$ENDPOINT"$/);
  });

  test('an unsigned request stays unsigned, another content type stays', () => {
    const request = { headers: { 'Content-Type': 'text/plain' }, body: '{"KeyId":"k"}' };
    assert.equal(
      commandLine(exchange('DescribeKey', {}, '', { request }), [], manner),
      `curl -sS -i -w '\\n' --max-time 30 -H 'Content-Type: text/plain' --data-binary '{"KeyId":"k"}' "$ENDPOINT"`,
    );
  });
});

test('another identity goes through its own function', () => {
  assert.match(
    line('DescribeKey', { KeyId: 'k' }, '', { identity: 'limited' }),
    /^as_limited aws kms describe-key/,
  );
});
