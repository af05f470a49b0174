import { publicKeyDer } from '../../cryptography/key-pairs.ts';
import { isKeyPair } from '../../keys/key-specs.ts';
import { usableMaterial } from '../../keys/materials.ts';
import { algorithmMembers } from '../../keys/metadata.ts';
import { unsupported } from '../../refusal.ts';
import { grantTokens, keyId, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

export const getPublicKey = keyOperation({
  members: { KeyId: required(keyId), GrantTokens: grantTokens },
  accepts: 'aliases',
  isCrossAccount: true,
  act: ({ key }) => {
    const { spec, usage } = key.shared;
    // AWS was seen to give no reason.
    if (!isKeyPair(spec)) throw unsupported('');
    return {
      KeyId: key.arn,
      PublicKey: publicKeyDer(usableMaterial(key).secret),
      CustomerMasterKeySpec: spec,
      KeySpec: spec,
      KeyUsage: usage,
      ...algorithmMembers(key),
    };
  },
});
