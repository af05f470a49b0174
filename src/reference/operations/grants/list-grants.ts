import * as member from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';
import { grantList } from './grant-list.ts';

export const listGrants = keyOperation({
  members: {
    Limit: member.limitOf(100),
    Marker: member.marker,
    KeyId: member.required(member.keyId),
    GrantId: member.grantId,
    GranteePrincipal: member.principal,
    GranteeServicePrincipal: member.servicePrincipal,
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
