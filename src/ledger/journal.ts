import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseJson } from '../contract/wire-body.ts';
import { createdKey } from '../model/created-keys.ts';
import type { Call, Driver } from '../model/driver.ts';
import { at, textAt } from '../model/json.ts';
import { sentInput } from '../model/sent-input.ts';
import { mayHaveBeenDone } from '../wire/nothing-learnt.ts';
import { outcomeOf } from '../wire/outcome-of.ts';

/** The journal of a run whose keys cost money. It outlasts the run: days later it tells which keys must be gone. */
export function journalFileOf(folder: string, runId: string): string {
  return join(folder, `journal-${runId}.ndjson`);
}

/**
 * The driver, which writes down that it is about to create a key before it does, and then what became of it. Each line is
 * on the disk before the next thing happens: neither a crash nor a power cut leaves a key that nobody meant to create.
 */
export function journaled(driver: Driver, file: string): Driver {
  const write = (line: object) => {
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, `${JSON.stringify({ ...line, at: new Date().toISOString() })}\n`, { flush: true });
  };
  const exchange = async (call: Call) => {
    if (call.operation !== 'CreateKey' && call.operation !== 'ReplicateKey') return driver.exchange(call);
    const intent = randomUUID();
    write({ intent, operation: call.operation, ...whereOf(call) });
    const exchanged = await driver.exchange(call);
    const outcome = outcomeOf(exchanged);
    const made = outcome.kind === 'success' ? createdKey(call, outcome.output) : undefined;
    if (made) write({ made: intent, keyId: made.keyId, region: made.region });
    else if (!mayHaveBeenDone(outcome)) write({ none: intent });
    return exchanged;
  };
  return { exchange };
}

/** Where the key will be, and of a replica key its ID, which is that of its primary key. */
function whereOf(call: Call): { readonly region: string; readonly keyId?: string } {
  const { operation, region } = call;
  if (operation === 'CreateKey') return { region };
  const input = sentInput(call);
  const keyId =
    String(input.KeyId ?? '')
      .split('/')
      .at(-1) ?? '';
  return { region: String(input.ReplicaRegion ?? region), keyId };
}

export type JournalKey = { readonly keyId: string; readonly region: string };

/** What a journal says: the keys that were created, and how many creations are without an outcome. */
export type Journal = { readonly keys: readonly JournalKey[]; readonly open: number };

/** Reads a journal; a last line that was cut off is an intent whose call was never sent, or one without an outcome. */
export function readJournal(file: string): Journal | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n').map(parseJson);
  const keys = lines
    .filter((line) => at(line, 'made') !== undefined)
    .map((line) => ({ keyId: textAt(line, 'keyId'), region: textAt(line, 'region') }));
  const closed = new Set(lines.flatMap((line) => [at(line, 'made'), at(line, 'none')]));
  const intents = lines.map((line) => at(line, 'intent')).filter((intent) => intent !== undefined);
  return { keys, open: intents.filter((intent) => !closed.has(intent)).length };
}
