import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breach, breachOfInvariants } from '../../src/case/invariants.ts';
import type { Exchange } from '../../src/model/exchange.ts';
import { type Answer, arnOf, exchangeOf, home, metadataOf, refusal, second } from '../door/scripted.ts';

const move = exchangeOf({ body: '' }, { operation: 'UpdatePrimaryRegion' });
const sample = (region: string, changes: object = {}, primary = home): Exchange =>
  exchangeOf({ body: { KeyMetadata: metadataOf(region, changes, primary) } }, { region });
const use = (operation: string, answer: Answer): Exchange => exchangeOf(answer, { operation });
const expected = (...exchanges: readonly Exchange[]) => breachOfInvariants(exchanges)?.expected ?? '';

test('a move whose samples are all sound breaks nothing', () => {
  const sound = [
    sample(home),
    move,
    sample(home, { KeyState: 'Updating', Enabled: false }),
    sample(second, {}, second),
  ];
  assert.equal(
    breach([...sound, use('Encrypt', { body: {} }), exchangeOf(refusal('NotFoundException'))]),
    undefined,
  );
});

test('without a move that succeeded nothing is required', () => {
  const refused = exchangeOf(refusal('DisabledException'), { operation: 'UpdatePrimaryRegion' });
  assert.equal(
    breachOfInvariants([refused, sample(home, { KeyState: 'Disabled', Enabled: true })]),
    undefined,
  );
});

test('Enabled true outside the state Enabled breaks UPD-03', () => {
  assert.match(expected(move, sample(home, { KeyState: 'Updating' })), /UPD-03/);
  assert.equal(breach([move, sample(home, { KeyState: 'Updating' })])?.why.verdict, 'failed');
});

test('a primary key that names another primary breaks UPR-10: two primaries in one answer', () => {
  const MultiRegionConfiguration = { MultiRegionKeyType: 'PRIMARY', PrimaryKey: { Arn: arnOf(second) } };
  assert.match(expected(move, sample(home, { MultiRegionConfiguration })), /UPR-10/);
});

test('a key that changes its ARN breaks UPR-06', () => {
  const renamed = sample(second, { Arn: `${arnOf(second)}0` });
  assert.match(expected(sample(second), move, renamed), /UPR-06/);
});

test('a use that is refused for the key’s state after a move breaks UPD-05, other refusals do not', () => {
  const refused = refusal('KMSInvalidStateException');
  for (const operation of ['Encrypt', 'ReEncrypt', 'GenerateDataKeyPair', 'Verify'])
    assert.match(expected(move, use(operation, refused)), /UPD-05/);
  assert.equal(expected(use('Encrypt', refused), move), '');
  assert.equal(expected(move, use('Decrypt', refusal('InvalidCiphertextException'))), '');
  assert.equal(expected(move, use('ReplicateKey', refused)), '');
});
