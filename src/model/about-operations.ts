import { type Named, tagValues } from './case-id.ts';
import { type Located, type Outlines, rowOf } from './outline-rows.ts';

/**
 * The operations that a scenario is about: those of its `@operation:` tags, and the one that its row of an outline has in
 * the column `operation`. Nothing else tells: titles are for people.
 */
export function operationsAbout(picked: Named & Located, document: Outlines | undefined): readonly string[] {
  const row = rowOf(picked, document).find(({ column }) => column === 'operation');
  return [...new Set([...tagValues(picked, 'operation'), ...(row ? [row.value] : [])])];
}
