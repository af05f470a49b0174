import { publicKeyDer } from '../cryptography/key-pairs.ts';
import { keySpecs } from '../keys/key-specs.ts';
import { currentMaterial } from '../keys/materials.ts';
import { algorithmMembers } from '../keys/metadata.ts';
import { invalidState, unsupported } from '../refusal.ts';
import { grantTokens, keyId, required } from '../wire/members.ts';
import { keyOperation } from './operation.ts';

export const getPublicKey = keyOperation({
  members: { KeyId: required(keyId), GrantTokens: grantTokens },
  accepts: 'aliases',
  isCrossAccount: true,
  act: ({ key }) => {
    const { spec, usage } = key.shared;
    const { kind } = keySpecs[spec];
    if (kind !== 'rsa' && kind !== 'elliptic') {
      throw unsupported(`${key.arn} key spec is ${spec} which is not valid for GetPublicKey.`);
    }
    const material = currentMaterial(key.shared);
    // The key-state table lets PendingImport through, which is about material that expired: its public key is known.
    if (!material) throw invalidState(`${key.arn} is pending import.`);
    return {
      KeyId: key.arn,
      PublicKey: publicKeyDer(material.secret),
      CustomerMasterKeySpec: spec,
      KeySpec: spec,
      KeyUsage: usage,
      ...algorithmMembers(key),
    };
  },
});
