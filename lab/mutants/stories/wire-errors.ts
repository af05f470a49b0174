import { Refusal } from '../../../src/reference/refusal.ts';
import { home } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { answeringRefusals, type Change, handling, refusing, renaming } from '../wraps.ts';
import { lettingIn } from './wire.ts';

const move = 'UpdatePrimaryRegion';

/** One exception comes with another HTTP status. */
function status(code: string, other: number): Change {
  return answeringRefusals((answer, refusal) =>
    refusal.code === code ? { ...answer, status: other } : answer,
  );
}

/** WIR-04, WIR-05, WIR-06, WIR-08, WIR-09 and WIR-11: error bodies, their status, and who is not served. */
export const wireErrorMutants: readonly Mutant[] = [
  {
    id: 'exception-without-message',
    clause: 'WIR-04',
    defect: 'Error bodies hold no message.',
    apply: refusing(({ code, status: http }) => new Refusal(code, '', http)),
  },
  {
    id: 'exception-named-in-header-only',
    clause: 'WIR-04',
    defect: 'Exceptions are named in a header and not in the body.',
    apply: answeringRefusals((answer, { code, message }) => ({
      ...answer,
      headers: { ...answer.headers, 'x-amzn-ErrorType': code },
      body: JSON.stringify({ message }),
    })),
  },
  {
    id: 'exception-named-in-code',
    clause: 'WIR-04',
    defect: 'Error bodies name the exception in code and not in __type.',
    apply: answeringRefusals((answer, { code, message }) => ({
      ...answer,
      body: JSON.stringify({ code, message }),
    })),
  },
  {
    id: 'absent-key-is-404',
    clause: 'WIR-05',
    defect: 'NotFoundException returns the HTTP 404 of the service model.',
    apply: status('NotFoundException', 404),
  },
  {
    id: 'alias-is-422',
    clause: 'WIR-05',
    defect: 'InvalidArnException returns HTTP 422.',
    apply: status('InvalidArnException', 422),
  },
  {
    id: 'disabled-key-is-409',
    clause: 'WIR-05',
    defect: 'DisabledException returns the HTTP 409 of the service model.',
    apply: status('DisabledException', 409),
  },
  {
    id: 'missing-replica-is-404',
    clause: 'WIR-05',
    defect: 'ValidationException returns HTTP 404.',
    apply: status('ValidationException', 404),
  },
  {
    id: 'missing-permission-is-401',
    clause: 'WIR-05',
    defect: 'AccessDeniedException returns HTTP 401.',
    apply: status('AccessDeniedException', 401),
  },
  {
    id: 'undocumented-exception-for-malformed-key-id',
    clause: 'WIR-06',
    defect: 'A malformed key ID is refused with an exception that UpdatePrimaryRegion does not have.',
    apply: refusing((refusal, { operation }) =>
      operation === move && refusal.message.startsWith('Invalid keyId')
        ? new Refusal('InvalidKeyIdException', refusal.message)
        : refusal,
    ),
  },
  {
    id: 'undocumented-exception-for-alias',
    clause: 'WIR-06',
    defect: 'An alias as KeyId is refused with InvalidAliasNameException.',
    apply: renaming(move, 'InvalidArnException', 'InvalidAliasNameException'),
  },
  {
    id: 'constraint-without-member',
    clause: 'WIR-08',
    defect: 'Constraint errors do not say which member was wrong.',
    apply: refusing((refusal) =>
      refusal.code === 'ValidationException' ? new Refusal(refusal.code, 'Invalid request.') : refusal,
    ),
  },
  {
    id: 'unsigned-requests-served',
    clause: 'WIR-09',
    defect: 'Requests without a signature are carried out.',
    apply: lettingIn((code) => code === 'MissingAuthenticationTokenException'),
  },
  {
    id: 'wrong-signatures-served',
    clause: 'WIR-09',
    defect: 'Requests with a wrong signature are carried out.',
    apply: lettingIn((code) => code === 'InvalidSignatureException'),
  },
  {
    id: 'unknown-access-keys-served',
    clause: 'WIR-09',
    defect: 'Requests signed with an unknown access key are carried out.',
    apply: lettingIn((code) => code === 'UnrecognizedClientException'),
  },
  {
    id: 'unknown-access-key-misnamed',
    clause: 'WIR-09',
    defect: 'An unknown access key is refused with AccessDeniedException.',
    apply: renaming(move, 'UnrecognizedClientException', 'AccessDeniedException'),
  },
  {
    id: 'wrong-signature-misnamed',
    clause: 'WIR-09',
    defect: 'A wrong signature is refused with SignatureDoesNotMatch.',
    apply: renaming(move, 'InvalidSignatureException', 'SignatureDoesNotMatch'),
  },
  {
    id: 'described-absence-is-404',
    clause: 'WIR-11',
    defect: 'DescribeKey of an absent key returns HTTP 404.',
    apply: answeringRefusals((answer, { code }, { operation }) =>
      operation === 'DescribeKey' && code === 'NotFoundException' ? { ...answer, status: 404 } : answer,
    ),
  },
  {
    id: 'key-described-where-it-is-not',
    clause: 'WIR-11',
    defect: 'DescribeKey finds a key in Regions that contain no related key.',
    apply: handling('DescribeKey', (call, proceed) => {
      const isHere = call.store.find(call.region, String(call.input.KeyId));
      return proceed(isHere ? call : { ...call, region: home });
    }),
  },
];
