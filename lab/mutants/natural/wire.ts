import { Refusal } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import {
  answering,
  answeringRefusals,
  type Change,
  constraining,
  handling,
  outputOf,
  together,
} from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** A refusal of one name comes with another status from one operation. */
function status(operation: string, code: string, given: number): Change {
  return answeringRefusals((answer, refusal, outcome) =>
    outcome.operation === operation && refusal.code === code ? { ...answer, status: given } : answer,
  );
}

const dates =
  /"(CreationDate|DeletionDate|ValidTo|NextRotationDate|RotationDate|LastUpdatedDate|ParametersValidTo|OnDemandRotationStartDate)":([\d.]+)/g;

function dating(change: (seconds: number) => string): Change {
  return answering((answer) => ({
    ...answer,
    body: answer.body.replace(
      dates,
      (_all, name: string, date: string) => `"${name}":${change(Number(date))}`,
    ),
  }));
}

/** Takes a key ARN of another Region for the key of its own. */
function routed(operation: string): readonly [string, Change] {
  const apply = handling(operation, (call, proceed) => {
    const given = String(call.input.KeyId);
    const [, , , region = '', , resource = ''] = given.split(':');
    if (!region || region === call.region) return proceed();
    return proceed({ ...call, input: { ...call.input, KeyId: resource.replace('key/', '') } });
  });
  return [`${operation} takes a key ARN of another Region for the key of its own.`, apply];
}

/** Carries the call out in the Region of the ARN that it was given. */
function forwarded(operation: string): readonly [string, Change] {
  const apply = handling(operation, (call, proceed) => {
    const region = String(call.input.KeyId).split(':')[3];
    return proceed(region ? { ...call, region } : call);
  });
  return [`${operation} with a key ARN of another Region is carried out there.`, apply];
}

/** A member that the operation does not have, obeyed all the same. */
function honoringDryRun(name: string): Change {
  return together(
    constraining(name, (members) => ({ ...members, DryRun: { type: 'boolean' } })),
    handling(name, (call, proceed) => {
      if (call.input.DryRun === true) throw new Refusal('DryRunOperationException', 'DryRun is set.');
      return proceed();
    }),
  );
}

const forwarding = [
  'DescribeKey',
  'DisableKey',
  'TagResource',
  'ScheduleKeyDeletion',
  'GenerateDataKey',
  'Encrypt',
  'Sign',
  'GetKeyRotationStatus',
  'ReplicateKey',
  'GetPublicKey',
];

export const wireFaults = faultsOf('wire', {
  ...Object.fromEntries(
    forwarding.map((name) => [`arn-forwarded-by-${name.toLowerCase()}`, forwarded(name)]),
  ),
  ...Object.fromEntries(
    ['UpdatePrimaryRegion', 'DisableKey', 'ListResourceTags'].map((name) => [
      `arn-of-any-region-taken-by-${name.toLowerCase()}`,
      routed(name),
    ]),
  ),
  'status-409-from-schedulekeydeletion': [
    'KMSInvalidStateException of ScheduleKeyDeletion comes with status 409.',
    status('ScheduleKeyDeletion', 'KMSInvalidStateException', 409),
  ],
  'status-409-from-cancelkeydeletion': [
    'KMSInvalidStateException of CancelKeyDeletion comes with status 409.',
    status('CancelKeyDeletion', 'KMSInvalidStateException', 409),
  ],
  'status-409-from-disabled-encrypt': [
    'DisabledException of Encrypt comes with status 409.',
    status('Encrypt', 'DisabledException', 409),
  ],
  'status-404-from-replicatekey': [
    'NotFoundException of ReplicateKey comes with status 404.',
    status('ReplicateKey', 'NotFoundException', 404),
  ],
  'status-409-from-replicatekey': [
    'AlreadyExistsException of ReplicateKey comes with status 409.',
    status('ReplicateKey', 'AlreadyExistsException', 409),
  ],
  'status-403-from-incorrect-key': [
    'IncorrectKeyException of Decrypt comes with status 403.',
    status('Decrypt', 'IncorrectKeyException', 403),
  ],
  'dry-run-of-a-move-honored': [
    'UpdatePrimaryRegion honors DryRun, a member that it does not have.',
    honoringDryRun('UpdatePrimaryRegion'),
  ],
  'dry-run-of-replication-honored': [
    'ReplicateKey honors DryRun, a member that it does not have.',
    honoringDryRun('ReplicateKey'),
  ],
  'twelve-decimals': ['Timestamps have twelve decimals.', dating((seconds) => seconds.toFixed(12))],
  'milliseconds-since-the-epoch': [
    'Timestamps are milliseconds since the epoch.',
    dating((seconds) => String(Math.round(seconds * 1000))),
  ],
  'iso-dates': [
    'Timestamps are ISO 8601 texts.',
    dating((seconds) => `"${new Date(seconds * 1000).toISOString()}"`),
  ],
  'deletion-date-in-milliseconds': [
    'ScheduleKeyDeletion gives the DeletionDate in milliseconds since the epoch.',
    outputOf('ScheduleKeyDeletion', (output) =>
      output.DeletionDate ? { ...output, DeletionDate: Number(output.DeletionDate) * 1000 } : output,
    ),
  ],
  'rotation-date-as-text': [
    'GetKeyRotationStatus gives the NextRotationDate as text.',
    outputOf('GetKeyRotationStatus', (output) =>
      output.NextRotationDate ? { ...output, NextRotationDate: String(output.NextRotationDate) } : output,
    ),
  ],
  'move-answers-with-metadata': [
    'UpdatePrimaryRegion returns KeyMetadata.',
    outputOf('UpdatePrimaryRegion', (_output, call) => {
      const key = keyOf(call);
      return key ? { KeyMetadata: call.parts.metadata(call, key) as Output } : {};
    }),
  ],
  'status-201-of-replication': [
    'ReplicateKey returns status 201.',
    answering((answer, outcome) =>
      outcome.operation === 'ReplicateKey' && answer.status === 200 ? { ...answer, status: 201 } : answer,
    ),
  ],
});
