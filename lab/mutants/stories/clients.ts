import { isPrimary } from '../../../src/reference/keys/key.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import { configuring, home, wasMoved } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import {
  answeringRefusals,
  type Change,
  describing,
  handling,
  outputOf,
  rewritingBodies,
  together,
} from '../wraps.ts';

/** Something else for moves with a body as the AWS CLI and boto3 write it: spaces between members, which the SDK leaves out. */
function forSpacedBodies(act: (move: () => unknown) => Promise<undefined>): Change {
  return (parts) => {
    const spaced = new Set<string>();
    const noting = rewritingBodies('UpdatePrimaryRegion', (body) => {
      if (body.includes('", "')) spaced.add(String(JSON.parse(body).KeyId));
      return body;
    });
    const changed = handling('UpdatePrimaryRegion', (call, proceed) =>
      spaced.delete(String(call.input.KeyId)) ? act(proceed) : proceed(),
    );
    return together(noting, changed)(parts);
  };
}

/** An error whose body and header do not name the exception alike. */
function packaged(prefix: string): Change {
  return answeringRefusals((answer, { code }) => ({
    ...answer,
    headers: { ...answer.headers, 'x-amzn-ErrorType': code },
    body: JSON.stringify({ ...JSON.parse(answer.body), __type: `${prefix}.${code}` }),
  }));
}

/** CLI and BOT: what the AWS CLI and boto3 send, and what they show of a response. The SDK for JavaScript would notice few of these. */
export const clientMutants: readonly Mutant[] = [
  {
    id: 'error-after-a-move-with-spaces',
    clause: 'CLI-01',
    defect:
      'UpdatePrimaryRegion moves the primary and returns an error without a name if spaces are between the members of its body.',
    apply: forSpacedBodies(async (move) => {
      await move();
      throw new Refusal('');
    }),
  },
  {
    id: 'exceptions-with-a-package-for-the-cli',
    clause: 'CLI-02',
    defect: 'The body of an error names its exception with the package that AWS gives it in Java.',
    apply: packaged('com.amazonaws.services.kms.model'),
  },
  {
    id: 'input-by-position',
    clause: 'CLI-03',
    defect:
      'UpdatePrimaryRegion takes the first member of its body for KeyId, and the second for PrimaryRegion.',
    apply: rewritingBodies('UpdatePrimaryRegion', (body) => {
      const [KeyId, PrimaryRegion] = Object.values(JSON.parse(body));
      return JSON.stringify({ KeyId, PrimaryRegion });
    }),
  },
  {
    id: 'bodies-with-spaces-unread',
    clause: 'CLI-03',
    defect: 'UpdatePrimaryRegion reads a body only if no spaces are between its members.',
    apply: rewritingBodies('UpdatePrimaryRegion', (body) => (body.includes('", "') ? '{' : body)),
  },
  {
    id: 'nothing-moved-with-spaces',
    clause: 'CLI-03',
    defect: 'UpdatePrimaryRegion succeeds without effect if spaces are between the members of its body.',
    apply: forSpacedBodies(async () => undefined),
  },
  {
    id: 'primary-key-region-stays-at-home',
    clause: 'CLI-04',
    defect: 'After a move, DescribeKey shows the new ARN of the primary key with the Region of the old one.',
    apply: configuring(({ PrimaryKey }, key) =>
      wasMoved(key) ? { PrimaryKey: { ...PrimaryKey, Region: home } } : {},
    ),
  },
  {
    id: 'replica-metadata-without-configuration',
    clause: 'CLI-04',
    defect: 'ReplicateKey returns metadata without MultiRegionConfiguration.',
    apply: outputOf('ReplicateKey', ({ ReplicaKeyMetadata, ...output }) => {
      const { MultiRegionConfiguration: _, ...metadata } = ReplicaKeyMetadata as Record<string, unknown>;
      return { ...output, ReplicaKeyMetadata: metadata };
    }),
  },
  {
    id: 'deletion-date-of-an-enabled-key',
    clause: 'CLI-04',
    defect: 'KeyMetadata has 0 for the DeletionDate of a key that is not pending deletion.',
    apply: describing((metadata) => ({ DeletionDate: 0, ...metadata })),
  },
  {
    id: 'enabled-as-text',
    clause: 'CLI-05',
    defect: 'DescribeKey shows text for Enabled.',
    apply: describing((metadata) => ({ ...metadata, Enabled: String(metadata.Enabled) })),
  },
  {
    id: 'replicas-described-with-the-primary-arn',
    clause: 'CLI-05',
    defect: 'DescribeKey shows a replica key with the ARN of its primary key.',
    apply: describing((metadata, key) => {
      const arn = String(metadata.Arn).replace(key.region, key.shared.primaryRegion);
      return isPrimary(key) ? metadata : { ...metadata, Arn: arn };
    }),
  },
  {
    id: 'primary-key-without-region',
    clause: 'CLI-05',
    defect: 'DescribeKey shows the primary key by its ARN alone.',
    apply: configuring(({ PrimaryKey: { Arn } }) => ({ PrimaryKey: { Arn } as never })),
  },
  {
    id: 'conflict-after-a-move-with-spaces',
    clause: 'BOT-01',
    defect:
      'UpdatePrimaryRegion moves the primary and returns HTTP 409 if spaces are between the members of its body.',
    apply: forSpacedBodies(async (move) => {
      await move();
      throw new Refusal('', '', 409);
    }),
  },
  {
    id: 'exceptions-with-a-package-for-boto3',
    clause: 'BOT-02',
    defect: 'The body of an error names its exception with a package of its own.',
    apply: packaged('kms'),
  },
];
