import { keyId, limit, marker, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

export const listKeyPolicies = keyOperation({
  members: { KeyId: required(keyId), Limit: limit, Marker: marker },
  act: () => ({ PolicyNames: ['default'], Truncated: false }),
});
