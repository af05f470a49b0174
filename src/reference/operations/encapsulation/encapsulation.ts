import * as member from '../../wire/members.ts';

export const encapsulationMembers = {
  KeyId: member.required(member.keyId),
  EncapsulationAlgorithm: member.required(member.oneOf('ML_KEM')),
  GrantTokens: member.grantTokens,
  DryRun: member.boolean,
} as const;
