import { second } from '../reference/bench.ts';
import type { Scene, Stage } from './stage.ts';

/** An operation on a fresh key, once something was done to it. */
export const on =
  (
    operation: string,
    input: object = {},
    prepare: (stage: Stage, KeyId: string) => Promise<unknown> = async () => undefined,
    keyOf: (stage: Stage) => Promise<string> = ({ key }) => key(),
  ): Scene =>
  async (stage) => {
    const KeyId = await keyOf(stage);
    await prepare(stage, KeyId);
    return stage.ask(operation, { KeyId, ...input });
  };

/** A run of operations on a key. */
export const after =
  (...steps: readonly (readonly [operation: string, input?: object])[]) =>
  async ({ ok }: Stage, KeyId: string) => {
    for (const [operation, input = {}] of steps) await ok(operation, { KeyId, ...input });
  };
export const enabled = (days: number) => ['EnableKeyRotation', { RotationPeriodInDays: days }] as const;
export const rotated = async ({ ok, bench }: Stage, KeyId: string) => {
  await ok('RotateKeyOnDemand', { KeyId });
  bench.pass(100);
};
export const external = ({ bench }: Stage) => bench.create({ Origin: 'EXTERNAL' });
export const hmac = ({ key }: Stage) => key('HMAC_256');
export const doomed = ['ScheduleKeyDeletion'] as const;
export const everything = { IncludeKeyMaterial: 'ALL_KEY_MATERIAL' };

export const replica =
  (operation: string): Scene =>
  async ({ ask, pair }) =>
    ask(operation, { KeyId: await pair() }, { region: second });
