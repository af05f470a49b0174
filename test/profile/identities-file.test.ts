import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readIdentities } from '../../src/profile/identities-file.ts';
import { folderFor } from './stand-in.ts';
import { refusal } from './usage.ts';

const me = { accessKeyId: 'AKIAME', secretAccessKey: 'hush-hush', accountId: '123456789012' };

function fileWith(t: TestContext, content: unknown): string {
  const path = join(folderFor(t), 'identities.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

test('an identity is its account’s root, named like its access key ID, unless the file says otherwise', (t) => {
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  const user = {
    ...me,
    name: 'user',
    accessKeyId: 'AKIAYOU',
    arn: 'arn:aws:iam::123456789012:user/you',
    policy,
  };
  assert.deepEqual(readIdentities(fileWith(t, { identities: [me, user] })), [
    { ...me, name: 'AKIAME', arn: 'arn:aws:iam::123456789012:root' },
    { ...user, policy: JSON.stringify(policy) },
  ]);
});

const wrong: readonly (readonly [what: string, content: unknown, said: RegExp])[] = [
  [
    'no JSON',
    '{"identities": [hush-hush',
    /Expected a JSON file of identities at .*, but it is not JSON\. Correct it;/,
  ],
  ['no identities', { identities: [] }, /\/identities: .*schemas\/identities\.json/],
  [
    'an unknown member',
    { identities: [{ ...me, acountId: '1' }] },
    /unknown member\. Did you mean "accountId"\?/,
  ],
  [
    'an account of another form',
    { identities: [{ ...me, accountId: '12' }] },
    /\/identities\/0\/accountId: expected/,
  ],
  ['no secret', { identities: [{ ...me, secretAccessKey: undefined }] }, /secretAccessKey/],
  [
    'one access key ID twice',
    { identities: [me, me] },
    /a different access key ID for each identity in .*, got AKIAME twice\. Change one/,
  ],
  [
    'an ARN of another account',
    { identities: [{ ...me, arn: 'arn:aws:iam::000000000000:root' }] },
    /arn of AKIAME .* to be of its account 123456789012, got arn:aws:iam::000000000000:root\. Correct one/,
  ],
];

for (const [what, content, said] of wrong) {
  test(`a file with ${what} is refused, and no secret is repeated`, async (t) => {
    const message = await refusal(() => readIdentities(fileWith(t, content)));
    assert.match(message, said);
    assert.doesNotMatch(message, /hush/);
  });
}

test('a file that is not there is refused', async () => {
  assert.match(await refusal(() => readIdentities('/nowhere.json')), /but ENOENT.*Check the path/);
});
