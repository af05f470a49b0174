import {
  After,
  Before,
  BeforeStep,
  setDefaultTimeout,
  setDefinitionFunctionWrapper,
} from '@cucumber/cucumber';
import { requireApplicable } from '../src/kms/applicability.ts';
import { caseIdOf } from '../src/kms/case-id.ts';
import { endingOf } from '../src/kms/ending.ts';
import { evidenceMediaType, evidenceOf } from '../src/kms/evidence.ts';
import { ownKeys } from '../src/kms/ledger.ts';
import { judgeRead } from '../src/kms/rereading.ts';
import { skipUnlessFailed } from '../src/kms/stop.ts';
import type { KmsWorld } from './world.ts';

/** A backstop only: every call and every wait inside a step has a bound of its own, from the target's budgets. */
setDefaultTimeout(30 * 60_000);

/**
 * Keeps what stopped the scenario: cucumber tells an After hook only what the very last step threw. Where the act was a
 * read, what follows judges it with the patience that reads need.
 */
setDefinitionFunctionWrapper(
  (body: (...args: unknown[]) => unknown) =>
    async function (this: KmsWorld, ...args: unknown[]) {
      const result = judgeRead(this.session, () => body.apply(this, args), this.readAgain);
      return result.catch((error: unknown) => {
        this.error ??= error;
        return skipUnlessFailed(error);
      });
    },
);

Before(function (this: KmsWorld, { pickle }) {
  this.begin(caseIdOf(pickle));
  requireApplicable(this.session, this.kms, pickle);
});

BeforeStep(function (this: KmsWorld, { pickleStep }) {
  this.kms.beginStep(pickleStep.type === 'Action');
});

After(async function (this: KmsWorld) {
  const error = await endingOf(this.session, this.kms, this.error);
  const evidence = evidenceOf(this.caseId, this.kms.seen, this.notes, error);
  this.attach(JSON.stringify(evidence), evidenceMediaType);
  for (const key of ownKeys(this.kms.seen.created)) this.session.handOver(key);
});
