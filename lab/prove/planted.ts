/**
 * Sentences that no mutant decides, since a check before them fails of the same, with the test that plants what they
 * look for: a client that makes something else of a response is noticed when the call is made.
 */
export const plantedInTests: Readonly<Record<string, string>> = {
  'boto3 raises the class of client.exceptions for it': 'test/client/client-account.test.ts',
  'the AWS CLI prints the exception and exits with 254 or 255': 'test/client/client-account.test.ts',
};
