import { type Contract, createContract } from '../contract/answers.ts';
import type { Target } from '../target/target.ts';
import { cleanUpAfter } from './clean-up.ts';
import { createCleaner } from './cleaner.ts';
import { type Connections, openConnections } from './connections.ts';
import { openDoor } from './door.ts';
import type { Driver } from './driver.ts';
import { openLedger } from './ledger.ts';
import { thisProcess } from './run-process.ts';
import { createSdkDriver } from './sdk-driver.ts';
import type { Session, Support } from './session.ts';
import { createWitness, type Witness } from './witness.ts';

/** A session under construction: everything but what the probe has still to find out. */
export type Opening = {
  readonly withSupport: (support: Support) => Session;
  readonly witness: Witness;
  /** Schedules every key of the run for deletion, once; says what could not be. The ledger goes when nothing is left. */
  readonly cleanUp: () => Promise<readonly string[]>;
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
};

/** The documented shapes; they compile when first needed, so that runs in one process share them. */
export function openContract(): Contract {
  return createContract();
}

/** Opens what all scenarios of a run share: connections, schemas, the ledger and the clean-up. */
export function openSession(options: OpeningOptions): Opening {
  const { target, runId, contract } = options;
  const connections = openConnections();
  const openDriver = driverFactory(options, connections);
  const driver = openDriver('clean-up', now);
  const cleaner = createCleaner(driver, target.budgets);
  const ledger = openLedger(options.ledgerFile, thisProcess());
  const shared = { target, runId, contract, ledger, openDriver, handOver: cleaner.handOver };
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
  return { withSupport, witness, cleanUp, close: connections.close };
}

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
  const open = driverFactory({ target, runId: caseId, suiteVersion: '' }, connections);
  return { driver: open(caseId, now), close: connections.close };
}

function now(): number {
  return performance.now();
}

function driverFactory(
  { target, runId, suiteVersion }: Omit<OpeningOptions, 'ledgerFile' | 'contract'>,
  agents: Connections,
): (caseId: string, elapsedMs: () => number) => Driver {
  return (caseId, elapsedMs) =>
    createSdkDriver({
      endpoints: target.endpoints,
      identities: target.identities,
      agents,
      requestMs: target.budgets.requestMs,
      userAgent: [
        ['kms-conformance', suiteVersion],
        ['case', caseId],
        ['run', runId],
      ],
      elapsedMs,
    });
}
