import assert from 'node:assert/strict';
import { dayMs, home, second } from '../../reference/bench.ts';
import type { OutputOf } from '../../reference/wire-types.ts';
import { after, doomed, enabled, external, hmac, on, replica } from '../rotating.ts';
import type { Scene, Scenes, Stage, To } from '../stage.ts';

const byAlias: Scene = async ({ ask, ok, key, bench }) => {
  const KeyId = `alias/rotating-${bench.now()}`;
  bench.pass(1);
  await ok('CreateAlias', { AliasName: KeyId, TargetKeyId: await key() });
  const operations = ['ListKeyRotations', 'EnableKeyRotation', 'DisableKeyRotation', 'RotateKeyOnDemand'];
  return Promise.all(['GetKeyRotationStatus', ...operations].map((operation) => ask(operation, { KeyId })));
};

/** EnableKeyRotation with and without a period under a key policy that denies by condition. */
const conditioned =
  (Condition: object): Scene =>
  async ({ ask, ok, key }) => {
    const KeyId = await key();
    await ok('EnableKeyRotation', { KeyId, RotationPeriodInDays: 90 });
    const all = { Principal: '*', Action: 'kms:*', Resource: '*' };
    const Statement = [
      { Effect: 'Allow', ...all },
      { ...all, Effect: 'Deny', Action: 'kms:EnableKeyRotation', Condition },
    ];
    await ok('PutKeyPolicy', { KeyId, Policy: JSON.stringify({ Statement }) });
    return ask('EnableKeyRotation', { KeyId });
  };

const status = (...steps: readonly (readonly [string, object?])[]) =>
  on('GetKeyRotationStatus', {}, after(...steps));

const next = async ({ ok }: Stage, KeyId: string, to?: To) =>
  (await ok('GetKeyRotationStatus', { KeyId }, to)).NextRotationDate;

const unchanged =
  (input: object): Scene =>
  async (stage) => {
    const KeyId = await stage.key();
    await after(enabled(90))(stage, KeyId);
    const before = await next(stage, KeyId);
    stage.bench.pass(dayMs);
    await stage.ok('EnableKeyRotation', { KeyId, ...input });
    const reply = await stage.ask('GetKeyRotationStatus', { KeyId });
    assert.deepEqual([reply.output.RotationPeriodInDays, reply.output.NextRotationDate], [90, before]);
    return reply;
  };

const movedRotation: Scene = async (stage) => {
  const KeyId = await stage.pair();
  await after(enabled(90))(stage, KeyId);
  const before = await next(stage, KeyId);
  await stage.ok('UpdatePrimaryRegion', { KeyId, PrimaryRegion: second });
  assert.equal(await next(stage, KeyId, { region: second }), before);
  return stage.ask('GetKeyRotationStatus', { KeyId }, { region: second });
};

const period = async (scene: Scene, stage: Stage, days: number | undefined) => {
  const reply = await scene(stage);
  assert.ok('output' in reply);
  const { RotationPeriodInDays } = reply.output as OutputOf<'GetKeyRotationStatus'>;
  assert.equal(RotationPeriodInDays, days);
  return reply;
};

const pendingPair: Scene = async ({ ask, ok, pair }) => {
  const KeyId = await pair();
  await ok('EnableKeyRotation', { KeyId });
  for (const region of [second, home]) await ok('ScheduleKeyDeletion', { KeyId }, { region });
  const replies = [
    await ask('GetKeyRotationStatus', { KeyId }, { region: second }),
    await ask('GetKeyRotationStatus', { KeyId }),
  ] as const;
  assert.deepEqual([...replies.map(({ output }) => output.KeyRotationEnabled)], [false, true]);
  return { replies, seen: replies[0] };
};

/** Schedules of rotations. */
export const rotatingScenes: Scenes = {
  'GetKeyRotationStatus.never-enabled': status(),
  'GetKeyRotationStatus.enabled-90': status(enabled(90)),
  'GetKeyRotationStatus.enabled-2560': status(enabled(90), enabled(2560)),
  'GetKeyRotationStatus.enabled-omitted-keeps': (stage) =>
    period(status(enabled(2560), ['EnableKeyRotation']), stage, 2560),
  'GetKeyRotationStatus.reenable-omitted': (stage) =>
    period(status(enabled(90), ['DisableKeyRotation'], ['EnableKeyRotation']), stage, 365),
  'GetKeyRotationStatus.same-period-again': unchanged({ RotationPeriodInDays: 90 }),
  'GetKeyRotationStatus.rotation-disabled': (stage) =>
    period(status(enabled(90), ['DisableKeyRotation']), stage, undefined),
  'GetKeyRotationStatus.in-progress': async (stage) => {
    const KeyId = await stage.key();
    await stage.ok('RotateKeyOnDemand', { KeyId });
    const reply = await stage.ask('GetKeyRotationStatus', { KeyId });
    assert.equal(reply.output.OnDemandRotationStartDate, stage.bench.now() / 1000);
    stage.bench.pass(100);
    assert.ok(!('OnDemandRotationStartDate' in (await stage.ok('GetKeyRotationStatus', { KeyId }))));
    return reply;
  },
  'GetKeyRotationStatus.disabled': status(enabled(90), ['DisableKey']),
  'GetKeyRotationStatus.pending-deletion': status(enabled(90), doomed),
  'GetKeyRotationStatus.pending-deletion-in-progress': async (stage) => {
    const reply = await status(enabled(90), ['RotateKeyOnDemand'], doomed)(stage);
    assert.ok('output' in reply && 'OnDemandRotationStartDate' in reply.output);
    return reply;
  },
  'CancelKeyDeletion.rotation-restored': async (stage) =>
    period(status(enabled(90), doomed, ['CancelKeyDeletion']), stage, 90),
  'GetKeyRotationStatus.hmac': on('GetKeyRotationStatus', {}, after(), hmac),
  'GetKeyRotationStatus.external': on('GetKeyRotationStatus', {}, after(), external),
  'GetKeyRotationStatus.alias': byAlias,
  'GetKeyRotationStatus.rotation-json-aliases': byAlias,
  'GetKeyRotationStatus.mrk-pending': pendingPair,
  'GetKeyRotationStatus.deleting-rotation': pendingPair,
  'GetKeyRotationStatus.new-primary-rotation': movedRotation,
  'EnableKeyRotation.bounds': async (stage) => [
    await stage.ask('EnableKeyRotation', { KeyId: await stage.key(), RotationPeriodInDays: 90 }),
    await stage.ask('EnableKeyRotation', { KeyId: await stage.key(), RotationPeriodInDays: 2560 }),
  ],
  'EnableKeyRotation.2561': on('EnableKeyRotation', { RotationPeriodInDays: 2561 }),
  'EnableKeyRotation.rotation-json': on('EnableKeyRotation', { RotationPeriodInDays: 2561 }),
  'EnableKeyRotation.disabled': on('EnableKeyRotation', {}, after(['DisableKey'])),
  'EnableKeyRotation.pending-deletion': on('EnableKeyRotation', {}, after(doomed)),
  'EnableKeyRotation.hmac': on('EnableKeyRotation', {}, after(), hmac),
  'EnableKeyRotation.external-pending-import': on('EnableKeyRotation', {}, after(), external),
  'EnableKeyRotation.replica': replica('EnableKeyRotation'),
  'EnableKeyRotation.replica-enable-key-rotation': replica('EnableKeyRotation'),
  'EnableKeyRotation.condition-null': conditioned({ Null: { 'kms:RotationPeriodInDays': 'true' } }),
  'EnableKeyRotation.condition-numeric': conditioned({
    NumericGreaterThan: { 'kms:RotationPeriodInDays': '100' },
  }),
  'DisableKeyRotation.never-enabled': on('DisableKeyRotation'),
  'DisableKeyRotation.hmac': on('DisableKeyRotation', {}, after(), hmac),
  'DisableKeyRotation.external': on('DisableKeyRotation', {}, after(), external),
  'DisableKeyRotation.disabled': on('DisableKeyRotation', {}, after(['DisableKey'])),
  'DisableKeyRotation.pending-deletion': on('DisableKeyRotation', {}, after(doomed)),
  'DisableKeyRotation.replica-disable-key-rotation': replica('DisableKeyRotation'),
};
