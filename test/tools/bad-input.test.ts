import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

/** What a tool is given, and what it says of it. */
const misuses = [
  ['bench', '--rounds 0', /Expected a whole number from 1 on/],
  ['bench', '--part nothing', /Allowed choices are all, tables, stories/],
  ['check-certificate', '--help', /Expected the name of one target, got --help/],
  ['check-certificate', 'nobody', /Unknown target `nobody`/],
  ['generate-tables', '--chekc', /Expected --check or --print or nothing, got --chekc/],
  ['generate-schemas', '--chekc', /Expected --check or nothing, got --chekc/],
  ['write-step-register', '--chekc', /Expected --check or nothing, got --chekc/],
  ['write-source-coverage', '--chekc', /Expected --check or nothing, got --chekc/],
  ['run-tests', '', /Expected unit, slow, lab, campaigns, got nothing/],
  ['run-tests', 'fast', /Expected unit, slow, lab, campaigns, got fast/],
  ['try-scripts', '', /Expected the report.json of a run, got nothing/],
  ['try-scripts', 'nowhere.json', /got nowhere.json: ENOENT/],
  ['try-scripts', 'package.json', /expected a kms-conformance report, got a document without schemaVersion/],
  ['try-scripts', 'report.json --evry', /Expected --every or nothing, got --evry/],
] as const;

for (const [tool, words, said] of misuses) {
  test(`${tool} says what is wrong with: ${words || 'nothing'}`, { timeout: 60_000 }, () => {
    const given = words.split(' ').filter((word) => word !== '');
    const { status, stderr } = spawnSync(process.execPath, [`tools/${tool}.ts`, ...given], {
      encoding: 'utf8',
      timeout: 50_000,
    });
    assert.match(stderr, said);
    assert.doesNotMatch(stderr, /^\s+at /m, 'no stack');
    assert.equal(status, 2);
  });
}
