import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';

/** The connections of a run, kept alive between calls. */
export type Connections = {
  readonly http: http.Agent;
  readonly https: https.Agent;
  readonly close: () => void;
};

/** One pool for the whole run; node's default would be fine but for its bound of 50 connections a host in some SDK versions. */
const maxSockets = 256;

/**
 * A connection that nobody used for so long is closed. Servers close theirs after 5 seconds, most of them, and a request
 * sent in that very moment meets a reset that says nothing about the target.
 */
const longestIdleMs = 1_000;

/** Opens a pool for http and one for https; `idleMs` is how long a connection is kept for the next call. */
export function openConnections(idleMs: number = longestIdleMs): Connections {
  const agents = {
    http: forgettingIdle(new http.Agent({ keepAlive: true, maxSockets }), idleMs),
    https: forgettingIdle(new https.Agent({ keepAlive: true, maxSockets }), idleMs),
  };
  const close = () => {
    agents.http.destroy();
    agents.https.destroy();
  };
  return { ...agents, close };
}

/** A bound on idleness alone: the agent's own `timeout` would hold for answers that are under way as well. */
function forgettingIdle<Agent extends http.Agent>(agent: Agent, idleMs: number): Agent {
  const keep = agent.keepSocketAlive.bind(agent);
  agent.keepSocketAlive = (socket: Duplex & { setTimeout?: (ms: number) => void; timeout?: number }) => {
    const isKept = keep(socket) as unknown as boolean;
    const isShorter = socket.timeout !== undefined && socket.timeout > 0 && socket.timeout < idleMs;
    if (isKept && !isShorter) socket.setTimeout?.(idleMs);
    return isKept;
  };
  return agent;
}
