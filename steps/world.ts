import { setWorldConstructor, World } from '@cucumber/cucumber';
import { type Door, openDoor } from '../src/kms/door.ts';
import type { Setting } from '../src/kms/happy-path.ts';
import type { Outcome } from '../src/kms/outcome.ts';
import type { RelatedKeys } from '../src/kms/related-keys.ts';
import { type Session, sessionContext } from '../src/kms/session.ts';
import { isRead, type Snapshot, snapshotBefore } from '../src/kms/snapshot.ts';
import { type Facts, remedies } from './facts.ts';

/** One scenario's facts and its door to the target; nothing else, and nothing shared with other scenarios. */
export class KmsWorld extends World {
  readonly session: Session = currentSession();
  readonly notes: string[] = [];
  caseId = '(not begun)';
  /** The first thing a step threw. */
  error: unknown;
  /** Does the scenario's act once more, where that only reads. */
  readAgain: (() => Promise<void>) | undefined;
  kms: Door = openDoor(this.session, this.caseId);
  #facts: Partial<Facts> = {};

  begin(caseId: string): void {
    this.caseId = caseId;
    this.kms = openDoor(this.session, caseId);
  }

  remember(facts: Partial<Facts>): void {
    this.#facts = { ...this.#facts, ...facts };
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

  settingIn(region: string): Setting {
    return { door: this.kms, session: this.session, keys: this.keys, region };
  }

  get keys(): RelatedKeys {
    return this.know('keys');
  }

  get outcome(): Outcome {
    return this.know('outcome');
  }

  get before(): Snapshot {
    return this.know('before');
  }

  /** Does what the scenario is about, and keeps what every related key looked like before it. */
  async act(call: () => Promise<Outcome>): Promise<Outcome> {
    this.remember({ before: await snapshotBefore(this.kms, this.keys) });
    const make = async () => this.remember({ outcome: await call() });
    await make();
    if (isRead(this.outcome.exchange.operation)) this.readAgain = make;
    return this.outcome;
  }
}

function currentSession(): Session {
  const session = sessionContext.getStore();
  if (!session)
    throw new Error('No session: start the scenarios with `npm start`, not with cucumber-js itself.');
  return session;
}

setWorldConstructor(KmsWorld);
