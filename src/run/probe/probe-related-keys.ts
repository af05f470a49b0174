import { openDoor } from '../../door/door.ts';
import type { Session } from '../../door/session.ts';
import { undecidedAs, untilDecided } from '../../door/until-decided.ts';
import type { BareCase } from '../../keys/case.ts';
import { runTags } from '../../keys/related-keys.ts';
import { ownKeys } from '../../model/created-keys.ts';
import { at, isJsonObject, textAt } from '../../model/json.ts';
import { describeOutcome, type Outcome } from '../../model/outcome.ts';

/**
 * Why the target has no multi-Region keys, in words; `undefined` where it has them, or nobody knows. One that ignores
 * `MultiRegion` says so by `false`, or repeats the `true` of the request: what decides is whether anything of a
 * multi-Region key is shown, and whether the key can be replicated. A key that can be replicated is one, however shown.
 */
export function lackOfMultiRegionKeys(session: Session): Promise<string | undefined> {
  const tryOnce = () => tryMultiRegionKey(session);
  return untilDecided(tryOnce, session.target.budgets).catch(undecidedAs(undefined));
}

async function tryMultiRegionKey(session: Session): Promise<string | undefined> {
  const startedMs = performance.now();
  const door = openDoor(session, 'probe/multi-Region keys');
  try {
    const lack = await lackSeen({ door, session });
    return lack && (await session.lossSince(startedMs)) === undefined ? lack : undefined;
  } finally {
    for (const key of ownKeys(door.seen.created)) session.handOver(key);
  }
}

async function lackSeen({ door, session }: BareCase): Promise<string | undefined> {
  const created = await door.send('CreateKey', { MultiRegion: true, Tags: runTags(session) });
  if (created.kind !== 'success') return undefined;
  const KeyId = textAt(created.output, 'KeyMetadata', 'KeyId');
  const described = await door.send('DescribeKey', { KeyId });
  const sign = missingSign(created, described);
  if (!sign) return undefined;
  const [, second = ''] = session.target.regions;
  const replicated = await door.send('ReplicateKey', { KeyId, ReplicaRegion: second });
  if (replicated.kind === 'success') return undefined;
  return `${sign}, and ReplicateKey to ${second} failed with ${describeOutcome(replicated).slice(0, 160)}`;
}

/** What a key made with MultiRegion true does not show; nothing where it shows all of it. */
function missingSign(created: Outcome, described: Outcome): string | undefined {
  const [made, shown] = [created, described].map((outcome) =>
    outcome.kind === 'success' ? at(outcome.output, 'KeyMetadata') : undefined,
  );
  const flag = at(made, 'MultiRegion');
  if (flag !== true) return `the key it creates has MultiRegion ${JSON.stringify(flag) ?? '(absent)'}`;
  const isConfigured = [made, shown].some((metadata) =>
    isJsonObject(at(metadata, 'MultiRegionConfiguration')),
  );
  const isNamed = textAt(made, 'KeyId').startsWith('mrk-');
  return isConfigured || isNamed
    ? undefined
    : 'the key it creates has no mrk- key ID and no MultiRegionConfiguration';
}
