import { encryptWith } from '../cryptography/encryption.ts';
import { publicKeyDer } from '../cryptography/key-pairs.ts';
import { checkSymmetric } from '../keys/check-use.ts';
import type { Output } from '../parts.ts';
import * as member from '../wire/members.ts';
import type { InputOf } from '../wire/shapes.ts';
import type { KeyCall } from './operation.ts';

export const dataKeyPairMembers = {
  EncryptionContext: member.textMap,
  KeyId: member.required(member.keyId),
  KeyPairSpec: member.required(
    member.oneOf(
      'RSA_2048',
      'RSA_3072',
      'RSA_4096',
      'ECC_NIST_P256',
      'ECC_NIST_P384',
      'ECC_NIST_P521',
      'ECC_SECG_P256K1',
    ),
  ),
  GrantTokens: member.grantTokens,
  DryRun: member.boolean,
} as const;

type DataKeyPairCall = KeyCall<InputOf<typeof dataKeyPairMembers>>;

/** A fresh key pair; the private key in the clear (PKCS #8) and under the KMS key. */
export async function makeDataKeyPair(call: DataKeyPairCall): Promise<{ plaintext: Buffer; output: Output }> {
  const { key, input, operation, parts } = call;
  checkSymmetric(key, operation);
  const { privateKey } = await parts.generateKeyPair(input.KeyPairSpec);
  const plaintext = privateKey.export({ type: 'pkcs8', format: 'der' });
  const sealed = encryptWith(key, 'SYMMETRIC_DEFAULT', plaintext, input.EncryptionContext);
  const output = {
    PrivateKeyCiphertextBlob: sealed.ciphertext,
    PublicKey: publicKeyDer(privateKey),
    KeyId: key.arn,
    KeyPairSpec: input.KeyPairSpec,
    KeyMaterialId: sealed.material.id,
  };
  return { plaintext, output };
}
