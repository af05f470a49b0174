import {
  After,
  Before,
  BeforeStep,
  setDefaultTimeout,
  setDefinitionFunctionWrapper,
} from '@cucumber/cucumber';
import { requireApplicable } from '../src/case/applicability.ts';
import { believed, endingOf } from '../src/case/ending.ts';
import { evidenceMediaType, evidenceOf } from '../src/case/evidence.ts';
import { gradeAmong, isAdvisory } from '../src/case/expectation.ts';
import { giveBack } from '../src/keys/giving-back.ts';
import { deleteKeyStores } from '../src/keys/key-stores.ts';
import { fixtureOf } from '../src/keys/lease.ts';
import { isAboutOtherRefusal, isAboutRefusal } from '../src/model/about-refusal.ts';
import { caseIdOf } from '../src/model/case-id.ts';
import { isAboutMoves, isWithOwnProperties } from '../src/model/leased-name.ts';
import { skipUnlessFailed } from '../src/model/stop.ts';
import { blamed } from '../src/wire/blame.ts';
import type { KmsWorld } from './world.ts';

/** A backstop only: every call and every wait inside a step has a bound of its own, from the target's budgets. */
setDefaultTimeout(30 * 60_000);

/** Keeps what stopped the scenario, and nothing else: cucumber tells an After hook only what the very last step threw. */
setDefinitionFunctionWrapper(
  (body: (...args: unknown[]) => unknown) =>
    async function (this: KmsWorld, ...args: unknown[]) {
      const earlier = this.door.seen.exchanges.length;
      try {
        return await body.apply(this, args);
      } catch (error) {
        const blame = blamed(error, this.sceneSince(earlier));
        if (isAdvisory(this.step, blame)) return this.advise(blame);
        this.error ??= blame;
        return skipUnlessFailed(error);
      }
    },
);

Before(function (this: KmsWorld, { pickle, gherkinDocument }) {
  this.begin(caseIdOf(pickle, gherkinDocument), gradeAmong(pickle.tags));
  this.mayBeRefused = pickle.steps.some(isAboutRefusal);
  this.mayBeDenied = this.mayBeRefused && !pickle.steps.some(isAboutOtherRefusal);
  this.hasOwnProperties = isWithOwnProperties(pickle.steps);
  this.isAboutMoves = isAboutMoves(pickle.tags);
  requireApplicable(this, pickle, gherkinDocument);
});

BeforeStep(function (this: KmsWorld, { pickleStep }) {
  const { text, type = 'Unknown' } = pickleStep;
  this.step = { text, type, ofScenario: this.grade };
  this.door.beginStep(type === 'Action');
});

After(async function (this: KmsWorld) {
  this.step = undefined;
  const error = await endingOf(this, this.error);
  const { caseId, door, notes, leases } = this;
  const advisories = await believed(this, this.advisories);
  const evidence = { ...evidenceOf(caseId, door.seen, { notes, advisories }, error), ...fixtureOf(leases) };
  this.attach(JSON.stringify(evidence), evidenceMediaType);
  const hasPassed = error === undefined && advisories.length === 0;
  const compared = this.compared === this.maybe('outcome') ? this.maybe('before')?.values : undefined;
  await deleteKeyStores(door);
  giveBack(this, leases, { caseId, hasPassed, ...(compared && { compared }) });
  // What only the ending showed is told to cucumber too.
  return error === undefined || error === this.error ? undefined : skipUnlessFailed(error);
});
