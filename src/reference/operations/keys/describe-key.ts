import { grantTokens, keyId, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

export const describeKey = keyOperation({
  members: { KeyId: required(keyId), GrantTokens: grantTokens },
  accepts: 'aliases',
  isCrossAccount: true,
  act: (call) => ({ KeyMetadata: call.parts.metadata(call, call.key) }),
});
