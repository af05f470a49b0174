import assert from 'node:assert/strict';
import { test } from 'node:test';
import { select } from '../../src/cli/run/select.ts';
import { loadSuite } from '../../src/run/suite.ts';

const suite = await loadSuite('aws-cli');
const { scenarios, clauses } = suite.manifest;

test('clauses about a client are there with that client alone', () => {
  const ids = clauses.map(({ id }) => id);
  assert.ok(ids.includes('CLI-01') && ids.includes('CLI-02'));
  assert.ok(!ids.some((id) => id.startsWith('BOT-')));
  assert.ok(!scenarios.some(({ client }) => client === 'boto3'));
});

test('the AWS CLI runs a part where nobody chooses: each clause of UpdatePrimaryRegion and each operation', async () => {
  const all = await select(suite, { lanes: 1, repeat: 1, client: 'aws-cli' });
  assert.deepEqual([all.words, all.scenarios.length], ['--client aws-cli', 150]);
  const named = (part: typeof scenarios) => new Set(part.flatMap(({ operations }) => operations));
  assert.deepEqual([...named(all.scenarios)].sort(), [...named(scenarios)].sort());
  const chosen = new Set(all.scenarios.map(({ clause }) => clause));
  const moves = scenarios.filter(({ clause }) => clause.startsWith('UPR-'));
  assert.deepEqual(
    moves.filter(({ clause }) => !chosen.has(clause)),
    [],
  );
  assert.ok(chosen.has('CLI-01') && chosen.has('CLI-02'));
});

test('whoever chooses gets what was chosen', async () => {
  const one = await select(suite, { lanes: 1, repeat: 1, client: 'aws-cli', only: ['CLI-01'] });
  assert.equal(one.words, '--only CLI-01');
});
