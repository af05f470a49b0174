import type { DataTable } from '@cucumber/cucumber';
import { type Known, withNames } from '../src/keys/access/names.ts';
import type { Rows } from '../src/keys/use/table-calls.ts';
import { cellValue } from './parameters.ts';
import type { KmsWorld } from './world.ts';

/** The rows of a table of members, with the target's Regions and what its names stand for. */
export function rowsOf(world: KmsWorld, table: DataTable): Rows {
  return cellsOf(world, table).map(([name = '', cell = '']) => [name, cell] as const);
}

/** The cells of a table of any width, in the same way. */
export function cellsOf(world: KmsWorld, table: DataTable): readonly (readonly string[])[] {
  return table
    .raw()
    .map(([name = '', ...cells]) => [withRegion(world, name), ...cells.map(meaningIn(world))]);
}

/** What a cell means in this scenario. */
export function meaningIn(world: KmsWorld): (cell: string) => string {
  const known = knownTo(world);
  return (cell) => withNames(cellValue(world, cell), known);
}

function withRegion(world: KmsWorld, name: string): string {
  const placed = name.replace(/(home|second|third) Region/, (place) => cellValue(world, place));
  return withNames(placed, knownTo(world));
}

function knownTo(world: KmsWorld): Known {
  return {
    target: world.session.target,
    keys: () => world.keys,
    aliasName: () => world.know('aliasName'),
    grant: () => world.know('grant'),
  };
}
