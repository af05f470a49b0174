import { authorize } from './authorization/authorize.ts';
import { createWrappingPairs, generateKeyPairOf } from './cryptography/key-pairs.ts';
import { checkState } from './keys/check-state.ts';
import { keyState } from './keys/key-state.ts';
import { keyStates } from './keys/key-states.ts';
import { metadata } from './keys/metadata.ts';
import { relatedKeys } from './keys/related-keys.ts';
import { resolveKey } from './keys/resolve-key.ts';
import { operations } from './operations.ts';
import type { Parts } from './parts.ts';
import { answer } from './wire/answer.ts';
import { createAuthenticate } from './wire/authenticate.ts';
import { checkInput } from './wire/check-input.ts';

/** The faithful server. Make a new value for each server: a defect may keep its own memory in the parts it wraps. */
export function standardParts(): Parts {
  return {
    operations,
    keyStates,
    authenticate: createAuthenticate(),
    generateKeyPair: generateKeyPairOf,
    wrappingPair: createWrappingPairs(),
    checkInput,
    resolveKey,
    authorize,
    keyState,
    checkState,
    relatedKeys,
    metadata,
    answer,
  };
}
