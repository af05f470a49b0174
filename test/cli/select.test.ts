import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { RunArguments } from '../../src/cli/arguments.ts';
import { count, list } from '../../src/cli/option-values.ts';
import { select } from '../../src/cli/run/select.ts';
import { operationNames } from '../../src/contract/operations.ts';
import { UsageError } from '../../src/profile/usage-error.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { loadSuite } from '../../src/run/suite.ts';
import { folderFor } from '../profile/stand-in.ts';
import { sampleReport } from '../report/sample-report.ts';

const suite = await loadSuite();
const { scenarios } = suite.manifest;
const selected = (options: Partial<RunArguments>) => select(suite, { lanes: 1, repeat: 1, ...options });
const refused = async (options: Partial<RunArguments>): Promise<string> => {
  const error = await selected(options).then(
    () => assert.fail('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof UsageError, String(error));
  return error.message;
};

test('without an option everything is selected, and nothing needs to be said', async () => {
  assert.deepEqual(await selected({}), { scenarios });
});

test('clauses and scenarios are selected by id, together', async () => {
  const [first] = scenarios.filter(({ clause }) => clause === 'UPR-01');
  const { scenarios: found, words } = await selected({ only: ['UPR-E11', first?.id ?? ''] });
  assert.deepEqual(new Set(found.map(({ clause }) => clause)), new Set(['UPR-E11', 'UPR-01']));
  assert.equal(found.filter(({ clause }) => clause === 'UPR-01').length, 1);
  assert.equal(words, `--only UPR-E11 ${first?.id}`);
});

test('a table, one of its rows and one of its cells are selected by the beginning of their ids', async () => {
  const idsOf = async (only: string) => (await selected({ only: [only] })).scenarios.map(({ id }) => id);
  const table = await idsOf('STATE');
  assert.ok(table.length > 250);
  assert.ok(table.every((id) => id.startsWith('STATE/')));
  assert.deepEqual(
    (await idsOf('STATE/Encrypt')).toSorted(),
    table.filter((id) => id.startsWith('STATE/Encrypt/')).toSorted(),
  );
  assert.deepEqual(await idsOf('STATE/Encrypt/Disabled'), ['STATE/Encrypt/Disabled']);
  assert.match(await refused({ only: ['STATE/Encryp'] }), /STATE\/Encrypt/);
  assert.match(
    await refused({ only: ['STATE/Unavailable'] }),
    /has no scenarios\. Not testable: a multi-Region key/,
  );
});

test('every option narrows the selection', async () => {
  const narrow = await selected({
    operation: 'ReplicateKey',
    grade: 'documented',
    tags: '@UPR-E9 or @REP-01',
  });
  assert.ok(narrow.scenarios.length > 0);
  for (const { grade, operations } of narrow.scenarios) {
    assert.equal(grade, 'documented');
    assert.ok(operations.includes('ReplicateKey'));
  }
  assert.equal(
    narrow.words,
    '--operation ReplicateKey and --grade documented and --tags "@UPR-E9 or @REP-01"',
  );
});

test('every scenario is about an operation of the API, and every one in a title of a row can be selected', async () => {
  for (const { id, operations } of scenarios) {
    assert.ok(operations.length > 0, id);
    for (const operation of operations) assert.ok(operationNames.includes(operation), `${id}: ${operation}`);
  }
  const { scenarios: generating } = await selected({ operation: 'GenerateDataKey' });
  assert.ok(generating.some(({ clause }) => clause === 'WIR-12'));
  assert.ok(generating.some(({ clause }) => clause === 'UPD-07'));
});

test('an operation that no scenario is about says so, and which there are', async () => {
  const fewer = scenarios.filter(({ operations }) => !operations.includes('DisconnectCustomKeyStore'));
  const without = { ...suite, manifest: { ...suite.manifest, scenarios: fewer } };
  await assert.rejects(
    () => select(without, { lanes: 1, repeat: 1, operation: 'DisconnectCustomKeyStore' }),
    /no scenario is about DisconnectCustomKeyStore yet\. There are some about: CancelKeyDeletion, /,
  );
});

test('what did not pass in an earlier report is selected', async (t) => {
  const file = join(folderFor(t), 'report.json');
  const [one, other] = scenarios;
  assert.ok(one && other);
  const report = sampleReport();
  const [sample] = report.scenarios.filter(({ verdict }) => verdict === 'passed');
  assert.ok(sample);
  const results = [
    { ...sample, id: one.id },
    {
      ...sample,
      id: other.id,
      verdict: 'failed' as const,
      cause: 'difference' as const,
      fingerprint: 'f',
      reason: 'r',
    },
  ];
  writeFileSync(file, writeReport({ ...report, scenarios: results }));
  assert.deepEqual((await selected({ rerunFailed: file })).scenarios, [other]);
  const absent = { ...sample, id: one.id, verdict: 'unsupported' as const, reason: 'r' };
  const lost = { ...absent, id: other.id, verdict: 'indeterminate' as const, cause: 'no-answer' as const };
  writeFileSync(file, JSON.stringify({ ...report, scenarios: [absent, lost] }));
  assert.deepEqual((await selected({ rerunFailed: file })).scenarios, [other]);
  writeFileSync(file, '{"schemaVersion":99}');
  assert.match(await refused({ rerunFailed: file }), /99/);
  assert.match(await refused({ rerunFailed: `${file}.none` }), /cannot be read.*Give the report\.json/);
});

test('names that nothing has are refused with the nearest', async () => {
  assert.match(await refused({ only: ['UPR-O1'] }), /`UPR-O1`.*Did you mean "UPR-.*clauses.*--list/);
  assert.match(
    await refused({ operation: 'UpdatePrimaryRegon' }),
    /Did you mean "UpdatePrimaryRegion".*Expected one of/,
  );
});

test('a clause that cannot be tested says why', async () => {
  const clause = suite.manifest.clauses.find(({ untestable }) => untestable);
  assert.ok(clause);
  assert.equal(
    await refused({ only: [clause.id] }),
    `Clause ${clause.id} has no scenarios. Not testable: ${clause.untestable}`,
  );
});

test('a selection of nothing is refused, and so are tags that do not parse', async () => {
  const nothing = await refused({ only: ['UPR-E11'], operation: 'ReEncrypt' });
  assert.match(
    nothing,
    /at least one of \d+ scenarios, but --only UPR-E11 and --operation ReEncrypt selects none/,
  );
  assert.match(
    await refused({ tags: '@a and (' }),
    /got "@a and \(": syntax error: Unmatched \(\. Correct it\.$/,
  );
});

test('numbers are whole and within bounds, lists have words', () => {
  const lanes = count('--lanes', 1, 256);
  assert.deepEqual([lanes('1'), lanes('256')], [1, 256]);
  for (const text of ['0', '257', '-1', '1.5', '1e2', ' 7', '', 'x'])
    assert.throws(() => lanes(text), /Expected a whole number from 1 to 256. Example: --lanes 1\./);
  assert.deepEqual(list('a, b,c'), ['a', 'b', 'c']);
  for (const text of ['', ',', 'a,,b']) assert.throws(() => list(text), /separated by commas/);
});
