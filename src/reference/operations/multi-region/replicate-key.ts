import { newPolicy } from '../../authorization/new-policy.ts';
import { defaultPolicy } from '../../authorization/policy.ts';
import { isPrimary, type Key } from '../../keys/key.ts';
import { newKey } from '../../keys/new-key.ts';
import { tagList, withTags } from '../../keys/tags.ts';
import type { Call } from '../../parts.ts';
import { invalid, Refusal, unsupported } from '../../refusal.ts';
import { otherPartitionRegions } from '../../regions.ts';
import * as member from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

export const replicateKey = keyOperation({
  members: {
    KeyId: member.required(member.keyId),
    ReplicaRegion: member.required(member.region),
    Policy: member.policy,
    BypassPolicyLockoutSafetyCheck: member.boolean,
    Description: member.description,
    Tags: member.tags,
  },
  // AWS was seen to ask for the role first: a replica is refused as a replica while it is Creating.
  checkKey: checkRole,
  act: (call) => {
    const { input, key, now, parts, settings } = call;
    const { ReplicaRegion: region, BypassPolicyLockoutSafetyCheck: bypass, Tags } = input;
    checkRegion(call, key, region);
    const there = { ...call, region };
    parts.authorize(there, { action: 'CreateKey' });
    if (Tags) parts.authorize(there, { action: 'TagResource' });
    const policy =
      input.Policy === undefined
        ? defaultPolicy(key.shared.accountId)
        : newPolicy(there, input.Policy, { bypass });
    const { creatingMs } = settings;
    const tags = withTags(new Map(), Tags);
    const own = {
      region,
      now,
      description: input.Description,
      policy,
      tags,
      creatingMs,
    };
    const replica = newKey(key.shared, own);
    call.store.add(replica);
    return {
      ReplicaKeyMetadata: parts.metadata(there, replica),
      ReplicaPolicy: policy.text,
      ...(Tags && Tags.length > 0 ? { ReplicaTags: tagList(tags) } : {}),
    };
  },
});

function checkRole(key: Key): void {
  if (!key.shared.isMultiRegion) throw unsupported(`${key.arn} is not a multi-region key.`);
  if (!isPrimary(key)) throw unsupported(`${key.arn} is not a multi-region primary key.`);
}

function checkRegion({ settings }: Call<unknown>, key: Key, region: string): void {
  if (region === key.region)
    throw invalid(`${region} cannot have a replica because it contains the primary.`);
  if (otherPartitionRegions.includes(region)) {
    throw invalid('The replica key Region must be in the same AWS partition as the primary key Region.');
  }
  if (!settings.regions.includes(region)) {
    const doubt = `or multi-Region keys are not supported in Region ${region}.`;
    throw invalid(`Region ${region} is not a valid Region ${doubt}`);
  }
  if (key.shared.keys.has(region)) {
    const message = 'You can create only one replica of each primary key in each AWS Region.';
    throw new Refusal('AlreadyExistsException', message);
  }
}
