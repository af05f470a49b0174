import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireJsonPrinted, requireLinePrinted, requireTablePrinted } from '../../src/expect/printed.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { RelatedKeys } from '../../src/model/related-keys.ts';
import { Stop } from '../../src/model/stop.ts';
import { exchange } from '../report/sample-report.ts';

const region = 'us-east-1';
const arn = `arn:aws:kms:${region}:111122223333:key/mrk-1`;
const keys = { keyId: 'mrk-1', firstArn: arn } as Partial<RelatedKeys> as RelatedKeys;

const printing = (printed: string, exitCode = 0): Outcome => ({
  ...{ kind: 'success', status: 200, output: {} },
  exchange: exchange('DescribeKey', {}, {}, { region, client: { client: 'aws-cli', exitCode, printed } }),
});
const bySdk: Outcome = { kind: 'success', status: 200, output: {}, exchange: exchange('DescribeKey', {}) };
const refused: Outcome = {
  ...{ kind: 'refusal', code: 'NotFoundException', message: '', status: 400 },
  exchange: exchange('DescribeKey', {}),
};

const json = (outcome: Outcome) =>
  requireJsonPrinted(outcome, keys, [
    ['Arn', 'its own ARN'],
    ['Enabled', 'true'],
  ]);
const line = (outcome: Outcome) => requireLinePrinted(outcome, keys, ['its own ARN', 'Enabled']);
const table = (outcome: Outcome) =>
  requireTablePrinted(outcome, keys, [
    ['Arn', 'its own ARN'],
    ['Region', region],
  ]);
const border = '+--------+-----+';
const tableOf = (...rows: readonly string[]) =>
  ['-----', '|  DescribeKey |', border, ...rows, border, ''].join('\n');

const requirements: readonly (readonly [(outcome: Outcome) => void, string, readonly string[]])[] = [
  [
    json,
    `{\n    "Arn": "${arn}",\n    "Enabled": true\n}\n`,
    ['', 'null\n', '{', `{"Arn":"${arn}","Enabled":"true"}`, `{"Arn":"${arn}"}`, `[{"Arn":"${arn}"}]`],
  ],
  [
    line,
    `${arn}\tEnabled\n`,
    ['', `${arn}\n`, `${arn} Enabled\n`, `${arn}\tEnabled\tmore\n`, `${arn}\tEnabled\n\n`, 'None\tEnabled\n'],
  ],
  [
    table,
    tableOf(`|  Arn   |  ${arn}  |`, `|  Region|  ${region} |`),
    [
      '',
      `Arn ${arn}`,
      tableOf(`|  Arn   |  ${arn}  |`),
      tableOf('|  Arn   |  a  |', `|  Region|  ${region} |`),
    ],
  ],
];

for (const [index, [requirement, right, wrong]] of requirements.entries())
  test(`${['JSON', 'a line', 'a table'][index]}: seen green and red, and never asked of the SDK`, () => {
    requirement(printing(right));
    for (const printed of wrong) assert.throws(() => requirement(printing(printed)), Stop, printed);
    assert.throws(() => requirement(bySdk), /needs --client/);
    assert.throws(() => requirement(refused), /NotFoundException/);
  });

test('the message says what was to be printed and what was', () => {
  assert.throws(() => line(printing('None\n')), /to print the line its own ARN, Enabled.*got None/s);
  assert.throws(() => table(printing('')), /to print a table with Arn its own ARN.*got nothing/s);
  assert.throws(() => json(printing('{"Arn":"a"}')), /to print Arn its own ARN.*got "a"/s);
});
