import assert from 'node:assert/strict';
import { arnIn, base64, dayMs, home, second, third } from '../../reference/bench.ts';
import type { Scene, Scenes, Stage } from '../stage.ts';

const regions = [second, third];
const triple = ({ bench }: Stage) => bench.createRelated(regions);
const to = (region: string) => ({ region });

/** UpdatePrimaryRegion on a primary key with two replicas, after something was done to them. */
const moving =
  (PrimaryRegion: string, prepare?: (stage: Stage, KeyId: string) => Promise<unknown>, from = home): Scene =>
  async (stage) => {
    const KeyId = await triple(stage);
    await prepare?.(stage, KeyId);
    return stage.ask('UpdatePrimaryRegion', { KeyId, PrimaryRegion }, to(from));
  };

/** ReplicateKey of a primary key with a replica in the second Region. */
const replicating =
  (ReplicaRegion: string, prepare?: (stage: Stage, KeyId: string) => Promise<unknown>, from = home): Scene =>
  async (stage) => {
    const KeyId = await stage.pair();
    await prepare?.(stage, KeyId);
    return stage.ask('ReplicateKey', { KeyId, ReplicaRegion }, to(from));
  };

const disable =
  (...places: readonly string[]) =>
  async ({ ok }: Stage, KeyId: string) => {
    for (const place of places) await ok('DisableKey', { KeyId }, to(place));
  };

const doom =
  (...places: readonly string[]) =>
  async ({ ok }: Stage, KeyId: string) => {
    for (const place of places) await ok('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 }, to(place));
  };

const byAlias =
  (operation: string, input: object): Scene =>
  async (stage) => {
    const KeyId = `alias/${operation}-${stage.bench.now()}`;
    await stage.ok('CreateAlias', { AliasName: KeyId, TargetKeyId: await stage.pair() });
    return stage.ask(operation, { KeyId, ...input });
  };

/** A key just moved to the second Region; described in a Region. */
const moved =
  (place: string, waitMs = 0): Scene =>
  async (stage) => {
    const KeyId = await triple(stage);
    await stage.ok('UpdatePrimaryRegion', { KeyId, PrimaryRegion: second });
    stage.bench.pass(waitMs);
    const reply = await stage.ask('DescribeKey', { KeyId }, to(place));
    const { PrimaryKey, ReplicaKeys } = reply.output.KeyMetadata.MultiRegionConfiguration;
    assert.equal(PrimaryKey.Region, second);
    assert.deepEqual(
      ReplicaKeys.map((each: { Region: string }) => each.Region),
      [home, third].toSorted(),
    );
    return reply;
  };

const decrypting =
  (keyIdOf: (keyId: string) => string | undefined, prepare = disable()): Scene =>
  async (stage) => {
    const KeyId = await stage.pair();
    const { CiphertextBlob } = await stage.ok('Encrypt', { KeyId, Plaintext: base64('x') });
    await prepare(stage, KeyId);
    return stage.ask('Decrypt', { CiphertextBlob, KeyId: keyIdOf(KeyId) }, to(second));
  };
const implicit = () => undefined;

const waiting = async (stage: Stage) => {
  const KeyId = await triple(stage);
  const reply = await stage.ask('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
  return { KeyId, reply };
};

/** UpdatePrimaryRegion, ReplicateKey and Decrypt of related keys. */
export const multiRegionScenes: Scenes = {
  'UpdatePrimaryRegion.promote-replica': moving(second),
  'UpdatePrimaryRegion.update-primary-same': moving(home),
  'UpdatePrimaryRegion.same-region': moving(home),
  'UpdatePrimaryRegion.update-primary-missing': moving('us-east-2'),
  'UpdatePrimaryRegion.update-from-replica': moving(second, undefined, second),
  'UpdatePrimaryRegion.alias-update-primary-region': byAlias('UpdatePrimaryRegion', {
    PrimaryRegion: second,
  }),
  'UpdatePrimaryRegion.promote-disabled-primary': moving(second, disable(home, second)),
  'UpdatePrimaryRegion.both-disabled': moving(second, disable(home, second)),
  'UpdatePrimaryRegion.promote-disabled-replica': moving(second, disable(second)),
  'UpdatePrimaryRegion.promote-deleting-replica': moving(second, doom(second)),
  'DescribeKey.former-primary-updating': moved(home),
  'DescribeKey.new-primary-updating': moved(second),
  'DescribeKey.primary-change-poll': moved(second, 300),
  'DescribeKey.former-primary-final': moved(home, 300),
  'ReplicateKey.replicate-region-us-east-1': replicating(home),
  'ReplicateKey.replicate-region-cn-north-1': replicating('cn-north-1'),
  'ReplicateKey.replicate-region-us-invalid-1': replicating('us-invalid-1'),
  'ReplicateKey.replicate-region-ap-east-1-replicate-west': replicating(third),
  'ReplicateKey.test-replicate-key': replicating(third),
  'ReplicateKey.success': replicating(third),
  'ReplicateKey.replicate-existing': replicating(second),
  'ReplicateKey.replicate-deleting-replica': replicating(second, doom(second)),
  'ReplicateKey.replica-pending-deletion': replicating(second, doom(second)),
  'ReplicateKey.replicate-replica': replicating(third, undefined, second),
  'ReplicateKey.from-replica-own-region': replicating(second, undefined, second),
  'ReplicateKey.test-replicate-replica-key-should-fail': async ({ ask, ok, bench }) => {
    const KeyId = await bench.create({ MultiRegion: true });
    await ok('ReplicateKey', { KeyId, ReplicaRegion: second });
    return ask('ReplicateKey', { KeyId, ReplicaRegion: second }, to(second));
  },
  'ReplicateKey.replicate-disabled-primary': replicating(second, disable(home)),
  'ReplicateKey.disabled-and-exists': replicating(second, disable(home)),
  'ReplicateKey.alias-replicate-key': byAlias('ReplicateKey', { ReplicaRegion: third }),
  'ReplicateKey.keyid-null': ({ ask }) => ask('ReplicateKey', { ReplicaRegion: third }),
  'Decrypt.decrypt-replica-implicit-id-replica-arn': async (stage) => [
    await replyOf(stage, decrypting(implicit)),
    await replyOf(
      stage,
      decrypting((keyId) => keyId),
    ),
    await replyOf(
      stage,
      decrypting((keyId) => arnIn(second, keyId)),
    ),
  ],
  'Decrypt.replica-forms': async (stage) => [
    await replyOf(stage, decrypting(implicit)),
    await replyOf(
      stage,
      decrypting((keyId) => keyId),
    ),
    await replyOf(
      stage,
      decrypting((keyId) => arnIn(second, keyId)),
    ),
  ],
  'Decrypt.decrypt-replica-primary-arn': decrypting((keyId) => arnIn(home, keyId)),
  'Decrypt.replica-primary-arn': decrypting((keyId) => arnIn(home, keyId)),
  'Decrypt.decrypt-replica-primary-disabled': decrypting(implicit, disable(home)),
  'Decrypt.replica-primary-disabled': decrypting(implicit, disable(home)),
  'Decrypt.replica-with-deleting-primary': decrypting(implicit, doom(home)),
  'Decrypt.replica-primary-deleting': decrypting(implicit, doom(home)),
  'ScheduleKeyDeletion.delete-primary-with-replica': async (stage) => (await waiting(stage)).reply,
  'DescribeKey.primary-waiting-replicas': async (stage) =>
    stage.ask('DescribeKey', { KeyId: (await waiting(stage)).KeyId }),
  'DescribeKey.mrk-pending-replica-deletion': async (stage) =>
    stage.ask('DescribeKey', { KeyId: (await waiting(stage)).KeyId }),
  'CancelKeyDeletion.primary-cancel-replica-wait': async (stage) => {
    const { KeyId } = await waiting(stage);
    const reply = await stage.ask('CancelKeyDeletion', { KeyId });
    return { replies: [reply], seen: await stage.ask('DescribeKey', { KeyId }) };
  },
  'DescribeKey.mrk-primary-after-cancel': async (stage) => {
    const { KeyId } = await waiting(stage);
    await stage.ok('CancelKeyDeletion', { KeyId });
    const reply = await stage.ask('DescribeKey', { KeyId });
    assert.equal(reply.output.KeyMetadata.KeyState, 'Disabled');
    return reply;
  },
  'ScheduleKeyDeletion.replica-schedule-delete': async (stage) =>
    stage.ask('ScheduleKeyDeletion', { KeyId: await triple(stage), PendingWindowInDays: 7 }, to(second)),
  'DescribeKey.cleanup-followup': async (stage) => followUp(stage),
  'DescribeKey.mrk-follow-up-10-days': async (stage) => (await followUp(stage)).toReversed(),
};

async function replyOf(stage: Stage, scene: Scene) {
  const reply = await scene(stage);
  assert.ok('code' in reply);
  return reply;
}

/** Ten days after replicas and primary were scheduled for deletion with seven days each. */
async function followUp(stage: Stage) {
  const KeyId = await triple(stage);
  for (const place of [second, third, home]) await doom(place)(stage, KeyId);
  stage.bench.pass(10 * dayMs);
  const replicas = await stage.ask('DescribeKey', { KeyId }, to(second));
  const primary = await stage.ask('DescribeKey', { KeyId });
  assert.deepEqual([replicas.code, primary.code], ['NotFoundException', 'succeeds']);
  return [replicas, primary];
}
