import assert from 'node:assert/strict';
import { UsageError } from '../../src/profile/usage-error.ts';

/** The message of the UsageError that `work` throws. */
export async function refusal(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    assert.ok(error instanceof UsageError, `Expected a UsageError, got ${error}`);
    return error.message;
  }
  return assert.fail('Expected a UsageError, but nothing was thrown');
}
