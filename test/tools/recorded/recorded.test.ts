import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { countFindings, type RecordedCertificate } from '../../../src/report/aws/recorded.ts';
import { recordedReport } from '../../../src/report/aws/recorded-report.ts';
import { readReport } from '../../../src/report/model/read-report.ts';
import type { Fact } from '../../../src/spec/recording.ts';
import { type Inputs, recordedCertificate } from '../../../tools/recorded/certificate.ts';
import { linkProblems } from '../../../tools/recorded/links.ts';
import { recordedFiles, recordedInputs } from '../../../tools/recorded/write.ts';
import { root } from '../../rules/source-files.ts';

const inputs = await recordedInputs(root);
const certificate = recordedCertificate(inputs);

test('what lies in reports/aws and docs is what the recordings give', () => {
  for (const [path, text] of recordedFiles(inputs))
    assert.ok(
      readFileSync(join(root, path), 'utf8') === text,
      `${path}: run npm run certify -- aws-recorded`,
    );
});

test('at least 150 scenarios hold on AWS as recorded, and every scenario is listed once', () => {
  const { holds, deviates } = countFindings(certificate.scenarios);
  assert.ok(holds >= 150, `${holds} hold`);
  assert.ok(deviates >= 5, `${deviates} deviate`);
  assert.deepEqual(
    certificate.scenarios.map(({ id }) => id),
    inputs.scenarios.map(({ id }) => id),
  );
});

test('every recorded fact decides a scenario, or is listed under what it waits for', () => {
  const deciding = certificate.scenarios.flatMap(({ thens }) => thens.flatMap(({ facts }) => facts));
  const waiting = certificate.waiting.flatMap(({ facts }) => facts);
  const all = inputs.spec.recordings.flatMap(({ facts }) => facts.map(({ id }) => id));
  assert.deepEqual([...new Set([...deciding, ...waiting])].sort(), all.toSorted());
  assert.equal(waiting.length, new Set(waiting).size);
});

test('it reads as a report of AWS in which only what was recorded passes', () => {
  const read = readReport(readFileSync(join(root, 'reports/aws/recorded.json'), 'utf8'), 'recorded.json');
  assert.ok(read.kind === 'report', JSON.stringify(read));
  const passed = read.report.scenarios.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id);
  for (const { id, thens } of certificate.scenarios) {
    const isShown = thens.some(({ outcome }) => outcome === 'shown');
    if (passed.includes(id)) assert.ok(isShown, id);
  }
});

test('planted: a fact that contradicts a Then flips the verdict', () => {
  const id = 'STATE/Sign/Disabled';
  assert.equal(findingIn(certificate, id), 'holds');
  const changed = recordedCertificate(withFact('Sign.disabled', answering('KMSInvalidStateException')));
  assert.equal(findingIn(changed, id), 'deviates');
  const verdicts = [certificate, changed].map((each) => verdictIn(each, id));
  assert.deepEqual(verdicts, ['passed', 'failed']);
});

test('planted: a scenario that claims a recording of another date, or none, is refused', () => {
  const fact = 'UpdatePrimaryRegion.update-primary-missing';
  assert.throws(
    () => recordedCertificate(withFact(fact, (each) => ({ ...each, date: '2026-09-13' }))),
    /UPR-E2\/no-replica says it is recorded: .* expected a recording of 2026-09-12, got those of 2026-09-13\. Name it/,
  );
  const links = new Map([...inputs.links].filter(([id]) => id !== 'UPR-E2/no-replica'));
  assert.throws(() => recordedCertificate({ ...inputs, links }), /UPR-E2\/no-replica .* got none\. Name it/);
});

test('planted: a scenario of the grade recorded without any recording is refused', () => {
  const id = 'REP-E10/alias-name';
  const links = new Map([...inputs.links].filter(([each]) => each !== id));
  assert.throws(
    () => recordedCertificate({ ...inputs, links }),
    /REP-E10\/alias-name is @recorded, .* got none\. Name it/,
  );
});

test('planted: a recorded Then that the recording contradicts is refused', () => {
  const changed = withFact('UpdatePrimaryRegion.update-primary-missing', answering('DisabledException'));
  assert.throws(() => recordedCertificate(changed), /UPR-E2\/no-replica .* shows otherwise/);
});

test('planted: a key that CreateKey refused to create, and a signature that was found invalid', () => {
  const refused = recordedCertificate(withFact('CreateKey.spec-HMAC_224', answering('ValidationException')));
  assert.equal(findingIn(refused, 'SPEC/CreateKey/HMAC_224/GENERATE_VERIFY_MAC'), 'deviates');
  const shows = { sentence: 'SignatureValid false.', members: { SignatureValid: false } };
  const invalid = recordedCertificate(withFact('Verify.mldsa-raw-vs-mu', (each) => ({ ...each, shows })));
  assert.equal(findingIn(invalid, 'SGN-01/verified-by-mu'), 'deviates');
});

const others: readonly (readonly [what: string, scenario: string, fact: string, why: RegExp])[] = [
  [
    'another operation',
    'STATE/Sign/Disabled',
    'Verify.disabled',
    /it is about Verify, the scenario about Sign/,
  ],
  [
    'another key state',
    'STATE/Sign/Enabled',
    'Sign.disabled',
    /keys were Disabled, the scenario's are Enabled/,
  ],
  ['another kind of key', 'STATE/Decrypt/PendingImport', 'Decrypt.pending-import-rsa', /its key was rsa/],
  ['imported key material', 'STATE/Sign/Enabled', 'Sign.imported-key', /key material was imported/],
  [
    'a multi-Region key',
    'STATE/TagResource/PendingDeletion',
    'TagResource.pending-deletion',
    /a multi-Region key/,
  ],
  ['an alias', 'STATE/GetKeyRotationStatus/Enabled', 'GetKeyRotationStatus.alias', /named by an alias/],
  ['other input', 'STATE/Sign/Enabled', 'Sign.dry-run', /called with DryRun/],
  ['a replica', 'UPR-E4/disabled', 'UpdatePrimaryRegion.both-disabled', /in the second Region was Disabled/],
  ['an AWS managed key', 'STATE/ListGrants/Enabled', 'ListGrants.empty', /managed by AWS/],
];

for (const [what, scenario, fact, why] of others) {
  test(`planted: a recording of ${what} decides no scenario about something else`, () => {
    const links = new Map([...inputs.links, [scenario, { call: [fact] }]]);
    assert.throws(() => recordedCertificate({ ...inputs, links }), why);
  });
}

test('planted: a link to what does not exist, or of another form, is told with a remedy', () => {
  const known = { scenarios: ['UPR-01/swapped'], facts: ['Sign.disabled'] };
  assert.deepEqual(linkProblems('UPR-01/swapped', ['Sign.disabled'], known), []);
  assert.match(
    linkProblems('UPR-01/swaped', ['Sign.disabled'], known).join(),
    /unknown scenario UPR-01\/swaped.*Did you mean/,
  );
  assert.match(
    linkProblems('UPR-01/swapped', ['Sign.disable'], known).join(),
    /Sign\.disable, which does not exist/,
  );
  for (const value of ['Sign.disabled', [], { verdict: 'holds' }, null, [1]])
    assert.match(linkProblems('UPR-01/swapped', value, known).join(), /expected a list of facts/);
});

function findingIn({ scenarios }: RecordedCertificate, id: string): string | undefined {
  return scenarios.find((each) => each.id === id)?.finding;
}

function verdictIn(each: RecordedCertificate, id: string): string | undefined {
  return recordedReport(each).scenarios.find((scenario) => scenario.id === id)?.verdict;
}

function answering(code: string): (fact: Fact) => Fact {
  return (fact) => ({ ...fact, answers: [{ code }] });
}

function withFact(id: string, change: (fact: Fact) => Fact): Inputs {
  const recordings = inputs.spec.recordings.map((each) => ({
    ...each,
    facts: each.facts.map((fact) => (fact.id === id ? change(fact) : fact)),
  }));
  return { ...inputs, spec: { ...inputs.spec, recordings } };
}
