import { createdKey } from '../model/created-keys.ts';
import type { Call, CliUse, Input, Tampering } from '../model/driver.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Seen } from '../model/seen.ts';
import { stateSample } from '../model/state-sample.ts';
import { indeterminate, unsupported, withoutMultiRegionKeys } from '../model/stop.ts';
import { mayHaveBeenDone, nothingLearnt, nothingLearntFromTries } from '../wire/nothing-learnt.ts';
import { createPermissions, type Permissions } from '../wire/permissions.ts';
import { actMarker, actOf } from './acts.ts';
import { sendPatiently } from './resend.ts';
import { isOrdered, noteCreated, notePerhapsCreated, senderFor } from './sending.ts';
import type { Session, Support } from './session.ts';
import { sendUntilSeen } from './young-names.ts';

/** Where a call goes and who makes it; the home Region and `main` unless said otherwise. */
export type To = {
  readonly region?: string;
  readonly identity?: string;
  readonly tampering?: Tampering;
  /** Whether the first answer counts even where it is an error of the service. */
  readonly isSentOnce?: boolean;
  /** How the AWS CLI sends it, where it is the client of the run. */
  readonly cli?: CliUse;
};

/** The one door to a target, for one case. */
export type Door = {
  /**
   * Sends one call and says what it came to. A refusal is a value. Stops the case when nobody answers for the operation,
   * and when the network, a gateway or throttling answered in the target's place to the end: nothing is learnt from that.
   */
  readonly send: (operation: string, input: Input, to?: To) => Promise<Outcome>;
  /** What was seen through this door so far. */
  readonly seen: Seen;
  /** Says that the calls from now on belong to the scenario's `When`, or that they no longer do. */
  readonly beginStep: (isWhen: boolean) => void;
  /** Does what the scenario is about: its first call, and every later one that may change something, is sent by the client of the run. */
  readonly doAct: <Result>(act: () => Promise<Result>) => Promise<Result>;
  /** Milliseconds since the case began. */
  readonly elapsedMs: () => number;
  /** When it last changed who may do what. */
  readonly permissions: Permissions;
};

/** A target whose every answer is wrong in fifty places says nothing new after this. */
const maxViolations = 1_000;

/**
 * Opens the door for a case. Every exchange is recorded, checked against its schema, and every key it creates is in the
 * ledger before the call returns. A call that names something the run made a moment ago is sent again while that is
 * not found.
 */
export function openDoor(session: Session, caseId: string): Door {
  const started = performance.now();
  const elapsedMs = () => performance.now() - started;
  const driver = session.openDriver(caseId, elapsedMs);
  const seen: Seen = { exchanges: [], states: [], violations: [], created: [], acts: [], ordered: [] };
  const { permissionsMs, settleMs } = session.target.budgets;
  const permissions = createPermissions(permissionsMs ?? settleMs);
  let isWhenStep = false;
  const acting = actMarker();
  const { sender, violationsIn } = senderFor(session, driver, seen);
  const send = async (operation: string, input: Input, to: To = {}): Promise<Outcome> => {
    stopIfMissing(session.support, operation, input);
    const call = callFor(session, operation, input, { ...to, isAct: acting.isNext(operation) });
    const sendOnce = async () => {
      if (session.isCutShort?.()) throw indeterminate('no-answer', 'The run was cut short.');
      const outcome = await sendPatiently(sender, call);
      const act = isWhenStep ? actOf(outcome.exchange) : undefined;
      if (act) seen.acts.push(act);
      remember(session, seen, call, outcome, violationsIn(outcome));
      if (outcome.kind !== 'success') return outcome;
      session.young.note(call, outcome);
      permissions.note(call);
      return outcome;
    };
    return sendUntilSeen(sendOnce, session.young.unseenForMs(call), session.target.budgets.pollMs);
  };
  const beginStep = (isWhen: boolean) => {
    isWhenStep = isWhen;
  };
  return { send, seen, beginStep, doAct: acting.during, elapsedMs, permissions };
}

function callFor(
  session: Session,
  operation: string,
  input: Input,
  to: To & { readonly isAct: boolean },
): Call {
  const { region = homeRegion(session), identity = 'main', tampering, isSentOnce, isAct, cli } = to;
  return {
    operation,
    input,
    region,
    identity,
    ...(tampering && { tampering }),
    ...(isSentOnce && { isSentOnce }),
    ...(isAct && { isAct }),
    ...(cli && { cli }),
  };
}

/** A target that ignores MultiRegion has no such key to ask anything of. */
function stopIfMissing(
  { unsupported: absent, lacksMultiRegionKeys }: Support,
  operation: string,
  input: Input,
): void {
  if (absent.has(operation)) throw unsupported(operation);
  if (lacksMultiRegionKeys && operation === 'CreateKey' && input.MultiRegion === true)
    throw withoutMultiRegionKeys(lacksMultiRegionKeys);
}

function homeRegion({ target }: Session): string {
  const [home] = target.regions;
  if (!home) throw new Error(`${target.name} has no Regions.`);
  return home;
}

/** Keeps what an exchange shows. Throws when it shows nothing; what it may have created is in the ledger even then. */
function remember(
  session: Session,
  seen: Seen,
  call: Call,
  outcome: Outcome,
  violations: Seen['violations'],
): void {
  const isAnswer = isOrdered(seen, outcome) || session.repeats.isAbsence(outcome);
  const judge = call.isSentOnce ? nothingLearnt : nothingLearntFromTries;
  const undecided = isAnswer ? undefined : judge(outcome);
  if (undecided) {
    if (mayHaveBeenDone(outcome)) notePerhapsCreated(session, seen, call);
    throw undecided;
  }
  seen.violations.push(...violations.slice(0, Math.max(0, maxViolations - seen.violations.length)));
  if (outcome.kind !== 'success') return;
  const sample = stateSample(call, outcome.output, outcome.exchange);
  if (sample) seen.states.push(sample);
  const key = createdKey(call, outcome.output);
  if (key) noteCreated(session, seen, key);
}
