/** One exchange as one command line. */
import { inputMembersOf } from '../../contract/operations.ts';
import type { Exchange } from '../../model/exchange.ts';
import { blobCommand } from './blobs.ts';
import { type JsonObject, sendableInput } from './request.ts';
import { type Capture, kebab, shellWord } from './shell-words.ts';

/** How a command is to be written. */
export type Manner = {
  /** The shell word that names the endpoint of an exchange. */
  readonly endpointOf: (exchange: Exchange) => string;
  /** With curl, which shows the response as it is on the wire, where the AWS CLI would smooth it over. */
  readonly isExact?: boolean;
};

/** `aws kms …`, or `curl …` where the AWS CLI cannot send the request. Without capture of the answer. */
export function commandLine(exchange: Exchange, variables: readonly Capture[], manner: Manner): string {
  const input = manner.isExact ? undefined : sendableInput(exchange);
  if (!input) return curlCommand(exchange, variables, manner);
  const line = awsCommand(exchange, input, variables, manner);
  return exchange.identity === 'main' ? line : `${asIdentity(exchange.identity)} ${line}`;
}

/** The shell function that calls a command with the credentials of an identity. */
export function asIdentity(identity: string): string {
  return `as_${identity.replace(/\W/g, '_')}`;
}

function awsCommand(
  exchange: Exchange,
  input: JsonObject,
  variables: readonly Capture[],
  { endpointOf }: Manner,
): string {
  const kinds = new Map(inputMembersOf(exchange.operation)?.map(({ name, type }) => [name, type]));
  const options = Object.entries(input).map(([name, value]) =>
    kinds.get(name) === 'blob'
      ? blobOption(name, String(value), input, variables)
      : option(name, kinds.get(name), value, variables),
  );
  // The CLI would fetch all pages and leave out what says whether there are more.
  const paging = exchange.operation.startsWith('List') ? ['--no-paginate'] : [];
  const place = `--region ${shellWord(exchange.region)} --endpoint-url ${endpointOf(exchange)}`;
  return ['aws kms', kebab(exchange.operation), ...options, ...paging, place].join(' ');
}

function option(
  name: string,
  kind: string | undefined,
  value: unknown,
  variables: readonly Capture[],
): string {
  const flag = `--${kebab(name)}`;
  if (kind === 'boolean') return value === true ? flag : `--no-${kebab(name)}`;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `${flag}${text.startsWith('-') ? '=' : ' '}${shellWord(text, variables)}`;
}

/** Process substitution, because v1 and v2 of the CLI disagree on how a blob is spelt on the command line. */
function blobOption(
  name: string,
  value: string,
  { ImportToken }: JsonObject,
  variables: readonly Capture[],
): string {
  const token = name === 'EncryptedKeyMaterial' ? String(ImportToken) : undefined;
  return `--${kebab(name)} fileb://<(${blobCommand(value, variables, token)})`;
}

/** Signed where the request was, with its exact body and its own headers; what curl makes itself is left to it. */
function curlCommand(exchange: Exchange, variables: readonly Capture[], { endpointOf }: Manner): string {
  const { request, region } = exchange;
  const names = Object.keys(request.headers);
  const isSigned = names.some((name) => name.toLowerCase() === 'authorization');
  const signature = isSigned
    ? [`--aws-sigv4 ${shellWord(`aws:amz:${region}:kms`)} --user ${userWord(exchange)}`]
    : [];
  const headers = names
    .filter((name) => !isOfTheClient(name))
    .map((name) => `-H ${shellWord(`${name}: ${request.headers[name]}`)}`);
  const hasType = names.some((name) => name.toLowerCase() === 'content-type');
  const body = `--data-binary ${shellWord(request.body, variables)}`;
  return [
    "curl -sS -i -w '\\n' --max-time 30",
    ...signature,
    ...headers,
    ...(hasType ? [] : ["-H 'content-type:'"]),
    body,
    endpointOf(exchange),
  ].join(' ');
}

/** Headers that any client makes for itself, or that say what client it is. */
function isOfTheClient(name: string): boolean {
  return /^(?:host|authorization|content-length|connection|user-agent|accept.*|expect|amz-sdk-.*|x-amz-(?:user-agent|date|security-token|content-sha256))$/i.test(
    name,
  );
}

/** Before curl is called, so that the credentials are those of the caller whom the line names. */
function userWord({ identity, signature }: Exchange): string {
  if (signature === 'unknown-key') return 'AKIAUNKNOWNTOANYBODY:a-secret-of-nobody';
  const prefix = identity === 'main' ? 'AWS_' : `${identity.replace(/\W/g, '_').toUpperCase()}_`;
  // Another secret makes another signature.
  const spoilt = signature === 'broken' ? '-spoilt' : '';
  return `"$${prefix}ACCESS_KEY_ID:$${prefix}SECRET_ACCESS_KEY${spoilt}"`;
}
