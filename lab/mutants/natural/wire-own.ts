import type { Output } from '../../../src/reference/wire/messages.ts';
import { answering, answeringRefusals, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { onReplica } from './related.ts';

export const ownWireFaults = faultsOf('wire', {
  'status-501-from-replicatekey': [
    'UnsupportedOperationException of ReplicateKey comes with status 501.',
    answeringRefusals((answer, refusal, outcome) =>
      outcome.operation === 'ReplicateKey' && refusal.code === 'UnsupportedOperationException'
        ? { ...answer, status: 501 }
        : answer,
    ),
  ],
  'status-405-from-rotation-of-replicas': [
    'UnsupportedOperationException of EnableKeyRotation comes with status 405.',
    answeringRefusals((answer, refusal, outcome) =>
      outcome.operation === 'EnableKeyRotation' && refusal.code === 'UnsupportedOperationException'
        ? { ...answer, status: 405 }
        : answer,
    ),
  ],
  'status-409-from-a-move': [
    'KMSInvalidStateException of UpdatePrimaryRegion comes with status 409.',
    answeringRefusals((answer, refusal, outcome) =>
      outcome.operation === 'UpdatePrimaryRegion' && refusal.code === 'KMSInvalidStateException'
        ? { ...answer, status: 409 }
        : answer,
    ),
  ],
  'status-204-from-a-move': [
    'UpdatePrimaryRegion returns status 204.',
    answering((answer, outcome) =>
      outcome.operation === 'UpdatePrimaryRegion' && answer.status === 200
        ? { ...answer, status: 204, body: '' }
        : answer,
    ),
  ],
  'period-as-text': [
    'GetKeyRotationStatus gives RotationPeriodInDays as text.',
    outputOf('GetKeyRotationStatus', (output) =>
      output.RotationPeriodInDays
        ? { ...output, RotationPeriodInDays: String(output.RotationPeriodInDays) }
        : output,
    ),
  ],
  'multi-region-as-text': [
    'DescribeKey of a replica gives MultiRegion as text.',
    onReplica('DescribeKey', (output) => ({
      ...output,
      KeyMetadata: { ...(output.KeyMetadata as Output), MultiRegion: 'true' },
    })),
  ],
  'no-request-id-from-a-move': [
    'UpdatePrimaryRegion responds without x-amzn-RequestId.',
    answering((answer, outcome) => {
      if (outcome.operation !== 'UpdatePrimaryRegion') return answer;
      const headers = Object.entries(answer.headers).filter(([name]) => !/requestid/i.test(name));
      return { ...answer, headers: Object.fromEntries(headers) };
    }),
  ],
  'plain-json-from-replicatekey': [
    'ReplicateKey responds with the content type application/json.',
    answering((answer, outcome) =>
      outcome.operation === 'ReplicateKey'
        ? { ...answer, headers: { ...answer.headers, 'Content-Type': 'application/json' } }
        : answer,
    ),
  ],
});
