import type { Mutant } from '../../mutant.ts';
import { agreeingMutants } from './agreeing.ts';
import { contextMutants } from './contexts.ts';
import { dataKeyPairMutants } from './data-key-pairs.ts';
import { dataKeyMutants } from './data-keys.ts';
import { encryptingMutants } from './encrypting.ts';
import { macMutants } from './macs.ts';
import { reEncryptingMutants } from './re-encrypting.ts';
import { requestMutants } from './requests.ts';
import { signingMutants } from './signing.ts';
import { signingInputMutants } from './signing-inputs.ts';

/** Servers whose cryptography is wrong in one way. Written down before the scenarios that notice them. */
export const cryptographyMutants: readonly Mutant[] = [
  ...signingMutants,
  ...signingInputMutants,
  ...macMutants,
  ...encryptingMutants,
  ...contextMutants,
  ...reEncryptingMutants,
  ...dataKeyMutants,
  ...dataKeyPairMutants,
  ...agreeingMutants,
  ...requestMutants,
];
