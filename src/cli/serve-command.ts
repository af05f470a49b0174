import { Command, Option } from 'commander';
import { likeAwsInstructions } from '../like-aws/instructions.ts';
import { startLikeAws } from '../like-aws/server.ts';
import { type LikeAws, parseSettings } from '../like-aws/settings.ts';
import { readIdentities, type ServedIdentity } from '../profile/identities-file.ts';
import { UsageError } from '../profile/usage-error.ts';
import { parsePolicy } from '../reference/authorization/policy.ts';
import { defaultIdentities } from '../reference/identities.ts';
import { type Reference, type ReferenceOptions, startReference } from '../reference/server.ts';
import { sayMissingKeyTypes } from './missing-key-types.ts';
import { accountId, count } from './option-values.ts';
import { watchParent } from './run/parent.ts';

type ServeOptions = {
  readonly port: number;
  readonly creatingMs: number;
  readonly updatingMs: number;
  readonly anyCredentials?: boolean;
  readonly account?: string;
  readonly identities?: string;
  readonly likeAws?: string | true;
};

/** `kms-conformance serve`: the reference KMS on its own, until it is interrupted or its parent ends. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('the reference KMS on its own, with AWS STS beside it, for the AWS CLI, boto3, Terraform')
    .option('--port <n>', 'port on 127.0.0.1 and ::1; 0 picks a free one', count('--port', 0, 65_535), 4599)
    .option(
      '--creating-ms <n>',
      'how long a new replica stays Creating',
      count('--creating-ms', 0, 600_000),
      100,
    )
    .option('--updating-ms <n>', 'how long both keys stay Updating', count('--updating-ms', 0, 600_000), 300)
    .option(
      '--any-credentials',
      'accept any well-formed credentials without checking the signature; a 12-digit access key ID is the account',
    )
    .option('--account <id>', 'with --any-credentials, the account of all other access key IDs', accountId)
    .option(
      '--identities <file>',
      'identities that replace the built-in ones; format: schemas/identities.json',
    )
    .addOption(
      new Option(
        '--like-aws [settings]',
        'as slow, late, busy and strict as AWS: latency=60,errors=1,… (docs/aws-account.md)',
      ).conflicts(['anyCredentials', 'account', 'identities', 'creatingMs', 'updatingMs']),
    )
    .action((options: ServeOptions) =>
      options.likeAws === undefined ? serve(options) : serveLikeAws(options),
    );
}

async function serve(options: ServeOptions): Promise<void> {
  sayMissingKeyTypes();
  const callers = callersOf(options);
  const { port, creatingMs, updatingMs } = options;
  await untilEnded(
    port,
    () => startReference({ port, creatingMs, updatingMs, hosts, ...callers }),
    (reference) => instructions(reference, callers, options.identities),
  );
}

const hosts = ['127.0.0.1', '::1'];

async function serveLikeAws({ port, likeAws }: ServeOptions): Promise<void> {
  const settings = settingsIn(typeof likeAws === 'string' ? likeAws : '');
  await untilEnded(port, () => startLikeAws(settings, { port, hosts }), likeAwsInstructions);
}

function settingsIn(text: string): LikeAws {
  try {
    return parseSettings(text);
  } catch (error) {
    throw new UsageError(`--like-aws: ${(error as Error).message}`);
  }
}

/** Serves until the process is interrupted or its parent ends. */
async function untilEnded<Server extends Reference>(
  port: number,
  start: () => Promise<Server>,
  words: (server: Server) => string,
): Promise<void> {
  const parent = watchParent();
  const server = await start().catch((error: Error) => {
    parent.stop();
    throw new UsageError(
      `Expected to listen on port ${port} of 127.0.0.1 and ::1, but: ${error.message}. Give another --port, or 0 for a free one.`,
    );
  });
  process.stdout.write(words(server));
  await Promise.race([interrupted(), parent.gone.then(sayOrphaned)]);
  parent.stop();
  await server.close();
}

/** As `test` is in the built-in identities. */
const defaultAccountId = '000000000000';

type Callers = Pick<ReferenceOptions, 'identities' | 'anyAccountId'>;

function callersOf({ anyCredentials, account, identities: file }: ServeOptions): Callers {
  if (account !== undefined && !anyCredentials)
    throw new UsageError(
      `Expected --account with --any-credentials, got --account ${account} alone. Add it, or give --identities a file with that account.`,
    );
  const identities = file === undefined ? undefined : identitiesIn(file);
  if (!anyCredentials) return identities ? { identities } : {};
  // `test` may come with any secret then; the others keep their ARNs, as targets/reference.json names them.
  const builtIn = defaultIdentities.filter(({ name }) => name !== 'test');
  return { identities: identities ?? builtIn, anyAccountId: account ?? defaultAccountId };
}

function sayOrphaned(): void {
  process.stderr.write(
    'The process that started this server has ended, so the server ends too. Use `setsid --fork` to keep it running.\n',
  );
}

/** A second signal ends it at once. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
  });
}

function identitiesIn(path: string): readonly ServedIdentity[] {
  const identities = readIdentities(path);
  for (const { accessKeyId, policy } of identities) {
    try {
      if (policy !== undefined) parsePolicy(policy, 'identity');
    } catch (error) {
      throw new UsageError(
        `Expected the policy of ${accessKeyId} in ${path} to be an IAM policy document, but: ${(error as Error).message} Correct it.`,
      );
    }
  }
  return identities;
}

function instructions({ url, urls }: Reference, { anyAccountId }: Callers, file: string | undefined): string {
  const isTest = file === undefined || anyAccountId !== undefined;
  const credentials = isTest ? 'AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test ' : '';
  const who = file === undefined ? '' : `, for the identities in ${file}`;
  const openness = `Any credentials are accepted, and signatures are not checked; a 12-digit access key ID is the account, all others belong to ${anyAccountId}.\n\n`;
  return `The reference KMS listens at ${urls.join(' and ')} for every Region of the aws partition${who}. Ctrl-C ends it.

${anyAccountId === undefined ? '' : openness}  export ${credentials}AWS_DEFAULT_REGION=us-east-1
  aws kms create-key --multi-region --endpoint-url ${url}
  aws sts get-caller-identity --endpoint-url ${url}

Keys are kept in memory and are lost when the server ends. It ends with the process that started it.
`;
}
