import type { Faults } from '../faults.ts';
import type { Store } from '../keys/store.ts';
import type { Call, Operation, Parts, Settings } from '../parts.ts';
import { isRefusal, Refusal } from '../refusal.ts';
import { decodeInput, serialization } from './decode.ts';
import type { Outcome, Output, Received } from './messages.ts';

/** What all requests to one server share. */
export type World = {
  readonly parts: Parts;
  readonly settings: Settings;
  readonly store: Store;
  readonly faults: Faults;
  readonly clock: () => number;
};

const prefix = 'TrentService.';

/** Performs one request from its bytes to its outcome; refusals are outcomes, and so are our own defects (500). */
export async function perform(world: World, received: Received, requestId: string): Promise<Outcome> {
  const target = String(received.headers['x-amz-target'] ?? '');
  const name = target.startsWith(prefix) ? target.slice(prefix.length) : '';
  const seen = { operation: name, region: '', requestId };
  try {
    const operation = findOperation(world.parts, name, received);
    const signer = world.parts.authenticate(received, world.settings, world.clock());
    seen.region = signer.region;
    const output = await handle(world, operation, received, {
      name,
      requestId,
      ...signer,
    });
    return { ...seen, result: { output } };
  } catch (thrown) {
    return { ...seen, result: { refusal: asRefusal(thrown) } };
  }
}

function findOperation(parts: Parts, name: string, received: Received): Operation {
  const isJson = String(received.headers['content-type'] ?? '').startsWith('application/x-amz-json-1.1');
  const operation = Object.hasOwn(parts.operations, name) ? parts.operations[name] : undefined;
  if (operation && isJson) return operation;
  throw new Refusal('UnknownOperationException');
}

type Named = {
  readonly name: string;
  readonly requestId: string;
  readonly identity: Call['caller'];
  readonly region: string;
};

async function handle(
  world: World,
  operation: Operation,
  received: Received,
  { name, requestId, identity, region }: Named,
): Promise<Output | undefined> {
  const { parts, settings, store } = world;
  const input = decodeInput(operation.members, parseBody(received.body));
  world.faults.raise(name, input);
  parts.checkInput(operation.members, input);
  const now = world.clock();
  return await operation.handle({
    operation: name,
    input,
    region,
    caller: identity,
    requestId,
    now,
    store,
    settings,
    parts,
  });
}

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw serialization('The body is not valid JSON');
  }
}

function asRefusal(thrown: unknown): Refusal {
  if (isRefusal(thrown)) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new Refusal('KMSInternalException', `Defect of the reference KMS: ${detail}`, 500);
}
