import { Command } from 'commander';
import { startReference } from '../reference/server.ts';
import { UsageError } from '../target/usage-error.ts';
import { count } from './option-values.ts';

type ServeOptions = { readonly port: number; readonly creatingMs: number; readonly updatingMs: number };

/** `kms-conformance serve`: the reference KMS on its own, until it is interrupted. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('the reference KMS on its own, for the AWS CLI, boto3, Terraform')
    .option('--port <n>', 'port on 127.0.0.1; 0 takes a free one', count('--port', 0, 65_535), 4599)
    .option(
      '--creating-ms <n>',
      'how long a new replica stays Creating',
      count('--creating-ms', 0, 600_000),
      100,
    )
    .option('--updating-ms <n>', 'how long both keys stay Updating', count('--updating-ms', 0, 600_000), 300)
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const reference = await startReference(options).catch((error: Error) => {
    throw new UsageError(
      `Expected to listen on port ${options.port} of 127.0.0.1, but: ${error.message}. Give another --port, or 0 for a free one.`,
    );
  });
  process.stdout.write(instructions(reference.url));
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await reference.close();
}

function instructions(url: string): string {
  return `The reference KMS listens at ${url} for every Region of the aws partition. Ctrl-C ends it.

  export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1
  aws kms create-key --multi-region --endpoint-url ${url}

Keys are kept in memory and are gone when it ends.
`;
}
