import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { certificateText } from '../../src/report/model/certificate.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { folderFor } from '../profile/stand-in.ts';
import { sampleReport } from '../report/sample-report.ts';
import { root } from '../rules/source-files.ts';

test('a certificate is listed beside the others; only --table changes the README of the project', (t) => {
  const folder = folderFor(t);
  const report = sampleReport();
  mkdirSync(join(folder, 'reports/acme'), { recursive: true });
  const target = { ...report.target, name: 'acme', version: '1.0.0' };
  writeFileSync(join(folder, 'reports/acme/1.0.0.json'), writeReport({ ...report, target }));
  const readme = 'Before\n<!-- results -->\n<!-- /results -->\nAfter\n';
  writeFileSync(join(folder, 'README.md'), readme);
  const certify = (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(root, 'tools/certify.ts'), ...words], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  assert.equal(certify().status, 0);
  assert.equal(read('README.md'), readme);
  assert.match(read('reports/README.md'), /\[acme 1\.0\.0\]\(acme\/1\.0\.0\.json\)/);
  assert.equal(certify('--table').status, 0);
  assert.match(read('README.md'), /^Before\n<!-- results -->\n(?:.*\n)+.*reports\/acme\/1\.0\.0\.json/);
  const strange = certify('--tables');
  assert.notEqual(strange.status, 0);
  assert.match(strange.stderr, /Expected names of targets and perhaps --table, got --tables/);
});

/** A folder with a suite of its own: `report` is what its runs say, `status` what they end with. */
const withSuite = (t: TestContext, report: object, status: number): string => {
  const folder = folderFor(t);
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'said.json'), JSON.stringify(report));
  const program = `import { copyFileSync } from 'node:fs';
const [, out] = /--out=(.+)$/.exec(process.argv.slice(2).join('=')) ?? [];
copyFileSync('said.json', out + '/report.json');
process.exitCode = ${status};
`;
  writeFileSync(join(folder, 'bin/kms-conformance.mjs'), program);
  return folder;
};

const certifyIn = (cwd: string, ...words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'tools/certify.ts'), ...words], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
  });

const versioned = (name: string, version: string) => {
  const report = sampleReport();
  return { ...report, target: { ...report.target, name, version } };
};

test('what a run decided is kept, its exchanges are not, under a name that any file system takes', (t) => {
  const folder = withSuite(t, versioned('acme', '../1:0'), 1);
  assert.equal(certifyIn(folder, 'acme').status, 0);
  const text = readFileSync(join(folder, 'reports/acme/1-0.json'), 'utf8');
  assert.equal(text, certificateText(versioned('acme', '../1:0')));
  assert.doesNotMatch(text, /exchanges/);
  assert.match(readFileSync(join(folder, 'reports/README.md'), 'utf8'), /certify -- acme@1-0\n/);
});

test('a run that could not do its job leaves no certificate', (t) => {
  const folder = withSuite(t, versioned('acme', '1'), 2);
  const { status, stderr } = certifyIn(folder, 'acme');
  assert.equal(status, 2);
  assert.match(stderr, /Expected the run against acme to end with 0 or 1, got 2; no certificate is written/);
  assert.deepEqual(readdirSync(join(folder, 'reports')), []);
});

test('certificates of an earlier schema are refused by name, each with the command that replaces it; the new one is kept', (t) => {
  const folder = withSuite(t, versioned('acme', '2'), 0);
  for (const version of ['0', '1']) {
    mkdirSync(join(folder, 'reports/old'), { recursive: true });
    const stale = { ...versioned('old', version), schemaVersion: sampleReport().schemaVersion - 1 };
    writeFileSync(join(folder, `reports/old/${version}.json`), JSON.stringify(stale));
  }
  const { status, stderr } = certifyIn(folder, 'acme', '--table');
  assert.equal(status, 2);
  for (const version of ['0', '1']) {
    assert.match(stderr, new RegExp(`reports/old/${version}\\.json: expected schemaVersion`));
    assert.match(stderr, new RegExp(`npm run certify -- old@${version}\n`));
  }
  assert.deepEqual(readdirSync(join(folder, 'reports')).sort(), ['acme', 'old']);
});
