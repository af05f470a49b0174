/** What the table of key states leaves out although the contract knows it, each with its reason. Strict: what is not left out any more is an error. */
import { operations as ofReference } from '../../src/reference/operations.ts';
import type { Operation } from '../../src/spec/operation.ts';

/** Operations that the reference, on which every scenario must pass first, does not implement yet. */
const operations: readonly string[] = [];

/** `Operation/case` to the reason. */
const cells: Readonly<Record<string, string>> = {
  'ImportKeyMaterial/Creating': 'there is no import token until the replica is PendingImport',
  'ImportKeyMaterial/Disabled-not-imported': 'there is no import token for such a key',
  'ImportKeyMaterial/Enabled-not-imported': 'there is no import token for such a key',
  'ImportKeyMaterial/PendingDeletion-not-imported': 'there is no import token for such a key',
  'ImportKeyMaterial/PendingReplicaDeletion-not-imported': 'there is no import token for such a key',
  'RetireGrant/Creating': 'CreateGrant is refused on such a key, so it has no grant',
  'RevokeGrant/Creating': 'CreateGrant is refused on such a key, so it has no grant',
  'UpdatePrimaryRegion/PendingDeletion': 'a primary with a replica is PendingReplicaDeletion instead',
  'UpdatePrimaryRegion/Updating': 'UPD-09 covers a second update, which some tools expect to be refused',
};

/** Why there is no row for an operation; undefined where there is one. */
export function operationLeftOut({ operation }: Operation): string | undefined {
  return operations.includes(operation)
    ? 'the reference, on which every scenario must pass first, does not implement it yet'
    : undefined;
}

/** Why a scenario is left out; undefined where it is not. */
export function cellLeftOut(operation: string, name: string): string | undefined {
  return cells[`${operation}/${name}`];
}

/** @throws Error where what is left out and what there is do not fit: `rows` has a row, `seen` are cells that were left out. */
export function requireFitting(
  rows: readonly Operation[],
  seen: readonly string[],
  leftOut: readonly string[] = operations,
): void {
  const names = rows.map(({ operation }) => operation);
  const wrong = [
    ...names
      .filter((name) => ofReference[name] === undefined && !leftOut.includes(name))
      .map((name) => `${name} is missing from the reference`),
    ...leftOut
      .filter((name) => ofReference[name] !== undefined || !names.includes(name))
      .map((name) => `${name} need not be left out`),
    ...Object.keys(cells)
      .filter((name) => !seen.includes(name))
      .map((name) => `${name} would not be there anyway`),
  ];
  if (wrong.length > 0)
    throw new Error(
      `Expected tools/tables/left-out.ts to fit the contract, but ${wrong.join('; ')}. Correct it.`,
    );
}
