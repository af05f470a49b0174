import { type Contract, createContract } from '../contract/answers.ts';
import { createAllowance } from '../door/allowance.ts';
import { openDoor } from '../door/door.ts';
import { createPace, type Pace } from '../door/pace.ts';
import { createRepeats } from '../door/repeats.ts';
import type { Session, Support } from '../door/session.ts';
import { sendIdentified } from '../door/sign-in.ts';
import { telling } from '../door/telling.ts';
import { createYoungNames } from '../door/young-names.ts';
import { cleanUpAfter } from '../ledger/clean-up.ts';
import { createCleaner } from '../ledger/cleaner.ts';
import { journaled } from '../ledger/journal.ts';
import { openLedger } from '../ledger/ledger.ts';
import { thisProcess } from '../ledger/run-process.ts';
import type { Call, Driver } from '../model/driver.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Credentials, Target } from '../profile/target.ts';
import type { Client, ClientSending } from '../wire/client.ts';
import { type ActCounts, throughClient } from '../wire/client-driver.ts';
import { type Connections, openConnections } from '../wire/connections.ts';
import { type Crowd, createCrowd } from '../wire/crowd.ts';
import { createIdentification, type Identification, type Reread } from '../wire/identification.ts';
import { isThrottling } from '../wire/nothing-learnt.ts';
import { outcomeOf } from '../wire/outcome-of.ts';
import { createSdkDriver } from '../wire/sdk-driver.ts';
import { createWitness, type Witness } from './witness.ts';

/** A session under construction: everything but what the probe has still to find out. */
export type Opening = {
  readonly withSupport: (support: Support) => Session;
  readonly witness: Witness;
  /** Schedules every key of the run for deletion, once; says what could not be. The ledger goes when nothing is left. */
  readonly cleanUp: () => Promise<readonly string[]>;
  /** Calls answered a second, where the target is slow; `undefined` otherwise. */
  readonly perSecond: () => number | undefined;
  /** How many acts another client than the SDK sent. */
  readonly actCounts: Readonly<ActCounts>;
  /** Closes the connections; no call may follow. */
  readonly close: () => void;
};

export type OpeningOptions = {
  readonly target: Target;
  readonly runId: string;
  readonly suiteVersion: string;
  /** Where created keys are written down, line by line. */
  readonly ledgerFile: string;
  readonly contract: Contract;
  /** Sends the acts of scenarios; the SDK unless given. */
  readonly client?: Client;
  /** Reads the identities anew, for credentials that expire in mid-run. */
  readonly rereadIdentities?: Reread;
  /** How many keys the run may create; any number unless said. */
  readonly mostKeys?: number;
  /** Where every creation of a key is written down before it is called; nowhere unless said. */
  readonly journalFile?: string;
  /** Told of every exchange, and of which case it is. */
  readonly onExchange?: OnExchange;
};

export type OnExchange = (caseId: string, exchange: Exchange) => void;

/** The documented shapes; they compile when first needed, so that runs in one process share them. */
export function openContract(): Contract {
  return createContract();
}

/** Opens what all scenarios of a run share: connections, schemas, the ledger and the clean-up. */
export function openSession(options: OpeningOptions): Opening {
  const { target, runId, contract } = options;
  const connections = openConnections();
  const identification = createIdentification(target.identities, options.rereadIdentities);
  const crowd = createCrowd(target.budgets.requestMs);
  const actCounts: ActCounts = { acts: 0, bySdk: 0 };
  const openDriver = driverFactory(options, connections, identification, crowd, actCounts);
  const driver = identified(openDriver('clean-up', now), identification);
  const cleaner = createCleaner(driver, target);
  const ledger = openLedger(options.ledgerFile, thisProcess());
  const repeats = createRepeats(Math.max(target.budgets.settleMs, hopelessAfterMs));
  const shared = {
    target,
    runId,
    contract,
    ledger,
    openDriver,
    repeats,
    young: createYoungNames(target.budgets.settleMs),
    identification,
    roomForScenarios: crowd.roomForScenarios,
    handOver: cleaner.handOver,
  };
  const witness = createWitness(
    openDoor({ ...shared, support: nothingKnown, lossSince: async () => undefined }, 'witness'),
    shared,
  );
  const withSupport = (support: Support): Session => ({ ...shared, support, lossSince: witness.lossSince });
  let cleaned: Promise<readonly string[]> | undefined;
  const cleanUp = () => {
    cleaned ??= cleanUpAfter({ driver, target, runId, ledger, cleaner });
    return cleaned;
  };
  return { withSupport, witness, cleanUp, perSecond: crowd.perSecond, actCounts, close: connections.close };
}

/** A target that has let nothing through for so long has had time enough, however short its settle budget. */
const hopelessAfterMs = 20_000;

/** What a session knows of a target before it is probed. */
export const nothingKnown: Support = {
  unsupported: new Set(),
  broken: new Map(),
  doRelatedKeysAgree: true,
  doReadsLag: false,
};

/** A driver on its own, for work outside any run. */
export function openDriver(
  target: Target,
  caseId: string,
): { readonly driver: Driver; readonly close: () => void } {
  const connections = openConnections();
  const identification = createIdentification(target.identities);
  const crowd = createCrowd(target.budgets.requestMs);
  const open = driverFactory({ target, runId: caseId, suiteVersion: '' }, connections, identification, crowd);
  return { driver: identified(open(caseId, now), identification), close: connections.close };
}

/** For what no door watches: the driver with the credentials that are good now. */
function identified(driver: Driver, identification: Identification): Driver {
  const once = async (call: Call) => outcomeOf(await driver.exchange(call));
  return {
    exchange: async (call) => (await sendIdentified(once, identification, call)).exchange,
  };
}

function now(): number {
  return performance.now();
}

function driverFactory(
  options: Omit<OpeningOptions, 'ledgerFile' | 'contract'>,
  agents: Connections,
  identification: Identification,
  crowd: Crowd,
  counts: ActCounts = { acts: 0, bySdk: 0 },
): (caseId: string, elapsedMs: () => number) => Driver {
  const { target, runId, suiteVersion, mostKeys, client, journalFile, onExchange } = options;
  const pace = createPace(target.rates);
  const allowance = createAllowance(mostKeys);
  return (caseId, elapsedMs) => {
    const requestMs = target.budgets.requestMs;
    const driver = createSdkDriver({
      endpoints: target.endpoints,
      get identities() {
        return identification.identities();
      },
      agents,
      requestMs,
      userAgent: [
        ['kms-conformance', suiteVersion],
        ['case', caseId],
        ['run', runId],
      ],
      elapsedMs,
    });
    const sendingFor = ({ region, identity }: Call): ClientSending => ({
      endpoint: target.endpoints[region] ?? '',
      credentials:
        (identification.identities() as Readonly<Record<string, Credentials>>)[identity] ??
        identification.identities().main,
      userAgent: `case/${caseId}`,
      requestMs,
      elapsedMs,
    });
    const sender = client ? throughClient(driver, client, counts, sendingFor) : driver;
    const noting = journalFile === undefined ? sender : journaled(sender, journalFile);
    const told = onExchange ? telling(noting, (exchange) => onExchange(caseId, exchange)) : noting;
    return allowance.within(paced(told, pace, identification, crowd));
  };
}

/** The driver, held back by the pace of the run; it throws once the target accepts the run's credentials no more. */
function paced(driver: Driver, pace: Pace, identification: Identification, crowd: Crowd): Driver {
  return {
    exchange: async (call) => {
      await pace.turn(call);
      const lost = identification.lost();
      if (lost) throw lost;
      const leave = await crowd.enter();
      const exchange = await driver.exchange(call);
      leave(exchange.response !== undefined);
      pace.note(call, isThrottling(outcomeOf(exchange)));
      return exchange;
    },
  };
}
