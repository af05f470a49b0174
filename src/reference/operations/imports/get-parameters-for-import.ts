import { randomBytes } from 'node:crypto';
import { publicKeyDer } from '../../cryptography/key-pairs.ts';
import { notImportable } from '../../keys/check-state.ts';
import { dayMs, type Key } from '../../keys/key.ts';
import { isKeyPair, keySpecs } from '../../keys/key-specs.ts';
import { seconds } from '../../keys/metadata.ts';
import { invalid } from '../../refusal.ts';
import { keyId, oneOf, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

const maxWrappings = 20;

/** A wrapping key and a token, good for 24 hours; the oldest is forgotten when there are many. */
export const getParametersForImport = keyOperation({
  members: {
    KeyId: required(keyId),
    WrappingAlgorithm: required(
      oneOf(
        'RSAES_PKCS1_V1_5',
        'RSAES_OAEP_SHA_1',
        'RSAES_OAEP_SHA_256',
        'RSA_AES_KEY_WRAP_SHA_1',
        'RSA_AES_KEY_WRAP_SHA_256',
      ),
    ),
    WrappingKeySpec: required(oneOf('RSA_2048', 'RSA_3072', 'RSA_4096')),
  },
  act: async ({ key, input, now, parts }) => {
    if (key.shared.origin !== 'EXTERNAL') throw notImportable(key);
    checkWrapping(key, input.WrappingAlgorithm, input.WrappingKeySpec);
    const { privateKey } = await parts.wrappingPair(input.WrappingKeySpec, parts.generateKeyPair);
    const token = randomBytes(256);
    const validUntil = now + dayMs;
    const [oldest] = key.wrappings.keys();
    if (oldest && key.wrappings.size >= maxWrappings) key.wrappings.delete(oldest);
    key.wrappings.set(token.toString('base64'), {
      algorithm: input.WrappingAlgorithm,
      privateKey,
      validUntil,
    });
    return {
      KeyId: key.arn,
      ImportToken: token,
      PublicKey: publicKeyDer(privateKey),
      ParametersValidTo: seconds(validUntil),
    };
  },
});

/**
 * Key pairs of RSA fit into no single RSA block, nor does one of P-521 into one of 2048 bits; the two steps of AES key
 * wrap are for key pairs only, and PKCS #1 v1.5 is no longer taken.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetParametersForImport.html
 */
function checkWrapping({ shared: { spec } }: Key, algorithm: string, wrappingSpec: string): void {
  const { kind } = keySpecs[spec];
  const isTooSmall = spec === 'ECC_NIST_P521' && wrappingSpec === 'RSA_2048';
  const isFit = algorithm.startsWith('RSA_AES_KEY_WRAP') ? isKeyPair(spec) : kind !== 'rsa' && !isTooSmall;
  if (isFit && algorithm !== 'RSAES_PKCS1_V1_5') return;
  const pair = `Wrapping algorithm ${algorithm} and wrapping key spec ${wrappingSpec}`;
  throw invalid(`${pair} cannot be used to import a ${spec} key.`);
}
