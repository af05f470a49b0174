import { randomUUID } from 'node:crypto';
import type { Call, Operation } from '../parts.ts';
import type { Key } from './key.ts';

/** An operation that counts as a use of the keys that its output names, once it has succeeded. */
export function counted(operation: Operation): Operation {
  return {
    ...operation,
    handle: async (call) => {
      const output = await operation.handle(call);
      for (const arn of [output?.SourceKeyId, output?.KeyId]) note(call, keyByArn(call, arn));
      return output;
    },
  };
}

function keyByArn({ store }: Call, arn: unknown): Key | undefined {
  const [, , , region, , resource] = String(arn ?? '').split(':');
  return region && resource ? store.find(region, resource.slice('key/'.length)) : undefined;
}

/** Each key has a CloudTrail event of its own, also where one request used two. */
function note({ operation, now, requestId }: Call, key: Key | undefined): void {
  if (key) key.lastUse = { operation, at: now, eventId: randomUUID(), requestId };
}
