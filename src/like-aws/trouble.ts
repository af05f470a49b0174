import { setTimeout as pause } from 'node:timers/promises';
import type { Call, Operation, Parts } from '../reference/parts.ts';
import { Refusal } from '../reference/refusal.ts';
import { createQuotas } from './quotas.ts';
import type { LikeAws } from './settings.ts';

/** Parts behind AWS's front door: quotas, latency, and now and then an error that says nothing about the call. */
export function troubled(parts: Parts, settings: LikeAws, random: () => number): Parts {
  const isWithin = createQuotas(settings.quotas);
  const trouble = ({ members, handle }: Operation): Operation => ({
    members,
    handle: async (call) => {
      await pause(settings.latency);
      if (random() < settings.throttles / 100 || !isWithin(call.operation, askedBy(call))) throw throttled();
      if (random() >= settings.errors / 100) return handle(call);
      // Half of the calls that fail this way were carried out: nobody can tell which.
      if (random() < 0.5) await handle(call);
      throw failed(random);
    },
  });
  const operations = Object.entries(parts.operations).map(([name, each]) => [name, trouble(each)] as const);
  return { ...parts, operations: Object.fromEntries(operations) };
}

function askedBy({ region, input }: Call): { readonly region: string; readonly input: Call['input'] } {
  return { region, input };
}

function throttled(): Refusal {
  return new Refusal(
    'ThrottlingException',
    'You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.',
    400,
  );
}

function failed(random: () => number): Refusal {
  return random() < 0.5
    ? new Refusal('KMSInternalException', 'An internal error occurred.', 500)
    : new Refusal(
        'DependencyTimeoutException',
        'The system timed out while trying to fulfill the request.',
        503,
      );
}
