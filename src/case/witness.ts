import type { Door } from '../door/door.ts';
import type { LossSince, Session } from '../door/session.ts';
import { untilDecided } from '../door/until-decided.ts';
import { eventually } from '../door/wait.ts';
import { isNotFound } from '../door/young-names.ts';
import { runTags } from '../keys/related-keys.ts';
import { at } from '../model/json.ts';

/**
 * Keys of the run that no scenario touches, one in every Region. While they are found, "not found" is the target's
 * word on a key; once they are gone, it has lost its keys, as a service does that was restarted with an empty store.
 */
export type Witness = {
  /** Makes the keys; if none can be created, losses go undetected. Never throws. */
  readonly place: () => Promise<void>;
  /**
   * Looks after the keys, those of some Regions or all, and says how the target lost the keys of this run at any time since `sinceMs`, by
   * `performance.now()`; `undefined` when nothing is known of a loss. A lost key is made anew. Never throws.
   */
  readonly lossSince: LossSince;
};

type WitnessKey = { readonly region: string; readonly keyId: string };
type Loss = { readonly noticedMs: number; readonly regions: readonly string[] };

/** A witness that calls through `door`, which also remembers the keys for the clean-up. */
export function createWitness(door: Door, session: Pick<Session, 'target' | 'runId'>): Witness {
  const losses: Loss[] = [];
  let keys: readonly WitnessKey[] = [];
  const makeIn = async (regions: readonly string[]) => {
    const made = await Promise.all(regions.map((region) => makeKey(door, session, region)));
    keys = [...keys.filter(({ region }) => !regions.includes(region)), ...made.flat()];
  };
  let wanted = new Set<string>();
  const look = async () => {
    const noticedMs = performance.now();
    const lookedAt = keys.filter(({ region }) => wanted.has(region));
    wanted = new Set();
    const gone = await Promise.all(lookedAt.map((key) => isGone(door, session, key)));
    const regions = lookedAt.filter((_key, index) => gone[index]).map(({ region }) => region);
    if (regions.length === 0) return;
    losses.push({ noticedMs, regions });
    await makeIn(regions);
  };
  const lookSoon = oneAtATime(look);
  return {
    place: () => makeIn(session.target.regions),
    lossSince: async (sinceMs, regions = session.target.regions) => {
      for (const region of regions) wanted.add(region);
      await lookSoon();
      const loss = losses.find(({ noticedMs }) => noticedMs >= sinceMs);
      return loss && inWords(loss);
    },
  };
}

/** Runs `work` for everybody who asks, never twice at a time; who asks while it runs waits for the next round. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      running = work();
      return running;
    });
    return next;
  };
}

async function makeKey(
  door: Door,
  session: Pick<Session, 'target' | 'runId'>,
  region: string,
): Promise<readonly WitnessKey[]> {
  const { budgets } = session.target;
  const input = { Description: 'Tells whether a target keeps its keys.', Tags: runTags(session) };
  try {
    const created = await untilDecided(() => door.send('CreateKey', input, { region }), budgets);
    const keyId = created.kind === 'success' ? at(created.output, 'KeyMetadata', 'KeyId') : undefined;
    if (typeof keyId !== 'string') return [];
    await waitUntilFound(door, session, { region, keyId });
    return [{ region, keyId }];
  } catch {
    return [];
  }
}

/** Reads may lag behind writes: a key that was never found cannot be missed. */
async function waitUntilFound(
  door: Door,
  { target: { budgets } }: Pick<Session, 'target'>,
  { region, keyId }: WitnessKey,
): Promise<void> {
  const describe = () => door.send('DescribeKey', { KeyId: keyId }, { region });
  await eventually(
    () => untilDecided(describe, budgets),
    ({ kind }) => (kind === 'success' ? undefined : { expected: 'the key to be found', actual: kind }),
    { withinMs: budgets.settleMs, everyMs: budgets.pollMs, confirmations: 1 },
  );
}

/** Asked twice, so that one lagging read is not taken for a loss. A target that says nothing has lost nothing yet. */
async function isGone(
  door: Door,
  { target }: Pick<Session, 'target'>,
  { region, keyId }: WitnessKey,
): Promise<boolean> {
  const isMissing = async () => isNotFound(await door.send('DescribeKey', { KeyId: keyId }, { region }));
  const isMissingTwice = async () => (await isMissing()) && (await isMissing());
  return untilDecided(isMissingTwice, target.budgets).catch(() => false);
}

function inWords({ regions }: Loss): string {
  return `The target lost the keys of this run in ${regions.join(', ')}, as if it had been restarted: a key there that no scenario touches no longer exists.`;
}
