import { type BoundedAnswer, boundedAnswer } from '../bounded-answer.ts';
import { connectionFailure, isHttpsRefusal } from '../connection-failure.ts';
import type { Target } from '../target.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Makes sure that a KMS endpoint answers in every Region before anything else is tried: one ListKeys each, within
 * the target's bound for a request. Any JSON object will do, a refusal too: whether the answer is right is for the
 * scenarios to say. Other operations prove nothing here, since some targets answer HTML to those they do not have.
 * Throws a UsageError that tells apart: nothing listens, no answer in time, no answer at all, an answer that is no KMS.
 */
export async function checkReachable(target: Target): Promise<void> {
  await Promise.all(target.regions.map((region) => checkRegion(target, region)));
}

async function checkRegion(target: Target, region: string): Promise<void> {
  const endpoint = target.endpoints[region] as string;
  const answer = await listKeys(target, endpoint, region).catch((error: unknown) => {
    throw new UsageError(connectionFailure(target, endpoint, error));
  });
  if (isJsonObject(answer.body)) return;
  if (isHttpsRefusal(answer.body)) {
    throw new UsageError(
      `Expected ${endpoint} to speak http, but it responds that it speaks https. Write --endpoint https://${new URL(endpoint).host}.`,
    );
  }
  throw new UsageError(
    `Expected a KMS endpoint for ${region} at ${endpoint}, but it answered ListKeys with HTTP ${answer.status} and ${inWords(answer.body)}. Check host and port: something else seems to listen there.`,
  );
}

function listKeys(target: Target, endpoint: string, region: string): Promise<BoundedAnswer> {
  const request = {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'TrentService.ListKeys',
      'x-amz-date': '20260101T000000Z',
      // Emulators find service and Region in the scope; the signature is nobody's, so it grants nothing.
      authorization: `AWS4-HMAC-SHA256 Credential=${target.identities.main.accessKeyId}/20260101/${region}/kms/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=${'0'.repeat(64)}`,
    },
    body: '{}',
  };
  return boundedAnswer(endpoint, request, target.budgets.requestMs);
}

function isJsonObject(body: string): boolean {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function inWords(body: string): string {
  if (!/\S/.test(body)) return 'an empty body';
  const kind = /^\s*<(!doctype )?html/i.test(body) ? 'an HTML page' : 'something that is not a JSON object';
  return `${kind} (\`${body.slice(0, 1_000).trim().slice(0, 60).replaceAll(/\s+/g, ' ')}\`)`;
}
