import { readFileSync } from 'node:fs';
import { createDocumentCheck } from '../contract/documents.ts';
import { UsageError } from './usage-error.ts';

/** One caller of a server that this program serves. `policy` is an IAM policy document as JSON text. */
export type ServedIdentity = {
  readonly name: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly accountId: string;
  readonly arn: string;
  readonly policy?: string;
};

type Written = Omit<ServedIdentity, 'name' | 'arn' | 'policy'> & {
  readonly name?: string;
  readonly arn?: string;
  readonly policy?: object;
};

const problemsOf = createDocumentCheck('identities');

/** Reads and checks a file of identities, held against `schemas/identities.json`. Throws a UsageError without any secret in it. */
export function readIdentities(path: string): readonly ServedIdentity[] {
  const document = parse(path);
  const problems = problemsOf(document, path);
  if (problems.length > 0) throw new UsageError(problems.join(' '));
  const { identities } = document as { readonly identities: readonly Written[] };
  checkDifferent(identities, path);
  return identities.map((written) => identityOf(written, path));
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // What the parser says repeats the text around the mistake, and that may be a secret.
    const isSyntax = error instanceof SyntaxError;
    const found = isSyntax ? 'it is not JSON' : (error as Error).message;
    throw new UsageError(
      `Expected a JSON file of identities at ${path}, but ${found}. ${isSyntax ? 'Correct it' : 'Check the path'}; schemas/identities.json describes what belongs there.`,
    );
  }
}

function checkDifferent(identities: readonly Written[], path: string): void {
  const ids = identities.map(({ accessKeyId }) => accessKeyId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return;
  throw new UsageError(
    `Expected a different access key ID for each identity in ${path}, got ${twice} twice. Change one.`,
  );
}

function identityOf(written: Written, path: string): ServedIdentity {
  const { accessKeyId, secretAccessKey, accountId, policy } = written;
  const { name = accessKeyId, arn = `arn:aws:iam::${accountId}:root` } = written;
  if (arn.split(':')[4] !== accountId)
    throw new UsageError(
      `Expected the arn of ${accessKeyId} in ${path} to be of its account ${accountId}, got ${arn}. Correct one of them.`,
    );
  return {
    name,
    accessKeyId,
    secretAccessKey,
    accountId,
    arn,
    ...(policy && { policy: JSON.stringify(policy) }),
  };
}
