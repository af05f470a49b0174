import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { junitXml } from '../../../src/report/junit/junit.ts';
import { readReport } from '../../../src/report/model/read-report.ts';
import { fullReport, hostileReport } from '../html/html-sample.ts';
import { randomReport } from '../random-report.ts';
import { reportOf } from '../sample-report.ts';

const schema = join(import.meta.dirname, 'junit.xsd');
const root = join(import.meta.dirname, '..', '..', '..');

const isMissing: string | false =
  spawnSync('xmllint', ['--version']).error !== undefined &&
  'JUNIT.XML WAS NOT VALIDATED: expected xmllint, got none. Install it: apt-get install -y libxml2-utils';

/** What the validator says of documents that are not valid; empty where all are. */
const complaints = (documents: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'junit-'));
  try {
    const files = Object.entries(documents).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], {
      encoding: 'utf8',
      timeout: 30_000,
    });
    return status === 0 ? '' : stderr.replaceAll(`${folder}/`, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const certificates = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync('reports/*/*.json', { cwd: root }).map((path) => {
      const read = readReport(readFileSync(join(root, path), 'utf8'), path);
      assert.ok(read.kind === 'report', path);
      return [`${path.replaceAll('/', '-')}.xml`, junitXml(read.report)];
    }),
  );

describe('junit.xml against its XML Schema', { skip: isMissing }, () => {
  test('what a hostile target sent, nothing at all, and 60 random reports', () => {
    const random = Array.from({ length: 60 }, (_, seed) => [`${seed}.xml`, junitXml(randomReport(seed))]);
    const byHand = {
      'full.xml': junitXml(fullReport()),
      'hostile.xml': junitXml(hostileReport()),
      'empty.xml': junitXml(reportOf([])),
    };
    assert.equal(complaints({ ...Object.fromEntries(random), ...byHand }), '');
  });

  test('every committed certificate', () => {
    const documents = certificates();
    assert.ok(Object.keys(documents).length >= 5);
    assert.equal(complaints(documents), '');
  });

  const broken: readonly (readonly [string, string, string, RegExp])[] = [
    ['a count that is no number', 'tests="9"', 'tests="nine"', /attribute 'tests'/],
    ['totals at the root', '<testsuites ', '<testsuites tests="9" ', /attribute 'tests' is not allowed/],
    ['a skip without its reason', ' message="inapplicable: Needs faults"', '', /message.*required/],
    [
      'two outcomes',
      '<skipped type="not-claimed"',
      '<error type="x" message="x">x</error>$&',
      /not expected/,
    ],
    ['a time with a comma', 'time="1.234"', 'time="1,234"', /attribute 'time'/],
    ['a case of a name that was met', 'name="UPR-01 none"', 'name="UPR-01 na"', /unique/],
    ['text that is no XML', '</testsuites>', '</testsuites', /parser error/],
  ];
  for (const [what, from, to, complaint] of broken) {
    test(`${what} is not valid`, () => {
      const document = junitXml(fullReport());
      assert.ok(document.includes(from), from);
      assert.match(complaints({ 'broken.xml': document.replace(from, to) }), complaint);
    });
  }
});
