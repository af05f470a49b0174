/** Sessions and doors over a target that is a function: what is returned comes from a script, without a wire. */
import { createContract } from '../../src/contract/answers.ts';
import { type Door, openDoor } from '../../src/door/door.ts';
import { createRepeats } from '../../src/door/repeats.ts';
import type { Session } from '../../src/door/session.ts';
import { createYoungNames } from '../../src/door/young-names.ts';
import type { Encounter } from '../../src/keys/during/encounter.ts';
import type { LedgerEntry } from '../../src/model/created-keys.ts';
import type { Call } from '../../src/model/driver.ts';
import type { Exchange } from '../../src/model/exchange.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { RelatedKeys } from '../../src/model/related-keys.ts';
import { Stop, type Why } from '../../src/model/stop.ts';
import { createIdentification } from '../../src/wire/identification.ts';
import { outcomeOf } from '../../src/wire/outcome-of.ts';

export const regions = ['us-east-1', 'us-west-2', 'eu-west-1'];
export const [home, second, third] = regions as [string, string, string];

/** What a scripted target says: a body as it is or as JSON, with status 200 unless said; or why it does not answer. */
export type Answer = {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly noAnswer?: string;
};

export type Script = (call: Call) => Answer;

export const refusal = (code: string, message = 'no', status = 400): Answer => ({
  status,
  body: { __type: code, message },
});

const aCall: Call = { operation: 'DescribeKey', input: {}, region: home, identity: 'main' };

export function exchangeOf(answer: Answer, call: Partial<Call> = {}, startedMs = 0): Exchange {
  const { operation, region, identity, input } = { ...aCall, ...call };
  const { status = 200, body = '', headers = {}, noAnswer } = answer;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    operation,
    region,
    identity,
    endpoint: 'http://127.0.0.1:1',
    startedMs,
    durationMs: 1,
    request: { headers: {}, body: JSON.stringify(input) },
    ...(noAnswer === undefined ? { response: { status, headers, body: text } } : { noAnswer }),
  };
}

export function outcome(answer: Answer, call: Partial<Call> = {}): Outcome {
  return outcomeOf(exchangeOf(answer, call));
}

export type ScriptedSession = Session & { readonly calls: Call[]; readonly recorded: LedgerEntry[] };

const identities = { main: { accessKeyId: 'test', secretAccessKey: 'test' } };

/** A session whose calls are all answered by `script`; it keeps what was asked and what reached the ledger. */
export function scriptedSession(script: Script, changes: Partial<Session> = {}): ScriptedSession {
  const calls: Call[] = [];
  const recorded: LedgerEntry[] = [];
  const endpoints = Object.fromEntries(regions.map((region) => [region, 'http://127.0.0.1:1']));
  const exchange = async (call: Call): Promise<Exchange> => {
    calls.push(call);
    return exchangeOf(script(call), call);
  };
  return {
    target: {
      name: 'scripted',
      regions,
      endpoints,
      identities,
      capabilities: [],
      budgets: { settleMs: 150, pollMs: 5, requestMs: 500, confirmations: 2 },
    },
    runId: 'r1',
    support: { unsupported: new Set(), broken: new Map(), doRelatedKeysAgree: true, doReadsLag: false },
    contract: createContract(),
    ledger: {
      record: (entry) => recorded.push(entry),
      entries: () => recorded,
      noteNameless: () => {},
      hasNameless: () => false,
      discard: () => {},
    },
    openDriver: () => ({ exchange }),
    handOver: () => {},
    repeats: createRepeats(0),
    young: createYoungNames(150),
    roomForScenarios: () => 32,
    identification: createIdentification(identities),
    lossSince: async () => undefined,
    ...changes,
    calls,
    recorded,
  };
}

/** The same with seconds to wait, for what must come to pass however busy the machine is. */
export function patient<Some extends Pick<Session, 'target' | 'young'>>(session: Some): Some {
  const { target } = session;
  const young = createYoungNames(10_000);
  return { ...session, young, target: { ...target, budgets: { ...target.budgets, settleMs: 10_000 } } };
}

export function scriptedDoor(script: Script): { door: Door; session: ScriptedSession } {
  const session = scriptedSession(script);
  return { door: openDoor(session, 'UPR-01/scripted'), session };
}

const keyId = 'mrk-0123456789abcdef0123456789abcdef';

export const keys: RelatedKeys = {
  kind: 'symmetric',
  keyId,
  firstArn: `arn:aws:kms:${home}:111122223333:key/${keyId}`,
  primaryRegion: home,
  regions: [home, second],
};

export const arnOf = (region: string): string => `arn:aws:kms:${region}:111122223333:key/${keyId}`;

/** The metadata of the key in a Region as DescribeKey would show it. */
export function metadataOf(region: string, changes: object = {}, primary = home): JsonObject {
  const role = region === primary ? 'PRIMARY' : 'REPLICA';
  const others = keys.regions.filter((each) => each !== primary);
  return {
    KeyId: keyId,
    Arn: arnOf(region),
    KeyState: 'Enabled',
    Enabled: true,
    MultiRegionConfiguration: {
      MultiRegionKeyType: role,
      PrimaryKey: { Arn: arnOf(primary), Region: primary },
      ReplicaKeys: others.map((other) => ({ Arn: arnOf(other), Region: other })),
    },
    ...changes,
  };
}

/** What was thrown on purpose, to be compared; fails when nothing was, or a fault. */
export async function stopOf(work: () => unknown): Promise<Why> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Stop) return error.why;
    throw error;
  }
  throw new Error('Expected the scenario to be stopped, but nothing was thrown.');
}

/** A call on the key of the home Region while that is Updating; the state is brought about again as often as asked for. */
export function encounterOf(call: () => Promise<Outcome>, changes: Partial<Encounter> = {}): Encounter {
  const encounter = { operation: 'DisableKey', keys, region: home, state: 'Updating', call } as const;
  return { ...encounter, again: async () => encounterOf(call, changes), ...changes };
}
