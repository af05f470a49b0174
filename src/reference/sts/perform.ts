import { isRefusal, Refusal } from '../refusal.ts';
import type { Answer, Received } from '../wire/messages.ts';
import type { World } from '../wire/perform.ts';
import { errorAnswer, resultAnswer } from './answer.ts';
import { assumeRole } from './assume-role.ts';
import { getCallerIdentity } from './get-caller-identity.ts';
import type { StsCall, StsOperation } from './operation.ts';

const operations: Readonly<Record<string, StsOperation>> = {
  AssumeRole: assumeRole,
  GetCallerIdentity: getCallerIdentity,
};

/** Whether a request speaks the query protocol of AWS STS: its form names an action, its headers none. */
export function isForSts({ method, path, headers, body }: Received): boolean {
  const isForm = String(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const isOther = method !== 'POST' || path !== '/' || headers['x-amz-target'] !== undefined;
  return isForm && !isOther && parametersOf(body).has('Action');
}

/** Performs one request to the AWS STS beside the KMS, so that clients that ask who they are work unchanged. */
export function performSts(world: World, received: Received, requestId: string): Answer {
  const parameters = parametersOf(received.body);
  const action = parameters.get('Action') ?? '';
  try {
    const operation = Object.hasOwn(operations, action) ? operations[action] : undefined;
    if (!operation) throw unknownAction(action, parameters.get('Version') ?? '');
    const now = world.clock();
    const { identity } = world.parts.authenticate(received, world.settings, now, 'sts');
    const call: StsCall = { caller: identity, parameters, now, settings: world.settings };
    return resultAnswer(action, operation(call), requestId);
  } catch (thrown) {
    return errorAnswer(asRefusal(thrown), requestId);
  }
}

function parametersOf(body: Buffer): URLSearchParams {
  return new URLSearchParams(body.toString('utf8'));
}

function unknownAction(action: string, version: string): Refusal {
  return new Refusal('InvalidAction', `Could not find operation ${action} for version ${version}`);
}

function asRefusal(thrown: unknown): Refusal {
  if (isRefusal(thrown)) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new Refusal('InternalFailure', `Defect of the reference STS: ${detail}`, 500);
}
