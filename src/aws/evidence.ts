import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Exchange } from '../model/exchange.ts';
import { UsageError } from '../profile/usage-error.ts';
import type { Report } from '../report/model/report.ts';
import { createPseudonyms, type Known, leaksIn, type Pseudonyms } from '../wire/pseudonyms.ts';
import type { Account } from './open-account.ts';
import { recordOf } from './record.ts';

/** What a run on AWS leaves as evidence: every exchange, under names that tell nobody whose account it was. */
export type EvidenceKeeper = {
  /** Appends an exchange to the file of its scenario. */
  readonly keep: (caseId: string, exchange: Exchange) => void;
  /** The report under the same names. */
  readonly pseudonymous: (report: Report) => Report;
  /** Writes what the report does not say, and looks through everything. Throws a UsageError where anything tells who called. */
  readonly finish: (report: Report) => void;
};

/** Keeps the exchanges of a run in `exchanges/` of its folder. */
export function keepEvidence(folder: string, account: Account): EvidenceKeeper {
  const known = knownOf(account);
  const pseudonyms = createPseudonyms(known);
  const made = { keys: 0, calls: 0 };
  rmSync(join(folder, exchangesFolder), { recursive: true, force: true });
  return {
    keep: (caseId, exchange) => {
      made.calls += 1;
      if (isCreation(exchange)) made.keys += 1;
      const file = join(folder, exchangesFolder, `${fileOf(caseId)}.ndjson`);
      mkdirSync(dirname(file), { recursive: true });
      appendFileSync(file, `${JSON.stringify(pseudonyms.exchange(exchange))}\n`);
    },
    pseudonymous: (report) => deep(report, pseudonyms) as Report,
    finish: (report) => {
      const record = JSON.stringify(recordOf(report, account, made), null, 2);
      writeFileSync(join(folder, 'record.json'), `${record}\n`);
      // What cucumber wrote contains the same once more, as base64 that nobody can look through.
      for (const name of cucumbers) rmSync(join(folder, name), { force: true });
      scanFolder(folder, known);
    },
  };
}

export const exchangesFolder = 'exchanges';
const cucumbers = ['messages.ndjson', 'messages.ndjson.partial'];

function isCreation({ operation, response }: Exchange): boolean {
  return (operation === 'CreateKey' || operation === 'ReplicateKey') && response?.status === 200;
}

/** A case id names a file in a folder of its clause; nothing else of it is a path. */
function fileOf(caseId: string): string {
  const [clause = '', ...rest] = caseId.split('/').map((part) => part.replaceAll(/[^\w-]/g, '-'));
  return join(clause || 'other', rest.join('--') || 'run');
}

function knownOf({ caller, found, target }: Account): Known {
  const [, , session = ''] = caller.arn.split('/');
  const { main, limited } = target.identities;
  const credentials = [found.credentials, main, limited].flatMap((each) =>
    each ? [each.accessKeyId, each.secretAccessKey, each.sessionToken ?? ''] : [],
  );
  return {
    accountId: caller.accountId,
    names: { [caller.name]: mainName, ...(session && { [session]: 'session' }) },
    secrets: [...new Set(credentials)].filter(({ length }) => length >= 16),
  };
}

/** The name that the template gives to the role. */
const mainName = 'kms-conformance-main';

function deep(value: unknown, pseudonyms: Pseudonyms): unknown {
  if (typeof value === 'string') return pseudonyms.text(value);
  if (Array.isArray(value)) return value.map((each) => deep(each, pseudonyms));
  if (typeof value !== 'object' || value === null) return value;
  if (isExchange(value)) return pseudonyms.exchange(value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, deep(each, pseudonyms)]));
}

function isExchange(value: object): value is Exchange {
  return 'request' in value && 'startedMs' in value && 'operation' in value;
}

function scanFolder(folder: string, known: Known): void {
  const leaks = filesIn(folder).flatMap((file) => {
    const found = leaksIn(readFileSync(file, 'utf8'), known);
    return found.map((what) => `${relative(folder, file)} contains ${what}`);
  });
  if (leaks.length > 0)
    throw new UsageError(
      `Expected nothing in ${folder} that tells who called, but ${leaks.slice(0, 5).join('; ')}. Do not publish the folder; report this as a defect of the suite.`,
    );
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}
