import { askIdentityPolicy } from '../authorization/evaluate.ts';
import { issueSession } from '../callers.ts';
import { Refusal } from '../refusal.ts';
import { userIdOf } from './get-caller-identity.ts';
import type { StsCall, StsOperation } from './operation.ts';

/**
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html, as far as this server has roles: every role
 * exists and trusts whoever in its own account has `sts:AssumeRole`; where any credentials are good, whoever asks.
 */
export const assumeRole: StsOperation = (call) => {
  const { parameters, now, settings } = call;
  const roleArn = required(parameters, 'RoleArn', /^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/);
  const sessionName = required(parameters, 'RoleSessionName', /^[\w+=,.@-]{2,64}$/);
  const seconds = durationOf(parameters.get('DurationSeconds') ?? '3600');
  checkAllowed(call, roleArn);
  const expiresAt = now + seconds * 1_000;
  const [, , , , accountId = ''] = roleArn.split(':');
  const { identity, sessionToken } = issueSession(settings, { accountId, roleArn, sessionName, expiresAt });
  return {
    AssumedRoleUser: { AssumedRoleId: userIdOf(identity), Arn: identity.arn },
    Credentials: {
      AccessKeyId: identity.accessKeyId,
      SecretAccessKey: identity.secretAccessKey,
      SessionToken: sessionToken,
      Expiration: new Date(expiresAt).toISOString().replace(/\.\d+/, ''),
    },
  };
};

function required(parameters: URLSearchParams, name: string, pattern: RegExp): string {
  const value = parameters.get(name) ?? '';
  if (pattern.test(value)) return value;
  throw invalid(
    `Value '${value}' at '${name}' failed to satisfy constraint: Member must satisfy regular expression pattern: ${pattern.source}`,
  );
}

function durationOf(text: string): number {
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (seconds >= 900 && seconds <= 43_200) return seconds;
  throw invalid(
    `Value '${text}' at 'durationSeconds' failed to satisfy constraint: Member must be 900 to 43200`,
  );
}

function invalid(detail: string): Refusal {
  return new Refusal('ValidationError', `1 validation error detected: ${detail}`);
}

function checkAllowed({ caller, settings }: StsCall, roleArn: string): void {
  if (settings.anyAccountId !== undefined) return;
  const question = { caller, action: 'sts:AssumeRole', resource: roleArn, facts: {} };
  const isOwn = roleArn.split(':')[4] === caller.accountId;
  if (isOwn && askIdentityPolicy(question) === 'direct') return;
  throw new Refusal(
    'AccessDenied',
    `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
    403,
  );
}
