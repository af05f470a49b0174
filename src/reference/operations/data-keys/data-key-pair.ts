import { encryptWith } from '../../cryptography/encryption.ts';
import { privateKeyDer, publicKeyDer } from '../../cryptography/key-pairs.ts';
import { checkSymmetric, invalidUsage } from '../../keys/check-use.ts';
import type { Key } from '../../keys/key.ts';
import { keySpecs } from '../../keys/key-specs.ts';
import { unsupported } from '../../refusal.ts';
import * as member from '../../wire/members.ts';
import type { Output } from '../../wire/messages.ts';
import type { InputOf } from '../../wire/shapes.ts';
import type { KeyCall } from '../operation.ts';

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
      'ECC_NIST_EDWARDS25519',
      'ML_KEM_512',
      'ML_KEM_768',
      'ML_KEM_1024',
      'SM2',
    ),
  ),
  GrantTokens: member.grantTokens,
  DryRun: member.boolean,
} as const;

type DataKeyPairCall = KeyCall<InputOf<typeof dataKeyPairMembers>>;

/** A fresh key pair; the private key in the clear (PKCS #8) and under the KMS key. */
export async function makeDataKeyPair(call: DataKeyPairCall): Promise<{ plaintext: Buffer; output: Output }> {
  const { key, input, operation, parts } = call;
  checkWrapping(key, operation);
  if (input.KeyPairSpec === 'SM2') throw unsupported('KeyPairSpec SM2 is not supported in this Region');
  const { privateKey } = await parts.generateKeyPair(input.KeyPairSpec);
  const plaintext = privateKeyDer(privateKey);
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

/** Asymmetric keys for encryption are refused in words of their own. */
function checkWrapping(key: Key, operation: string): void {
  const { spec, usage } = key.shared;
  if (usage === 'ENCRYPT_DECRYPT' && keySpecs[spec].kind !== 'symmetric') {
    throw invalidUsage('You cannot generate a data key pair with an asymmetric CMK');
  }
  checkSymmetric(key, operation);
}
