// jest: NODE_OPTIONS=--experimental-vm-modules, since kms-conformance is an ES module.
import { certify, startReference } from 'kms-conformance';

test('UpdatePrimaryRegion swaps the roles', async () => {
  const kms = await startReference();
  try {
    const { verdicts } = await certify({ endpoint: kms.url, only: ['UPR-01'] });
    expect(verdicts.get('UPR-01/swapped')).toBe('passed');
  } finally {
    await kms.close();
  }
}, 120_000);
