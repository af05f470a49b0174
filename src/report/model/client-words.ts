/** What sent the acts of a run, in the words of every output. */
import type { Report } from './report.ts';

type Run = Pick<Report, 'run'>;

/** `boto3`, or the client that needs no naming. */
export function clientOf({ run }: Run): string {
  return run.client?.name ?? 'the AWS SDK for JavaScript';
}

/** `boto3 1.44.8 sent 1520 acts, the SDK 60`; nothing where the SDK sent all of them. */
export function clientWords({ run }: Run): string | undefined {
  if (run.client === undefined) return undefined;
  const { name, version, acts, bySdk } = run.client;
  return `${name} ${version} sent ${acts} acts, the SDK ${bySdk}`;
}
