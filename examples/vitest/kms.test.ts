// vitest: the reference KMS as a fixture, and a certification of what answers at an endpoint.
import { certify, compareReports, startReference } from 'kms-conformance';
import { expect, test } from 'vitest';

test('UpdatePrimaryRegion swaps the roles', { timeout: 120_000 }, async () => {
  await using kms = await startReference();
  const { report, verdicts, failed } = await certify({ endpoint: kms.url, only: ['UPR-01'] });
  expect(verdicts.get('UPR-01/swapped')).toBe('passed');
  expect(failed).toEqual([]);
  expect(compareReports(report, report).changes.every((change) => change.class === 'unchanged')).toBe(true);
});
