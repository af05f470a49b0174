import * as member from '../wire/members.ts';
import { grantList } from './grant-list.ts';
import { keyOperation } from './operation.ts';

export const listGrants = keyOperation({
  members: {
    Limit: member.limit,
    Marker: member.marker,
    KeyId: member.required(member.keyId),
    GrantId: member.grantId,
    GranteePrincipal: member.principal,
  },
  isCrossAccount: true,
  act: ({ key, input }) => {
    const listed = [...key.grants.values()].filter(
      (grant) =>
        (input.GrantId === undefined || grant.id === input.GrantId) &&
        (input.GranteePrincipal === undefined || grant.grantee === input.GranteePrincipal),
    );
    return grantList(listed, input);
  },
});
