import type { Call, Operation, Parts } from '../reference/parts.ts';
import type { Past } from './past.ts';

/** Parts of an account that is in use: each Region contains so many keys of somebody else before anybody looks. */
export function withForeignKeys(parts: Parts, count: number, past: Past): Parts {
  const filled = new Map<string, Promise<void>>();
  const fillFirst = ({ members, handle }: Operation): Operation => ({
    members,
    handle: async (call) => {
      const filling = filled.get(call.region) ?? fill(parts, call, count, past);
      filled.set(call.region, filling);
      await filling;
      return handle(call);
    },
  });
  const operations = Object.entries(parts.operations).map(([name, each]) => [name, fillFirst(each)] as const);
  return count === 0 ? parts : { ...parts, operations: Object.fromEntries(operations) };
}

async function fill({ operations }: Parts, call: Call, count: number, past: Past): Promise<void> {
  const input = { Description: 'of production', Tags: [{ TagKey: 'team', TagValue: 'payments' }] };
  for (let made = 0; made < count; made += 1) {
    const output = await operations.CreateKey?.handle({ ...call, operation: 'CreateKey', input });
    const metadata = output?.KeyMetadata as { readonly KeyId?: string } | undefined;
    past.note(call.store, call.region, metadata?.KeyId ?? '', 0);
  }
}
