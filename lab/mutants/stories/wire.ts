import { Refusal } from '../../../src/reference/refusal.ts';
import type { Signer } from '../../../src/reference/wire/messages.ts';
import { home } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import {
  answering,
  answeringRefusals,
  type Change,
  describing,
  outputOf,
  refusing,
  renaming,
} from '../wraps.ts';

const move = 'UpdatePrimaryRegion';

/** A request that is not signed rightly is let in as the administrator's when this holds. */
export function lettingIn(isLetIn: (code: string) => boolean): Change {
  return (parts) => ({
    ...parts,
    authenticate: (received, settings, now): Signer => {
      try {
        return parts.authenticate(received, settings, now);
      } catch (error) {
        const [identity] = settings.identities;
        if (identity && isLetIn((error as Refusal).code)) return { identity, region: home };
        throw error;
      }
    },
  });
}

/** WIR-01, WIR-02, WIR-03, WIR-07, WIR-17 and WIR-18: requests and answers. */
export const wireMutants: readonly Mutant[] = [
  {
    id: 'successes-as-plain-json',
    clause: 'WIR-01',
    defect: 'Successes come as application/json.',
    apply: answering((answer) => ({
      ...answer,
      headers: { ...answer.headers, ...(answer.status === 200 && { 'Content-Type': 'application/json' }) },
    })),
  },
  {
    id: 'refusals-as-html',
    clause: 'WIR-01',
    defect: 'Refusals come as text/html.',
    apply: answeringRefusals((answer) => ({
      ...answer,
      headers: { ...answer.headers, 'Content-Type': 'text/html; charset=utf-8' },
    })),
  },
  {
    id: 'operation-guessed',
    clause: 'WIR-01',
    defect: 'A request without X-Amz-Target is carried out as UpdatePrimaryRegion.',
    apply: (parts) => {
      const { [move]: guessed } = parts.operations;
      const operations = { ...parts.operations, ...(guessed && { '': guessed }) };
      return lettingIn((code) => code === 'InvalidSignatureException')({ ...parts, operations });
    },
  },
  {
    id: 'operations-of-any-case',
    clause: 'WIR-17',
    defect: 'X-Amz-Target is read in any letter case and without its prefix.',
    apply: (parts) => {
      const aliases = Object.entries(parts.operations).map(([name, operation]) => [
        name.charAt(0).toLowerCase() + name.slice(1),
        operation,
      ]);
      return { ...parts, operations: { ...parts.operations, ...Object.fromEntries(aliases) } };
    },
  },
  {
    id: 'malformed-key-ids-invalid',
    clause: 'WIR-18',
    defect: 'A KeyId of no known form is refused with ValidationException.',
    apply: refusing((refusal) =>
      refusal.message.startsWith('Invalid keyId')
        ? new Refusal('ValidationException', refusal.message)
        : refusal,
    ),
  },
  {
    id: 'unknown-operation-misnamed',
    clause: 'WIR-01',
    defect: 'A nonexistent operation fails with ValidationException.',
    apply: renaming('UpdatePrimaryRegions', 'UnknownOperationException', 'ValidationException'),
  },
  {
    id: 'success-says-so',
    clause: 'WIR-02',
    defect: 'A success without output has the body {"Status":"OK"}.',
    apply: answering((answer, { operation }) =>
      operation === move && answer.body === '' ? { ...answer, body: '{"Status":"OK"}' } : answer,
    ),
  },
  {
    id: 'success-with-response-metadata',
    clause: 'WIR-02',
    defect: 'A success without output has a body that contains the request ID.',
    apply: answering((answer, { operation, requestId }) =>
      operation === move && answer.body === ''
        ? { ...answer, body: JSON.stringify({ ResponseMetadata: { RequestId: requestId } }) }
        : answer,
    ),
  },
  {
    id: 'no-request-id',
    clause: 'WIR-03',
    defect: 'Answers carry no request id.',
    apply: answering(({ headers: { 'x-amzn-RequestId': _id, ...headers }, ...answer }) => ({
      ...answer,
      headers,
    })),
  },
  {
    id: 'refusals-without-request-id',
    clause: 'WIR-03',
    defect: 'Refusals carry no request id.',
    apply: answeringRefusals(({ headers: { 'x-amzn-RequestId': _id, ...headers }, ...answer }) => ({
      ...answer,
      headers,
    })),
  },
  {
    id: 'same-request-id-always',
    clause: 'WIR-03',
    defect: 'Every answer carries the same request id.',
    apply: answering((answer) => ({
      ...answer,
      headers: { ...answer.headers, 'x-amzn-RequestId': '00000000-0000-0000-0000-000000000000' },
    })),
  },
  {
    id: 'dates-in-milliseconds',
    clause: 'WIR-07',
    defect: 'Dates are in milliseconds.',
    apply: describing((metadata) => ({ ...metadata, CreationDate: Number(metadata.CreationDate) * 1000 })),
  },
  {
    id: 'dates-as-text',
    clause: 'WIR-07',
    defect: 'Dates are text in the form of ISO 8601.',
    apply: describing((metadata) => ({
      ...metadata,
      CreationDate: new Date(Number(metadata.CreationDate) * 1000).toISOString(),
    })),
  },
  {
    id: 'blobs-without-padding',
    clause: 'WIR-07',
    defect: 'Ciphertext is in the base64 of URLs, without padding.',
    apply: outputOf('Encrypt', (output) => ({
      ...output,
      CiphertextBlob: `${(output.CiphertextBlob as Buffer).toString('base64url')}-_`,
    })),
  },
];
