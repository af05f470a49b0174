import type { Door } from '../../door/door.ts';
import type { Session } from '../../door/session.ts';
import { createPrimary } from '../../keys/related-keys.ts';
import { runTagKey } from '../../model/created-keys.ts';
import type { Input } from '../../model/driver.ts';
import { bytesAt } from '../../model/json.ts';
import { describeOutcome, type Outcome } from '../../model/outcome.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { Stop } from '../../model/stop.ts';
import { requireAsModelled } from './compare.ts';
import { type Model, newModel } from './model.ts';
import { isPossible, kindOf, type Move } from './moves.ts';

/** A history under way. */
export type Play = {
  readonly door: Door;
  readonly session: Session;
  readonly keys: RelatedKeys;
  readonly ciphertexts: Buffer[];
  /** Operations that the target does not have: what they would have done is left out. */
  readonly missing: Set<string>;
  /** The calls so far that were made, each with what it came to. */
  readonly made: {
    readonly operation: string;
    readonly region: string;
    readonly input: Input;
    readonly came: string;
  }[];
};

/** Where a target went another way than the model, and by which calls. */
export class WrongHistory extends Error {
  readonly made: Play['made'];

  constructor(difference: string, made: Play['made']) {
    super(difference);
    this.made = made;
  }
}

/** Plays the moves that are possible on a new multi-Region key, and compares after each; returns how many calls it made. */
export async function playHistory(
  door: Door,
  session: Session,
  moves: readonly Move[],
  missing: Set<string>,
): Promise<number> {
  const keys = await createPrimary({ door, session }, 'symmetric');
  const play: Play = { door, session, keys, ciphertexts: [], missing, made: [] };
  let model = newModel(keys.primaryRegion);
  try {
    for (const each of moves) {
      const move = each.isOnPrimary ? { ...each, region: model.primary } : each;
      if (isPossible(model, move)) model = await make(play, model, move);
    }
    return play.made.length;
  } catch (error) {
    if (!(error instanceof Stop) || error.why.cause !== 'difference') throw error;
    throw new WrongHistory(`expected ${error.why.expected}, got ${error.why.actual}`, play.made);
  }
}

async function make(play: Play, model: Model, move: Move): Promise<Model> {
  const input = inputOf(play, move);
  if (play.missing.has(move.operation)) return model;
  const outcome = await sent(play, move, input);
  if (!outcome) return model;
  play.made.push({ operation: move.operation, region: move.region, input, came: describeOutcome(outcome) });
  const expected = kindOf(move).expect(model, move);
  const after = 'after' in expected ? expected.after : model;
  await requireAsModelled(play, { move, outcome, expected, after });
  if (outcome.kind === 'success' && move.operation === 'Encrypt')
    play.ciphertexts.push(bytesAt(outcome.output, 'CiphertextBlob'));
  return after;
}

/** What a target does not have stops no history: it is left out from then on. */
async function sent(
  { door, missing }: Play,
  { operation, region }: Move,
  input: Input,
): Promise<Outcome | undefined> {
  try {
    return await door.send(operation, input, { region });
  } catch (error) {
    if (!(error instanceof Stop) || error.why.verdict !== 'unsupported') throw error;
    missing.add(operation);
    return undefined;
  }
}

function inputOf({ keys, ciphertexts, session }: Play, move: Move): Input {
  const input = kindOf(move).input(move);
  if (move.operation === 'Decrypt') return { CiphertextBlob: ciphertexts[move.index % ciphertexts.length] };
  const tags = [{ TagKey: runTagKey, TagValue: session.runId }];
  return { KeyId: keys.keyId, ...input, ...(move.operation === 'ReplicateKey' && { Tags: tags }) };
}
