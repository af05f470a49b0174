import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  clientMismatch,
  requireClientUnderstood,
  requireExceptionPrinted,
  requireModeledClass,
  requireNothingPrinted,
  requireNothingReturned,
} from '../../src/expect/client-account.ts';
import type { ClientAccount } from '../../src/model/exchange.ts';
import { noCode, type Outcome } from '../../src/model/outcome.ts';
import { Stop } from '../../src/model/stop.ts';
import { exchange } from '../report/sample-report.ts';

const sent = (client?: ClientAccount) => exchange('UpdatePrimaryRegion', {}, {}, client ? { client } : {});
const success = (client?: ClientAccount): Outcome => ({
  ...{ kind: 'success', status: 200, output: {}, exchange: sent(client) },
});
const refusal = (client?: ClientAccount, code = 'DisabledException'): Outcome => ({
  ...{ kind: 'refusal', code, message: '', status: 400, exchange: sent(client) },
});
const boto3 = (rest: Partial<ClientAccount>): ClientAccount => ({ client: 'boto3', ...rest });
const cli = (exitCode: number, printedErrors = '', printed = ''): ClientAccount => ({
  ...{ client: 'aws-cli', exitCode, printed, printedErrors },
});
const error = 'An error occurred (DisabledException) when calling the UpdatePrimaryRegion operation: no';
const modeled = boto3({ raised: 'DisabledException', code: 'DisabledException', isModeled: true });

test('understood: what the response says, and whatever the SDK sent', () => {
  const understood = [
    success(),
    refusal(),
    success(boto3({ returned: [] })),
    refusal(modeled),
    success(cli(0, '', '{}')),
    refusal(cli(254, error)),
    refusal(boto3({ raised: 'ClientError', code: '400' }), noCode),
  ];
  for (const outcome of understood) assert.equal(clientMismatch(outcome), undefined);
});

const misunderstood: readonly (readonly [what: string, Outcome, RegExp])[] = [
  [
    'a success that boto3 cannot read',
    success(boto3({ raised: 'ResponseParserError', message: 'no timestamp' })),
    /^boto3 to return the response, got ResponseParserError: no timestamp$/,
  ],
  [
    'a refusal that boto3 takes for a success',
    refusal(boto3({ returned: ['KeyId'] })),
    /^boto3 to fail with DisabledException, got a return of KeyId$/,
  ],
  [
    'a refusal with a code of its own for boto3',
    refusal(boto3({ raised: 'ClientError', code: 'UnknownError' })),
    /^boto3 to fail with DisabledException, got ClientError \(UnknownError\)$/,
  ],
  [
    'a success that the AWS CLI cannot read',
    success(cli(255, '\nUnable to parse response')),
    /^aws-cli to return the response, got exit code 255 with "Unable to parse response"$/,
  ],
  [
    'a refusal that the AWS CLI shows with another code',
    refusal(cli(254, error.replace('Disabled', 'Other'))),
    /^aws-cli to fail with DisabledException, got exit code 254 with "An error occurred \(OtherException\)/,
  ],
];

for (const [what, outcome, words] of misunderstood)
  test(`seen red: ${what}`, () => {
    const mismatch = clientMismatch(outcome);
    assert.match(`${mismatch?.expected}, got ${mismatch?.actual}`, words);
    assert.throws(() => requireClientUnderstood(outcome), Stop);
  });

const requirements: readonly (readonly [(outcome: Outcome) => void, Outcome, readonly Outcome[]])[] = [
  [
    requireNothingReturned,
    success(boto3({ returned: [] })),
    [success(boto3({ returned: ['KeyId'] })), refusal(modeled)],
  ],
  [
    requireModeledClass,
    refusal(modeled),
    [
      refusal({ ...modeled, raised: 'ClientError', isModeled: false }),
      refusal({ ...modeled, isModeled: false }),
      success(boto3({ returned: [] })),
    ],
  ],
  [
    requireNothingPrinted,
    success(cli(0)),
    [success(cli(0, '', '{}')), success(cli(0, 'a warning')), refusal(cli(254))],
  ],
  [
    requireExceptionPrinted,
    refusal(cli(255, `\n${error}\n`)),
    [
      refusal(cli(1, error)),
      refusal(cli(254, `Traceback\n${error}`)),
      refusal(cli(254, error, '{}')),
      success(cli(0)),
    ],
  ],
];

for (const [requirement, good, bad] of requirements)
  test(`${requirement.name}: seen green and red, and never asked of the SDK`, () => {
    requirement(good);
    for (const outcome of bad) assert.throws(() => requirement(outcome), Stop);
    assert.throws(() => requirement(success()), /needs --client/);
  });
