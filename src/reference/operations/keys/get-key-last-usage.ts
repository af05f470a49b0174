import { seconds } from '../../keys/metadata.ts';
import { keyId, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

/** Each related key tells its own; this server has counted since it began, so that every key is younger. */
export const getKeyLastUsage = keyOperation({
  members: { KeyId: required(keyId) },
  act: ({ key: { arn, createdAt, lastUse } }) => ({
    KeyId: arn,
    KeyLastUsage: lastUse
      ? {
          Operation: lastUse.operation,
          Timestamp: seconds(lastUse.at),
          CloudTrailEventId: lastUse.eventId,
          KmsRequestId: lastUse.requestId,
        }
      : {},
    TrackingStartDate: seconds(createdAt),
    KeyCreationDate: seconds(createdAt),
  }),
});
