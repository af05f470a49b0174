import { limit, marker } from '../../wire/members.ts';
import { page } from '../../wire/pages.ts';
import { operation } from '../operation.ts';

export const listKeys = operation({
  members: { Limit: limit, Marker: marker },
  act: (call) => {
    call.parts.authorize(call, { action: 'ListKeys' });
    const keys = call.store.keys(call.region, call.caller.accountId);
    const { items, members } = page('keys', keys, (key) => key.shared.keyId, call.input);
    return {
      Keys: items.map((key) => ({ KeyId: key.shared.keyId, KeyArn: key.arn })),
      // On the wire, though in no document of AWS's.
      KeyCount: items.length,
      ...members,
    };
  },
});
