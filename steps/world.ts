import { setWorldConstructor, World } from '@cucumber/cucumber';
import type { StepUnderWay } from '../src/case/expectation.ts';
import { repeatUntilInEffect, untilInEffect } from '../src/case/unsettled-act.ts';
import { type Door, openDoor } from '../src/door/door.ts';
import { type Session, sessionContext } from '../src/door/session.ts';
import { requireClientUnderstood } from '../src/expect/client-account.ts';
import { withOwnProperties } from '../src/expect/own-properties.ts';
import { judgeRead } from '../src/expect/rereading.ts';
import { type Shown, showBefore } from '../src/keys/during/shown.ts';
import { type Lease, lease, shownBefore, type Terms, type Wish } from '../src/keys/lease.ts';
import { effectOf, everyEffect } from '../src/keys/use/effects.ts';
import type { Setting } from '../src/keys/use/happy-path.ts';
import type { Grade } from '../src/model/grade.ts';
import { leasedName } from '../src/model/leased-name.ts';
import type { Outcome } from '../src/model/outcome.ts';
import type { RelatedKeys } from '../src/model/related-keys.ts';
import type { Stop } from '../src/model/stop.ts';
import { isView } from '../src/spec/operation-table.ts';
import type { Scene } from '../src/wire/blame.ts';
import { type Facts, remedies } from './facts.ts';

/** One scenario's facts and its door to the target; nothing else, and nothing shared with other scenarios. */
export class KmsWorld extends World {
  readonly notes: string[] = [];
  readonly leases: Lease[] = [];
  caseId = '(not begun)';
  grade: Grade = 'documented';
  step: StepUnderWay | undefined;
  /** Inferred expectations that stopped no scenario, by their steps. */
  readonly advisories = new Map<string, Stop>();
  /** The first thing a step threw. */
  error: unknown;
  /** Whether the scenario is about a refusal of its act, or takes one as well. */
  mayBeRefused = false;
  /** Whether the refusal may be one for want of a permission. */
  mayBeDenied = false;
  /** Whether its keys are leased with properties of their own. */
  hasOwnProperties = false;
  /** Whether keys serve it that were moved before. */
  isAboutMoves = false;
  /** The outcome of the act after which nothing had changed. */
  compared: Outcome | undefined;
  /** Does the scenario's act once more, where that only reads. */
  readAgain: (() => Promise<unknown>) | undefined;
  #door: Door | undefined;
  #facts: Partial<Facts> = {};

  begin(caseId: string, grade: Grade = 'documented'): void {
    this.caseId = caseId;
    this.grade = grade;
    this.#door = openDoor(this.session, caseId);
  }

  /** Looked for when it is needed: a dry run has a World as well, and no session. */
  get session(): Session {
    return currentSession();
  }

  get door(): Door {
    this.#door ??= openDoor(this.session, this.caseId);
    return this.#door;
  }

  advise(stop: Stop): void {
    this.advisories.set(this.step?.text ?? '', stop);
  }

  remember(facts: Partial<Facts>): void {
    this.#facts = { ...this.#facts, ...facts };
  }

  /** Keys that no other scenario has meanwhile: those of a free fixture of the sentence's name, or new ones. */
  async lease(make: () => Promise<RelatedKeys>, terms: Terms = this.#usualTerms()): Promise<RelatedKeys> {
    const { hasOwnProperties } = this;
    const wish: Wish = { name: leasedName(this.step?.text ?? '', this), terms, make };
    const wanted = hasOwnProperties ? withOwnProperties(this, wish) : wish;
    const leased = await lease(this, this.caseId, wanted);
    this.leases.push(leased);
    this.remember({ keys: leased.keys });
    return leased.keys;
  }

  #usualTerms(): Terms {
    return { state: 'Enabled', moved: this.isAboutMoves ? 'back' : 'spent' };
  }

  /** A fact of this scenario; a missing one throws which step would have given it. */
  know<Name extends keyof Facts>(name: Name): Facts[Name] {
    const fact = this.#facts[name];
    if (fact === undefined) throw new Error(`No ${name} yet: this scenario needs ${remedies[name]}.`);
    return fact as Facts[Name];
  }

  maybe<Name extends keyof Facts>(name: Name): Facts[Name] | undefined {
    return this.#facts[name];
  }

  /** What there was when a step stopped, which began after so many exchanges. */
  sceneSince(earlier: number): Scene {
    const { exchanges } = this.door.seen;
    const parts = { sent: exchanges.slice(earlier), earlier: exchanges.slice(0, earlier) };
    return { ...parts, act: this.maybe('outcome'), mayBeRefused: this.mayBeRefused };
  }

  settingIn(region: string): Setting {
    return { door: this.door, session: this.session, keys: this.keys, region };
  }

  get keys(): RelatedKeys {
    return this.know('keys');
  }

  get outcome(): Outcome {
    return this.know('outcome');
  }

  get before(): Shown {
    return this.know('before');
  }

  /** Judges what the act came to: where reads lag, an act that only reads is done again until it is as expected. */
  async judge(judgement: () => unknown): Promise<void> {
    await judgeRead(this.session, judgement, this.readAgain);
  }

  /**
   * Does what the scenario is about, and keeps what was shown before it of all that the operation could change; where
   * every related key was given properties of its own, of all that can be changed at all. Nothing unless `isCompared`.
   */
  async act(
    call: () => Promise<Outcome>,
    operation = 'UpdatePrimaryRegion',
    isCompared = true,
  ): Promise<Outcome> {
    const effect = this.hasOwnProperties ? everyEffect : effectOf(operation);
    const keys = isCompared ? this.maybe('keys') : undefined;
    const known = shownBefore(this.door, this.leases);
    this.remember({ before: await showBefore(this, keys, effect, known) });
    const make = async () => {
      const outcome = await this.door.doAct(call);
      requireClientUnderstood(outcome);
      this.remember({ outcome });
      return outcome;
    };
    if (this.mayBeRefused) await untilInEffect(this.door, operation, this.mayBeDenied);
    const first = await make();
    if (isView(first.exchange.operation)) this.readAgain = make;
    const { door, session, mayBeRefused } = this;
    const related = this.maybe('keys');
    if (related) await repeatUntilInEffect({ door, session, keys: related, make, mayBeRefused }, first);
    return this.outcome;
  }
}

function currentSession(): Session {
  const session = sessionContext.getStore();
  if (!session)
    throw new Error(
      'No session: cucumber-js runs scenarios here one after the other. Leave --parallel out, or run them in lanes with `npm start`.',
    );
  return session;
}

setWorldConstructor(KmsWorld);
