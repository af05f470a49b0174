import * as member from '../wire/members.ts';
import { grantList } from './grant-list.ts';
import { operation } from './operation.ts';

/** Grants in this Region that a principal may retire, whoever owns their keys. */
export const listRetirableGrants = operation({
  members: {
    Limit: member.limit,
    Marker: member.marker,
    RetiringPrincipal: member.required(member.principal),
  },
  act: (call) => {
    const { input, store, region } = call;
    call.parts.authorize(call, { action: 'ListRetirableGrants' });
    const grants = store.keys(region).flatMap((key) => [...key.grants.values()]);
    return grantList(
      grants.filter((grant) => grant.retiring === input.RetiringPrincipal),
      input,
    );
  },
});
