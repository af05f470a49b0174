import type { Output } from '../parts.ts';
import type { Refusal } from '../refusal.ts';

/** What a request came to, before it is put into bytes. */
export interface Outcome {
  /** Empty when the request named no operation of ours. */
  readonly operation: string;
  /** Empty when the request was not signed properly. */
  readonly region: string;
  readonly requestId: string;
  readonly result: { readonly output: Output | undefined } | { readonly refusal: Refusal };
}

/** The bytes on the wire, so that a deliberate defect can change any of them. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Puts an outcome into awsJson1_1: an operation without output answers 200 with no body at all. */
export function answer(outcome: Outcome): Answer {
  const { requestId, result } = outcome;
  const isRefusal = 'refusal' in result;
  return {
    status: isRefusal ? result.refusal.status : 200,
    headers: {
      'x-amzn-RequestId': requestId,
      'Cache-Control': 'no-cache, no-store, must-revalidate, private',
      'Content-Type': 'application/x-amz-json-1.1',
    },
    body: isRefusal ? refusalBody(result.refusal) : outputBody(result.output),
  };
}

/** Errors common to all AWS services spell the member with a capital; those of KMS do not. */
const capitalised = new Set(['AccessDeniedException', 'SerializationException']);

function refusalBody({ code, message }: Refusal): string {
  const member = capitalised.has(code) ? 'Message' : 'message';
  return JSON.stringify(message === '' ? { __type: code } : { __type: code, [member]: message });
}

function outputBody(output: Output | undefined): string {
  return output === undefined ? '' : JSON.stringify(output, base64);
}

/** JSON.stringify hands over what Buffer.toJSON made of it. */
function base64(this: unknown, name: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[name];
  return Buffer.isBuffer(original) ? original.toString('base64') : value;
}
