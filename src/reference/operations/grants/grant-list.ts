import type { Grant } from '../../keys/key.ts';
import { seconds } from '../../keys/metadata.ts';
import type { Output } from '../../wire/messages.ts';
import { type PageRequest, page } from '../../wire/pages.ts';

/** Output of ListGrants and ListRetirableGrants. */
export function grantList(grants: readonly Grant[], request: PageRequest): Output {
  const { items, members } = page('grants', grants, (grant) => grant.id, {
    Limit: 50,
    ...request,
  });
  return { Grants: items.map(grantEntry), ...members };
}

function grantEntry(grant: Grant): Output {
  return {
    KeyId: grant.keyArn,
    GrantId: grant.id,
    Name: grant.name,
    CreationDate: Math.floor(seconds(grant.createdAt)),
    GranteePrincipal: grant.grantee,
    RetiringPrincipal: grant.retiring,
    IssuingAccount: grant.issuingAccount,
    Operations: grant.operations,
    Constraints: grant.constraints,
  };
}
