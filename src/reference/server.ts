import { createFaults } from './faults.ts';
import { defaultIdentities, type Identity } from './identities.ts';
import { createStore } from './keys/store.ts';
import type { Parts } from './parts.ts';
import { awsRegions } from './regions.ts';
import { standardParts } from './standard-parts.ts';
import { createListener } from './wire/listener.ts';
import { listenOn } from './wire/listening.ts';

export type ReferenceOptions = {
  /** 0 (default) takes a free one. */
  readonly port?: number;
  /** Addresses to listen on, 127.0.0.1 by default; but the first, those that this machine does not have are left out. */
  readonly hosts?: readonly string[];
  /** How long a new replica stays `Creating`; 100 by default. A function is asked for each replica. */
  readonly creatingMs?: Duration;
  /** How long the old and the new primary stay `Updating`; 300 by default. A function is asked for each move. */
  readonly updatingMs?: Duration;
  /** How long an on-demand rotation is in progress; 100 by default. A function is asked for each rotation. */
  readonly rotatingMs?: Duration;
  readonly identities?: readonly Identity[];
  /** Any well-formed credentials are good; an access key ID that is no account's belongs to this one. */
  readonly anyAccountId?: string;
  /** What the server is made of; `standardParts()` by default. */
  readonly parts?: Parts;
  /** Regions that can be called; those of the commercial `aws` partition by default. */
  readonly regions?: readonly string[];
  /** Milliseconds since the epoch; `Date.now` by default. */
  readonly clock?: () => number;
};

/** Milliseconds, the same always or of the moment. */
export type Duration = number | (() => number);

export type Reference = {
  readonly url: string;
  /** One for each address that it listens on. */
  readonly urls: readonly string[];
  readonly port: number;
  /** Takes no more requests, answers those it has within ten seconds, and is gone then. */
  close(): Promise<void>;
};

/**
 * Starts the reference KMS: one port for all Regions, the credential scope of a request says which one it is for.
 * Everything is kept in memory and gone when it closes.
 * @throws Error of node:net when the port cannot be had.
 */
export async function startReference(options: ReferenceOptions = {}): Promise<Reference> {
  const { port = 0, hosts = ['127.0.0.1'], clock = Date.now, anyAccountId } = options;
  const { creatingMs = 100, updatingMs = 300, rotatingMs = 100 } = options;
  const { identities = defaultIdentities, regions = awsRegions, parts = standardParts() } = options;
  const settings = {
    get creatingMs() {
      return nowOf(creatingMs);
    },
    get updatingMs() {
      return nowOf(updatingMs);
    },
    get rotatingMs() {
      return nowOf(rotatingMs);
    },
    identities,
    sessions: new Map(),
    ...(anyAccountId !== undefined && { anyAccountId }),
    regions,
  };
  const world = {
    parts,
    settings,
    clock,
    store: createStore(clock),
    faults: createFaults(),
  };
  return listenOn(createListener(world), port, hosts);
}

function nowOf(duration: Duration): number {
  return typeof duration === 'number' ? duration : duration();
}
