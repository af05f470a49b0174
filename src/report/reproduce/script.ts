/** A bash script that does with the AWS CLI (v1 or v2) what a scenario did. */
import { asIdentity } from './command.ts';
import { commandLines, type Told } from './lines.ts';

/** Ends with a newline. Credentials come from the reader's environment: none is ever written. */
export function reproductionScript(told: Told): string {
  const identities = new Set(told.exchanges.map(({ identity }) => identity));
  return [
    '#!/usr/bin/env bash',
    'export AWS_ACCESS_KEY_ID=$' + '{AWS_ACCESS_KEY_ID:-YOUR_ACCESS_KEY_ID}',
    'export AWS_SECRET_ACCESS_KEY=$' + '{AWS_SECRET_ACCESS_KEY:-YOUR_SECRET_ACCESS_KEY}',
    "export AWS_PAGER=''",
    'export AWS_MAX_ATTEMPTS=1  # a retry would hide the result of the first call',
    ...[...identities].filter((identity) => identity !== 'main').map(identityFunction),
    ...commandLines(told),
    '',
  ].join('\n');
}

/** Another caller: its keys come from `LIMITED_ACCESS_KEY_ID` and so on. */
function identityFunction(identity: string): string {
  const prefix = identity.replace(/\W/g, '_').toUpperCase();
  const keys = ['ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'].map(
    (name) => `AWS_${name}="$\{${prefix}_${name}:-YOUR_${prefix}_${name}}"`,
  );
  return `${asIdentity(identity)}() { AWS_SESSION_TOKEN='' ${keys.join(' ')} "$@"; }`;
}
