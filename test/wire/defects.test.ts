import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceOf } from '../../src/case/evidence.ts';
import { difference } from '../../src/model/stop.ts';
import * as defects from '../../src/wire/defects.ts';
import { arnOf, exchangeOf, home, metadataOf, outcome, refusal, second } from '../door/scripted.ts';

test('the answer, not what was expected of it, names the defect', () => {
  const html = outcome({ status: 500, body: '<html>' });
  assert.deepEqual(
    [refusal('NotFoundException'), { body: {} }, { status: 200, body: 'no JSON' }]
      .map((answer) => outcome(answer))
      .map((read) => defects.missingRefusal(read, ['ValidationException', 'DisabledException'])),
    [
      'DescribeKey is refused with NotFoundException (HTTP 400), but AWS refuses it with DisabledException or ValidationException',
      'DescribeKey succeeds, but AWS refuses it with DisabledException or ValidationException',
      'DescribeKey returns an unreadable response, but AWS refuses it with DisabledException or ValidationException',
    ],
  );
  assert.equal(
    defects.unexpectedRefusal(html),
    'DescribeKey is refused with an error that names no exception (HTTP 500) but succeeds on AWS',
  );
});

test('the same member of several operations is one defect', () => {
  const broken = (path: string, keyword = 'type') => defects.brokenShape({ path, keyword, message: 'null' });
  assert.equal(broken('/KeyMetadata/KeyUsage'), broken('/ReplicaKeyMetadata/KeyUsage'));
  assert.equal(broken(''), 'The response body: null');
  assert.equal(broken('/ReplicaPolicy', 'required'), defects.missingMember('ReplicaPolicy'));
});

test('roles that no answer ever shows are not blamed on a call', () => {
  const member = 'MultiRegionConfiguration';
  assert.equal(defects.wrongRoles({ KeyState: 'Enabled' }), defects.missingMember(member));
  for (const shown of [metadataOf(home, {}), {}, undefined])
    assert.match(defects.wrongRoles(shown), /leaves MultiRegionConfiguration wrong/);
});

test('the key of another Region is told from a key with another name', () => {
  assert.equal(defects.wrongName(arnOf(second), arnOf(home)), defects.foreignName);
  const others = [undefined, 'mrk-1', arnOf(second), `${arnOf(home)}0`, arnOf(home).replace('1111', '2222')];
  for (const other of others) assert.notEqual(defects.wrongName(arnOf(second), other), defects.foreignName);
  const describing = (region: string, described: string) =>
    defects.missingRefusal(
      outcome({ body: { KeyMetadata: { Arn: arnOf(described) } } }, { region, operation: 'DescribeKey' }),
      ['NotFoundException'],
    );
  assert.equal(describing(second, home), defects.foreignName);
  assert.match(describing(home, home), /^DescribeKey succeeds, but AWS refuses it/);
});

test('a state that is shown is told from a key that is not', () => {
  assert.equal(
    defects.wrongState('Disabled', 'Enabled'),
    '{act} leaves a key Enabled that is Disabled on AWS',
  );
  assert.match(
    defects.wrongState('Disabled', 'NotFoundException (HTTP 400)'),
    /^DescribeKey does not return a key/,
  );
});

test('what is wrong after a call names the last call that changed something', () => {
  const seen = ['CreateKey', 'ReplicateKey', 'DescribeKey', 'Sign', 'GetKeyPolicy'].map((operation) =>
    exchangeOf({}, { operation }),
  );
  const after = (exchanges: typeof seen, defect?: string) =>
    evidenceOf(
      'a',
      { exchanges, states: [], violations: [], created: [], acts: [], ordered: [] },
      { notes: [] },
      difference({ expected: 'x', actual: 'y', ...(defect && { defect }) }),
    ).why;
  assert.partialDeepStrictEqual(after(seen, defects.wrongRoles()), {
    defect: 'ReplicateKey leaves MultiRegionConfiguration wrong',
  });
  assert.partialDeepStrictEqual(after([], defects.changedProperty('tags')), {
    defect: 'CreateKey changes the tags of a related key',
  });
  assert.deepEqual(after(seen), { verdict: 'failed', cause: 'difference', expected: 'x', actual: 'y' });
});
