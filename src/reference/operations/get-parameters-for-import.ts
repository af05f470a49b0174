import { randomBytes } from 'node:crypto';
import { publicKeyDer } from '../cryptography/key-pairs.ts';
import { notImportable } from '../keys/check-state.ts';
import { dayMs } from '../keys/key.ts';
import { seconds } from '../keys/metadata.ts';
import { keyId, oneOf, required } from '../wire/members.ts';
import { keyOperation } from './operation.ts';

const maxWrappings = 20;

/** A wrapping key and a token, good for 24 hours; the oldest is forgotten when there are many. */
export const getParametersForImport = keyOperation({
  members: {
    KeyId: required(keyId),
    WrappingAlgorithm: required(
      oneOf('RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'RSA_AES_KEY_WRAP_SHA_1', 'RSA_AES_KEY_WRAP_SHA_256'),
    ),
    WrappingKeySpec: required(oneOf('RSA_2048', 'RSA_3072', 'RSA_4096')),
  },
  act: async ({ key, input, now, parts }) => {
    if (key.shared.origin !== 'EXTERNAL') throw notImportable(key);
    const { privateKey } = await parts.generateKeyPair(input.WrappingKeySpec);
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
