import type { ClientName } from '../model/exchange.ts';
import type { Shard } from '../report/model/report.ts';
import type { AccountArguments } from './aws/account-options.ts';

/** Receives what the process shall exit with. */
export type SetExitCode = (code: number) => void;

/** What the command line says about a run. */
export type RunArguments = AccountArguments & {
  readonly target?: string;
  readonly endpoint?: readonly string[];
  readonly regions?: readonly string[];
  readonly start?: string;
  readonly name?: string;
  readonly targetVersion?: string;
  readonly settle?: number;
  readonly only?: readonly string[];
  readonly operation?: string;
  readonly grade?: string;
  readonly tags?: string;
  readonly lanes: number;
  readonly fixtures?: 'shared' | 'own';
  /** What sends the acts of scenarios. */
  readonly client?: 'sdk' | ClientName;
  readonly seed?: string;
  readonly repeat: number;
  readonly rerunFailed?: string;
  readonly resume?: string;
  readonly maxFailures?: number;
  readonly out?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly known?: string;
  /** Which outputs to write; all of them unless given. */
  readonly report?: readonly string[];
  /** Where options came from that nobody typed. */
  readonly configFile?: string;
  readonly shard?: Shard;
  readonly list?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
};
