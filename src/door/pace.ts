import type { Call } from '../model/driver.ts';
import { sentInput } from '../model/sent-input.ts';
import type { Rates } from '../profile/target.ts';
import { type Bucket, createBucket } from './bucket.ts';

/**
 * How fast a run calls: AWS counts requests per operation and Region, whoever sends them, so that one pace stands in
 * front of every driver of a run.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
 */
export type Pace = {
  /** Resolves when the call may be sent. */
  readonly turn: (call: Call) => Promise<void>;
  /** Learns from how a call ended. */
  readonly note: (call: Call, wasThrottled: boolean) => void;
};

/** Keeps to the rates of a profile; for operations without one, to what the target was seen to let through. */
export function createPace(rates?: Rates): Pace {
  const buckets = new Map<string, Bucket>();
  const bucketOf = (operation: string, region: string): Bucket => {
    const name = `${operation} in ${region}`;
    const perSecond = rates?.perSecond[operation];
    const quota = perSecond === undefined ? undefined : perSecond * (rates?.share ?? 1);
    const bucket = buckets.get(name) ?? createBucket(quota);
    buckets.set(name, bucket);
    return bucket;
  };
  return {
    turn: async (call) => {
      for (const { operation, region, tokens } of countedAs(call))
        await bucketOf(operation, region).take(tokens);
    },
    note: ({ operation, region }, wasThrottled) => bucketOf(operation, region).note(wasThrottled),
  };
}

type Counted = { readonly operation: string; readonly region: string; readonly tokens: number };

/** ReplicateKey also counts as two CreateKey requests in the replica's Region; UpdatePrimaryRegion counts in both Regions. */
function countedAs(call: Call): readonly Counted[] {
  const { operation, region } = call;
  const own = { operation, region, tokens: 1 };
  const { ReplicaRegion: replicaRegion, PrimaryRegion: primaryRegion } = sentInput(call);
  if (operation === 'ReplicateKey' && typeof replicaRegion === 'string')
    return [own, { operation: 'CreateKey', region: replicaRegion, tokens: 2 }];
  if (operation === 'UpdatePrimaryRegion' && typeof primaryRegion === 'string' && primaryRegion !== region)
    return [own, { operation, region: primaryRegion, tokens: 1 }];
  return [own];
}
