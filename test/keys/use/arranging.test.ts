import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireApplicable } from '../../../src/case/applicability.ts';
import { openDoor } from '../../../src/door/door.ts';
import type { Support } from '../../../src/door/session.ts';
import { arrangeFault } from '../../../src/keys/faults.ts';
import { createPrimary, createRelatedKeys, createSingleRegionKey } from '../../../src/keys/related-keys.ts';
import { settle } from '../../../src/keys/settling.ts';
import { prepare } from '../../../src/keys/use/happy-path.ts';
import { inputFor, refuseFor } from '../../../src/keys/use/unusual-calls.ts';
import { nothingLearnt } from '../../../src/wire/nothing-learnt.ts';
import {
  exchangeOf,
  home,
  keys,
  metadataOf,
  outcome,
  patient,
  refusal,
  scriptedDoor,
  scriptedSession,
  second,
  stopOf,
} from '../../door/scripted.ts';
import { serveLocally } from '../../wire/local-server.ts';

const nobody: Support = {
  unsupported: new Set(),
  broken: new Map(),
  doRelatedKeysAgree: true,
  doReadsLag: false,
};
const scenario = (...tags: string[]) => ({
  name: 'x',
  astNodeIds: [],
  tags: tags.map((name) => ({ name })),
});
const judged = (support: Partial<Support>, ...tags: string[]) => {
  const session = scriptedSession(() => ({ body: {} }), { support: { ...nobody, ...support } });
  const door = openDoor(session, 'UPR-01/x');
  return { door, why: stopOf(() => requireApplicable({ door, session }, scenario(...tags), {})) };
};

test('a scenario whose capability is not claimed is inapplicable', async () => {
  const why = await judged({}, '@needs:faults').why;
  assert.deepEqual([why.verdict, why.cause], ['inapplicable', 'not-claimed']);
});

test('a scenario of an operation that nobody answers for is unsupported', async () => {
  const why = await judged({ unsupported: new Set(['Sign']) }, '@operation:Encrypt', '@operation:Sign').why;
  assert.equal(why.verdict, 'unsupported');
});

test('a scenario that requires what nobody answers for is unsupported, and not laid to its operation', async () => {
  const tags = ['@operation:Encrypt', '@requires:DisableKey'];
  const why = await judged({ unsupported: new Set(['DisableKey']) }, ...tags).why;
  assert.ok(why.verdict === 'unsupported' && /^DisableKey is not implemented/.test(why.reason));
});

test('a scenario whose row names an operation that nobody answers for is unsupported', async () => {
  const support = { ...nobody, unsupported: new Set(['Sign']) };
  const session = scriptedSession(() => ({ body: {} }), { support });
  const door = openDoor(session, 'WIR-12/x');
  const tableHeader = { cells: [{ value: 'kind' }, { value: 'operation' }] };
  const cells = [{ value: 'HMAC' }, { value: 'Sign' }];
  const scenario = { examples: [{ tableHeader, tableBody: [{ id: 'row', cells }] }] };
  const document = { feature: { children: [{ rule: { children: [{ scenario }] } }] } };
  const inRow = (row: string) => () =>
    requireApplicable(
      { door, session },
      { name: 'Sign works', tags: [], astNodeIds: ['outline', row] },
      document,
    );
  assert.equal((await stopOf(inRow('row'))).verdict, 'unsupported');
  inRow('another row')();
});

test('no scenario of an operation runs whose happy path did not work, and its exchanges are the evidence', async () => {
  const exchanges = [exchangeOf(refusal('InternalFailure'))];
  const broken = new Map([['Sign', { evidence: 'a crash', exchanges }]]);
  const { door, why } = judged({ broken }, '@operation:Sign');
  const stopped = await why;
  assert.ok(stopped.verdict === 'failed' && stopped.actual === 'a crash');
  assert.deepEqual(door.seen.exchanges, exchanges);
});

test('a happy path that the network or throttling decided makes the scenario indeterminate', async () => {
  for (const answer of [{ noAnswer: 'reset' }, refusal('ThrottlingException')]) {
    const undecided = nothingLearnt(outcome(answer));
    assert.ok(undecided);
    const broken = new Map([['Sign', { evidence: 'nothing', exchanges: [exchangeOf(answer)], undecided }]]);
    assert.equal((await judged({ broken }, '@operation:Sign').why).verdict, 'indeterminate');
  }
});

test('a call of an operation that nobody answers for stops the scenario before it is sent', async () => {
  const session = scriptedSession(() => ({}), { support: { ...nobody, unsupported: new Set(['Sign']) } });
  const why = await stopOf(() => openDoor(session, 'UPR-01/x').send('Sign', {}));
  assert.deepEqual([why.verdict, session.calls.length], ['unsupported', 0]);
});

test('the door keeps shape violations, and goes nowhere without a Region', async () => {
  const { door, session } = scriptedDoor(() => ({ body: { Keys: 'none' } }));
  await door.send('ListKeys', {});
  assert.deepEqual(
    door.seen.violations.map(({ operation, path }) => [operation, path]),
    [['ListKeys', '/Keys']],
  );
  const homeless = { ...session, target: { ...session.target, regions: [] } };
  await assert.rejects(() => openDoor(homeless, 'x').send('ListKeys', {}), /scripted has no Regions/);
});

test('a key that is not multi-Region after all is a difference', async () => {
  for (const [metadata, got] of [
    [{ MultiRegion: false }, 'MultiRegion false'],
    [{}, 'MultiRegion (absent)'],
  ] as const) {
    const { door, session } = scriptedDoor(() => ({ body: { KeyMetadata: metadata } }));
    const why = await stopOf(() => createRelatedKeys({ door, session }, 'symmetric', []));
    assert.ok(why.verdict === 'failed' && why.expected.includes('to create a multi-Region key'));
    assert.equal(why.actual, got);
  }
});

test('a key of another Region than that of the call is a difference', async () => {
  const metadata = metadataOf(second, {}, second);
  const { door, session } = scriptedDoor(() => ({
    body: { KeyMetadata: { ...metadata, MultiRegion: true } },
  }));
  for (const create of [createSingleRegionKey, createPrimary]) {
    const why = await stopOf(() => create({ door, session }, 'symmetric'));
    assert.ok(why.verdict === 'failed' && why.expected.includes('to create the key in us-east-1'));
  }
});

test('related keys that never agree are not settled, unless the target was seen never to get there', async () => {
  const script = ({ region }: { region: string }) => ({
    body: { KeyMetadata: metadataOf(region, {}, region) },
  });
  const { door, session } = scriptedDoor(script);
  assert.equal((await stopOf(() => settle({ door, session, keys }))).verdict, 'failed');
  const views = await settle({
    door,
    session: { ...patient(session), support: { ...nobody, doRelatedKeysAgree: false } },
    keys,
  });
  assert.deepEqual(
    views.map(({ role }) => role),
    ['PRIMARY', 'PRIMARY'],
  );
});

test('words that no call stands for are faults of the suite', async () => {
  const { door, session } = scriptedDoor(() => ({}));
  await assert.rejects(() => refuseFor({ door, session, keys }, 'a full moon'), /No such fault: a full moon/);
  assert.throws(() => inputFor('Encrypt', keys, home), /Encrypt takes no Region/);
  await assert.rejects(
    () => prepare('Unheard', { door, session, keys, region: second }),
    /No operation Unheard in spec/,
  );
});

test('a fault is ordered through the control path, and a control that refuses is named', async (t) => {
  const asked: string[] = [];
  const url = await serveLocally(t, async (request, response) => {
    asked.push(`${request.url} ${Buffer.concat(await request.toArray())}`);
    response.writeHead(request.url === '/faults' ? 204 : 404).end();
  });
  const { target, ...rest } = scriptedSession(() => ({}));
  const door = openDoor({ ...rest, target }, 'UPR-01/x');
  const arrange = (faultsPath?: string) =>
    arrangeFault(
      {
        door,
        session: {
          ...rest,
          target: {
            ...target,
            endpoints: { [home]: url },
            budgets: { ...target.budgets, requestMs: 10_000 },
            ...(faultsPath && { faultsPath }),
          },
        },
        keys,
      },
      'Sign',
      'KMSInternalException',
    );
  await arrange('/faults');
  assert.match(
    asked[0] ?? '',
    /^\/faults \{"operation":"Sign","keyId":"mrk-\w+","exception":"KMSInternalException","times":1\}$/,
  );
  await assert.rejects(
    () => arrange(),
    /to accept the fault, got HTTP 404. Check faultsPath in the profile of scripted/,
  );
});
