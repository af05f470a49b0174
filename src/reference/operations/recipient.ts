import { invalid } from '../refusal.ts';

/**
 * An attestation document is signed by the hardware of an AWS Nitro Enclave or NitroTPM, which nothing that calls this
 * server can be in: every one that comes here is refused. What never happens is that the plaintext is returned anyway.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/cryptographic-attestation.html
 */
export function refuseRecipient({ input }: { readonly input: { readonly Recipient?: unknown } }): void {
  if (input.Recipient === undefined) return;
  throw invalid('The attestation document of the recipient is not valid.');
}
