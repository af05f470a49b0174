/**
 * Requests a second, per Region, as AWS's page has them; what is not named is let through.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
 */
const quotas: Readonly<Record<string, number>> = {
  GetParametersForImport: 1,
  ...perSecond(
    5,
    'CreateKey ReplicateKey UpdatePrimaryRegion CancelKeyDeletion CreateAlias UpdateAlias DisableKey EnableKey',
  ),
  ...perSecond(5, 'DisableKeyRotation RotateKeyOnDemand UntagResource UpdateKeyDescription'),
  TagResource: 10,
  ...perSecond(15, 'ScheduleKeyDeletion PutKeyPolicy DeleteAlias EnableKeyRotation'),
  ...perSecond(15, 'ImportKeyMaterial DeleteImportedKeyMaterial'),
  ...perSecond(50, 'CreateGrant RetireGrant RevokeGrant'),
  ...perSecond(100, 'ListGrants ListKeyPolicies ListKeyRotations ListRetirableGrants'),
  ...perSecond(100, 'GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext'),
  ...perSecond(500, 'ListKeys ListAliases'),
  ...perSecond(1_000, 'GetKeyPolicy GetKeyRotationStatus Sign Verify DeriveSharedSecret'),
  ...perSecond(2_000, 'DescribeKey GetPublicKey ListResourceTags'),
};

function perSecond(rate: number, operations: string): Readonly<Record<string, number>> {
  return Object.fromEntries(operations.split(' ').map((operation) => [operation, rate]));
}

/** What a request asks for: the Region that its signature is for, and its input. */
export type Asked = { readonly region: string; readonly input: Readonly<Record<string, unknown>> };

/** How many of whose requests a call counts as: ReplicateKey and UpdatePrimaryRegion count in two Regions. */
function countedAs(operation: string, { region, input }: Asked): readonly (readonly [string, number])[] {
  const own = [`${operation} ${region}`, 1] as const;
  if (operation === 'ReplicateKey') return [own, [`CreateKey ${input.ReplicaRegion}`, 2]];
  if (operation === 'UpdatePrimaryRegion' && input.PrimaryRegion !== region)
    return [own, [`UpdatePrimaryRegion ${input.PrimaryRegion}`, 1]];
  return [own];
}

/** Whether a request is within the quotas; one that is not takes nothing from them. */
export type Quotas = (operation: string, asked: Asked) => boolean;

/** AWS's quotas; each bucket contains the requests of one second. `factor` makes all of them wider. */
export function createQuotas(factor = 1, clock = () => performance.now()): Quotas {
  const buckets = new Map<string, { tokens: number; filledAtMs: number }>();
  const bucketOf = (name: string) => {
    const rate = (quotas[name.split(' ')[0] ?? ''] ?? Number.POSITIVE_INFINITY) * factor;
    const now = clock();
    const bucket = buckets.get(name) ?? { tokens: rate, filledAtMs: now };
    buckets.set(name, bucket);
    bucket.tokens = Math.min(rate, bucket.tokens + ((now - bucket.filledAtMs) / 1_000) * rate);
    bucket.filledAtMs = now;
    return bucket;
  };
  return (operation, asked) => {
    const counted = countedAs(operation, asked).map(
      ([name, tokens]) => ({ bucket: bucketOf(name), tokens }) as const,
    );
    if (counted.some(({ bucket, tokens }) => bucket.tokens < tokens)) return false;
    for (const { bucket, tokens } of counted) bucket.tokens -= tokens;
    return true;
  };
}
