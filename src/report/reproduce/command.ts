/** One exchange as one command line. */
import { inputMembersOf } from '../../contract/operations.ts';
import type { Exchange } from '../report.ts';
import { blobCommand } from './blobs.ts';
import type { Capture } from './captures.ts';
import { type JsonObject, sendableInput } from './request.ts';
import { shellWord } from './shell-words.ts';

/** `aws kms …`, or `curl …` where the AWS CLI cannot send the request. Without capture of the answer. */
export function commandLine(exchange: Exchange, variables: readonly Capture[]): string {
  const input = sendableInput(exchange);
  const line = input ? awsCommand(exchange, input, variables) : curlCommand(exchange, variables);
  return exchange.identity === 'main' ? line : `${asIdentity(exchange.identity)} ${line}`;
}

/** The shell function that calls a command with the credentials of an identity. */
export function asIdentity(identity: string): string {
  return `as_${identity.replace(/\W/g, '_')}`;
}

/** `UpdatePrimaryRegion` to `update-primary-region`, as the AWS CLI spells operations and options. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

function awsCommand(exchange: Exchange, input: JsonObject, variables: readonly Capture[]): string {
  const kinds = new Map(inputMembersOf(exchange.operation)?.map(({ name, type }) => [name, type]));
  const options = Object.entries(input).map(([name, value]) =>
    kinds.get(name) === 'blob'
      ? blobOption(name, String(value), input, variables)
      : option(name, kinds.get(name), value, variables),
  );
  const place = `--region ${shellWord(exchange.region)} --endpoint-url ${shellWord(exchange.endpoint)}`;
  return ['aws kms', kebab(exchange.operation), ...options, place].join(' ');
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

function curlCommand({ request, region, endpoint }: Exchange, variables: readonly Capture[]): string {
  const names = Object.keys(request.headers);
  const isSigned = names.some((name) => name.toLowerCase() === 'authorization');
  const signature = isSigned
    ? [`--aws-sigv4 ${shellWord(`aws:amz:${region}:kms`)} --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"`]
    : [];
  const headers = names
    .filter((name) => /^(?:content-type|x-amz-target)$/i.test(name))
    .map((name) => `-H ${shellWord(`${name}: ${request.headers[name]}`)}`);
  const body = `--data-binary ${shellWord(request.body, variables)}`;
  return ["curl -sS -i -w '\\n' --max-time 30", ...signature, ...headers, body, shellWord(endpoint)].join(
    ' ',
  );
}
