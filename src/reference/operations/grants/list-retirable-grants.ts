import * as member from '../../wire/members.ts';
import { operation } from '../operation.ts';
import { grantList } from './grant-list.ts';

/** Grants in this Region that a principal may retire, whoever owns their keys. */
export const listRetirableGrants = operation({
  members: {
    Limit: member.limitOf(100),
    Marker: member.marker,
    RetiringPrincipal: member.required(member.principal),
    RetiringServicePrincipal: member.servicePrincipal,
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
