import type { Key } from '../../../src/reference/keys/key.ts';
import { isRefusal, type Refusal } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, outputOf, permitting, resolving, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** What was permitted or refused once, to a caller and of a key, is so for ever. */
function decisionsKept(isKept: (refusal: Refusal | undefined) => boolean): Change {
  const decisions = new WeakMap<Key, Map<string, Refusal | undefined>>();
  return permitting((call, access, check) => {
    const known = access.key ? (decisions.get(access.key) ?? new Map()) : new Map();
    if (access.key) decisions.set(access.key, known);
    const question = `${call.caller.arn} ${access.action}`;
    if (known.has(question)) {
      const kept = known.get(question);
      if (kept) throw kept;
      return;
    }
    const answer = attempt(check);
    if (isKept(answer)) known.set(question, answer);
    if (answer) throw answer;
  });
}

function attempt(check: () => void): Refusal | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}

/** The key that a name meant before its alias was deleted. */
function aliasesKept(isFresh: boolean): Change {
  const kept = new Map<string, string>();
  const noting = handling('DeleteAlias', async (call, proceed) => {
    const { store, region, caller, input } = call;
    const target = store.aliases(region, caller.accountId).get(String(input.AliasName))?.targetKeyId;
    const output = await proceed();
    if (target) kept.set(`${region}/${caller.accountId}/${input.AliasName}`, target);
    return output;
  });
  const finding = resolving((given, resolve, { store, region, caller }) => {
    const target = kept.get(`${region}/${caller.accountId}/${given}`);
    const isThere = store.aliases(region, caller.accountId).has(given);
    return resolve(target && isThere === isFresh ? target : given);
  });
  return together(noting, finding);
}

/** The first response to a request is the one to every request like it. */
function answeredOnce(name: string): Change {
  const answers = new Map<string, object>();
  return outputOf(name, (output, { input, region }) => {
    const question = JSON.stringify([region, input]);
    const known = answers.get(question) ?? output;
    answers.set(question, known);
    return { ...known };
  });
}

/** Copies that nobody throws away when what they are of has changed. */
export const cacheFaults = faultsOf('caches', {
  'permissions-kept-for-ever': [
    'Whom a key policy or grant permitted an operation once may call it for ever.',
    decisionsKept((refusal) => refusal === undefined),
  ],
  'denials-kept-for-ever': [
    'Whom a key policy denied an operation once is denied it for ever.',
    decisionsKept((refusal) => refusal !== undefined),
  ],
  'deleted-alias-still-found': [
    'A deleted alias goes on naming its key in cryptographic operations.',
    aliasesKept(false),
  ],
  'alias-of-an-old-name-names-the-old-key': [
    'An alias with the name of a deleted one names the key of the deleted one.',
    aliasesKept(true),
  ],
  'random-bytes-repeated': [
    'GenerateRandom returns the same bytes to every request of one length.',
    answeredOnce('GenerateRandom'),
  ],
  'tags-listed-as-before': [
    'ListResourceTags goes on showing the tags that it has shown before.',
    answeredOnce('ListResourceTags'),
  ],
  'policy-shown-as-before': [
    'GetKeyPolicy goes on showing the key policy that it has shown before.',
    answeredOnce('GetKeyPolicy'),
  ],
  're-encrypt-on-the-same-key-changes-nothing': [
    'ReEncrypt to the key of the ciphertext returns the ciphertext as it came.',
    outputOf('ReEncrypt', (output, call) => {
      const isSame = output.SourceKeyId === output.KeyId && !call.input.DestinationEncryptionContext;
      const key = isSame ? keyOf({ ...call, input: { KeyId: output.KeyId } }) : undefined;
      return key?.shared.spec === 'SYMMETRIC_DEFAULT' && !call.input.SourceEncryptionContext
        ? { ...output, CiphertextBlob: call.input.CiphertextBlob }
        : output;
    }),
  ],
});
