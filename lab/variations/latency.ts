import type { Operation, Parts } from '../../src/reference/parts.ts';
import type { Leeway, Variation } from './variation.ts';

/** One call in sixty is slow, up to the bound; the others take a hundredth of it at most. */
export const latencyVariation: Variation = {
  id: 'slow-answers',
  freedom: 'Every answer takes its time, some nearly as long as a client is ready to wait.',
  source: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html',
  apply: (parts, leeway) => {
    const slow = ({ members, handle }: Operation): Operation => ({
      members,
      handle: async (call) => {
        await pause(someMs(leeway) / 2);
        return handle({ ...call, now: Date.now() });
      },
    });
    const operations = Object.entries(parts.operations).map(([name, each]) => [name, slow(each)] as const);
    const answer: Parts['answer'] = async (outcome) => {
      await pause(someMs(leeway) / 2);
      return parts.answer(outcome);
    };
    return { ...parts, answer, operations: Object.fromEntries(operations) };
  },
};

function someMs({ random, latencyMs }: Leeway): number {
  return random() * (random() < 1 / 60 ? latencyMs : latencyMs / 100);
}

function pause(forMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forMs));
}
