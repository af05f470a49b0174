import { createPublicKey, diffieHellman, type KeyObject } from 'node:crypto';
import { checkUse } from '../../keys/check-use.ts';
import { usableMaterial } from '../../keys/materials.ts';
import { invalid } from '../../refusal.ts';
import * as member from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';
import { refuseRecipient } from '../recipient.ts';

export const deriveSharedSecret = keyOperation({
  members: {
    KeyId: member.required(member.keyId),
    KeyAgreementAlgorithm: member.required(member.oneOf('ECDH')),
    PublicKey: member.required(member.blob(8192)),
    GrantTokens: member.grantTokens,
    DryRun: member.boolean,
    Recipient: member.recipient,
  },
  accepts: 'aliases',
  isCrossAccount: true,
  act: (call) => {
    const { key, input, operation } = call;
    checkUse(key, operation, 'KEY_AGREEMENT', input.KeyAgreementAlgorithm);
    const privateKey = usableMaterial(key).secret;
    const publicKey = peerOf(privateKey, input.PublicKey);
    refuseRecipient(call);
    return {
      KeyId: key.arn,
      SharedSecret: diffieHellman({ privateKey, publicKey }),
      KeyAgreementAlgorithm: input.KeyAgreementAlgorithm,
      KeyOrigin: key.shared.origin,
    };
  },
});

/** The peer's public key, which has to be a point of the same curve. AWS was seen to give no reason. */
function peerOf(privateKey: KeyObject, der: Buffer): KeyObject {
  const peer = parse(der);
  const curve = privateKey.asymmetricKeyDetails?.namedCurve;
  if (peer?.asymmetricKeyDetails?.namedCurve === curve) return peer;
  throw invalid('');
}

function parse(der: Buffer): KeyObject {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    throw invalid('');
  }
}
