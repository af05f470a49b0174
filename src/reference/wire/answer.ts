import type { Refusal } from '../refusal.ts';
import type { Answer, Outcome, Output } from './messages.ts';

/** Puts an outcome into awsJson1_1: an operation without output answers 200 with no body at all. */
export function answer(outcome: Outcome): Answer {
  const { requestId, result } = outcome;
  const isRefusal = 'refusal' in result;
  return {
    status: isRefusal ? result.refusal.status : 200,
    headers: {
      'X-Amzn-Requestid': requestId,
      'Cache-Control': 'no-cache, no-store, must-revalidate, private',
      Expires: '0',
      Pragma: 'no-cache',
      'Content-Type': 'application/x-amz-json-1.1',
    },
    body: isRefusal ? refusalBody(result.refusal) : outputBody(result.output),
  };
}

/** Errors common to all AWS services spell the member with a capital; those of KMS do not. */
const capitalised: ReadonlySet<string> = new Set(['AccessDeniedException', 'SerializationException']);

function refusalBody({ code, message }: Refusal): string {
  const member = capitalised.has(code) ? 'Message' : 'message';
  return JSON.stringify(message === '' ? { __type: code } : { __type: code, [member]: message });
}

function outputBody(output: Output | undefined): string {
  return output === undefined ? '' : JSON.stringify(output, inWireForm);
}

/** Bytes as base64, members by name. JSON.stringify hands over what Buffer.toJSON made of bytes. */
function inWireForm(this: unknown, name: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[name];
  if (Buffer.isBuffer(original)) return original.toString('base64');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
