/** Whether the client that sent an act made of the response what the response says. */
import type { ClientAccount } from '../model/exchange.ts';
import { noCode, type Outcome } from '../model/outcome.ts';
import { difference, type Mismatch, requireNo } from '../model/stop.ts';

/** Throws where it did not: a response that only some clients understand is none that AWS returns. */
export function requireClientUnderstood(outcome: Outcome): void {
  requireNo(clientMismatch(outcome));
}

/** Nothing where the SDK sent the call: what it makes of a response is never asked for. */
export function clientMismatch(outcome: Outcome): Mismatch | undefined {
  const { exchange } = outcome;
  const { client: account, operation } = exchange;
  if (account === undefined || outcome.kind === 'no-answer') return undefined;
  const wanted = outcome.kind === 'success' ? undefined : outcome.code;
  if (wanted === noCode || isAsWanted(account, wanted)) return undefined;
  return {
    expected: `${account.client} to ${wanted === undefined ? 'return the response' : `fail with ${wanted}`}`,
    actual: accountInWords(account),
    defect: `${account.client} takes the response to ${operation} for something else`,
    exchange,
  };
}

function isAsWanted(account: ClientAccount, wanted: string | undefined): boolean {
  if (account.client === 'aws-cli')
    return wanted === undefined ? account.exitCode === 0 : isPrinted(account, wanted);
  return wanted === undefined ? account.raised === undefined : account.code === wanted;
}

function isPrinted({ exitCode, printedErrors = '' }: ClientAccount, code: string): boolean {
  return exitCode !== 0 && printedErrors.includes(`An error occurred (${code}) when calling the `);
}

/** `raised ParamValidationError: …`, `exit code 255 with "…"`. */
export function accountInWords({
  raised,
  code,
  message,
  returned = [],
  exitCode,
  printed = '',
  printedErrors = '',
}: ClientAccount): string {
  if (exitCode !== undefined)
    return `exit code ${exitCode} with ${JSON.stringify((printedErrors.trim() || printed.trim()).slice(0, 300))}`;
  if (raised === undefined) return `a return of ${returned.join(', ') || 'nothing'}`;
  return `${raised}${code && code !== raised ? ` (${code})` : ''}${message ? `: ${message}` : ''}`;
}

/** Throws unless boto3 returned nothing but ResponseMetadata. */
export function requireNothingReturned(outcome: Outcome): void {
  requireAccount(
    outcome,
    'a return of nothing beyond ResponseMetadata',
    ({ raised, returned }) => raised === undefined && returned?.length === 0,
  );
}

/** Throws unless boto3 raised the class that it generates from the model for the exception of the response. */
export function requireModeledClass(outcome: Outcome): void {
  const code = outcome.kind === 'refusal' ? outcome.code : 'an exception';
  requireAccount(
    outcome,
    `the class client.exceptions.${code}`,
    ({ raised, isModeled }) => raised === code && isModeled === true,
  );
}

/** Throws unless the AWS CLI exited with 0 and printed nothing. */
export function requireNothingPrinted(outcome: Outcome): void {
  requireAccount(
    outcome,
    'exit code 0 and no output',
    ({ exitCode, printed, printedErrors }) => exitCode === 0 && printed === '' && printedErrors === '',
  );
}

/** What the pages of both versions of the AWS CLI give for a refused request. */
const refusedExitCodes: readonly (number | undefined)[] = [254, 255];

/** Throws unless the AWS CLI printed the exception of the response to standard error, and nothing else anywhere. */
export function requireExceptionPrinted(outcome: Outcome): void {
  const { operation } = outcome.exchange;
  const code = outcome.kind === 'refusal' ? outcome.code : 'an exception';
  const words = `An error occurred (${code}) when calling the ${operation} operation`;
  requireAccount(
    outcome,
    `exit code 254 or 255 with "${words}: …"`,
    ({ exitCode, printed, printedErrors = '' }) =>
      refusedExitCodes.includes(exitCode) && printed === '' && printedErrors.trim().startsWith(words),
  );
}

/** What the client made of the response to the act. A scenario about a client is not run by another. */
export function accountOf({ exchange: { client: account, operation } }: Outcome): ClientAccount {
  if (account) return account;
  throw new Error(`The SDK sent ${operation}: a scenario about a client needs --client.`);
}

function requireAccount(
  outcome: Outcome,
  expected: string,
  isExpected: (account: ClientAccount) => boolean,
): void {
  const account = accountOf(outcome);
  const { operation } = outcome.exchange;
  if (isExpected(account)) return;
  const actual = accountInWords(account);
  throw difference({
    expected,
    actual,
    defect: `${account.client} shows the response to ${operation} otherwise`,
    exchange: outcome.exchange,
  });
}
