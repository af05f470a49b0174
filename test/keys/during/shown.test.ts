import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Session } from '../../../src/door/session.ts';
import { requireRefused } from '../../../src/expect/refused.ts';
import { showBefore } from '../../../src/keys/during/shown.ts';
import { effectOf } from '../../../src/keys/use/effects.ts';
import {
  type Answer,
  home,
  keys,
  metadataOf,
  outcome,
  refusal,
  scriptedDoor,
  second,
  stopOf,
  third,
} from '../../door/scripted.ts';

const refused = outcome(refusal('AccessDeniedException'));

/** A target whose refused call does `effect`: `reads` says what each read shows before it, and after. */
function target(reads: (operation: string, region: string, isAfter: boolean) => Answer | undefined) {
  let isAfter = false;
  const { door, session } = scriptedDoor(({ operation, region }) => {
    const answer = reads(operation, region, isAfter);
    return answer ?? { body: { KeyMetadata: metadataOf(region) } };
  });
  const verdict = async (operation: string, changes: Partial<Session['support']> = {}) => {
    const lenient = { ...session, support: { ...session.support, ...changes } };
    const before = await showBefore({ door, session: lenient }, keys, effectOf(operation));
    isAfter = true;
    await requireRefused({ door, session: lenient, outcome: refused, before });
  };
  return { session, verdict };
}

const tags = (...names: string[]) => ({ body: { Tags: names.map((TagKey) => ({ TagKey, TagValue: 'x' })) } });

test('a refused TagResource that tags the key is a difference; one that does not is none', async () => {
  const faithful = target((operation) => (operation === 'ListResourceTags' ? tags('a', 'b') : undefined));
  await faithful.verdict('TagResource');
  const sly = target((operation, region, isAfter) =>
    operation === 'ListResourceTags'
      ? tags(...(isAfter && region === second ? ['a', 'b'] : ['a']))
      : undefined,
  );
  const why = await stopOf(() => sly.verdict('TagResource'));
  assert.match(
    why.verdict === 'failed' ? why.expected : '',
    new RegExp(`the tags of the key in ${second} to stay`),
  );
});

test('what the target lacks or refuses is left out, before and after alike', async () => {
  const shy = target((operation, _region, isAfter) => {
    if (operation !== 'GetKeyRotationStatus') return undefined;
    return isAfter ? { body: { KeyRotationEnabled: true } } : refusal('UnsupportedOperationException');
  });
  await shy.verdict('EnableKeyRotation');
  const lacking = target((operation) =>
    operation === 'ListGrants' ? refusal('UnknownOperation') : undefined,
  );
  await lacking.verdict('CreateGrant', { unsupported: new Set(['ListGrants']) });
  assert.ok(!lacking.session.calls.some(({ operation }) => operation === 'ListGrants'));
});

test('a property that was shown and is refused afterwards has changed', async () => {
  const hiding = target((operation, _region, isAfter) => {
    if (operation !== 'GetKeyPolicy') return undefined;
    return isAfter ? refusal('NotFoundException') : { body: { Policy: '{}' } };
  });
  assert.equal((await stopOf(() => hiding.verdict('PutKeyPolicy'))).verdict, 'failed');
});

test('the layout of a policy, the order of a list and what belongs to other keys are no change', async () => {
  const rewriting = target((operation, _region, isAfter) => {
    if (operation !== 'GetKeyPolicy') return undefined;
    return { body: { Policy: isAfter ? '{ "B": 1, "A": 2 }' : '{"A":2,"B":1}' } };
  });
  await rewriting.verdict('PutKeyPolicy');
  const crowded = target((operation, _region, isAfter) => {
    if (operation !== 'ListAliases') return undefined;
    const own = { AliasName: 'alias/own', TargetKeyId: keys.keyId };
    const others = isAfter ? [{ AliasName: 'alias/other', TargetKeyId: 'another' }] : [];
    return { body: { Aliases: [...others, own] } };
  });
  await crowded.verdict('DeleteAlias');
});

test('a refused ReplicateKey that makes a replica is a difference, whatever the other keys show', async () => {
  const absent = (message: string) => refusal('NotFoundException', message);
  const faithful = target((_operation, region, isAfter) =>
    region === third ? absent(isAfter ? 'not there' : 'no such key') : undefined,
  );
  await faithful.verdict('ReplicateKey');
  const sly = target((_operation, region, isAfter) =>
    region === third && !isAfter ? absent('no') : undefined,
  );
  assert.equal((await stopOf(() => sly.verdict('ReplicateKey'))).verdict, 'failed');
});

test('a rotation in progress ends by itself; once it has ended, its key material stays', async () => {
  for (const [isInProgress, verdict] of [
    [true, 'passed'],
    [false, 'failed'],
  ] as const) {
    const { door, session } = scriptedDoor(({ operation, region }) => {
      if (operation === 'RotateKeyOnDemand') return { body: {} };
      if (operation === 'GetKeyRotationStatus')
        return { body: isInProgress ? { OnDemandRotationStartDate: 1 } : {} };
      const CurrentKeyMaterialId = String(session.calls.length);
      return { body: { KeyMetadata: metadataOf(region, { CurrentKeyMaterialId }) } };
    });
    await door.send('RotateKeyOnDemand', {});
    const before = await showBefore({ door, session }, keys, effectOf('EnableKey'));
    const compare = () => requireRefused({ door, session, outcome: refused, before });
    const came = isInProgress ? await compare().then(() => 'passed') : (await stopOf(compare)).verdict;
    assert.equal(came, verdict);
  }
});

test('a scenario without keys has nothing to compare', async () => {
  const { door, session } = scriptedDoor(() => ({ body: {} }));
  const before = await showBefore({ door, session }, undefined, effectOf('CreateKey'));
  await requireRefused({ door, session, outcome: refused, before }, ['AccessDeniedException']);
  assert.equal(session.calls.length, 0);
});

test('where reads lag, what was written a moment ago is read once it must show', async () => {
  const { door, session } = scriptedDoor(({ operation, region }) =>
    operation === 'DescribeKey' ? { body: { KeyMetadata: metadataOf(region) } } : tags('a'),
  );
  const lagging = { ...session, support: { ...session.support, doReadsLag: true } };
  await door.send('TagResource', {}, { region: home });
  await showBefore({ door, session: lagging }, keys, effectOf('TagResource'));
  const elapsedMs = door.elapsedMs();
  assert.ok(elapsedMs >= session.target.budgets.settleMs, `${elapsedMs} ms`);
});
