/** The whole contract as one JSON document, for programs in other languages. */
import type { Spec } from './read-spec.ts';

/** Changes when a reader of the document would have to change. */
const FORMAT = 1;

/** Operations by name; everything resolved: no default is left out, every expectation has its source. */
export function contractDocument({ operations, keySpecs, references, footnotes, recordings }: Spec): object {
  return {
    format: FORMAT,
    operations: Object.fromEntries(operations.map((each) => [each.operation, each])),
    keySpecs,
    references,
    footnotes,
    recordings,
  };
}
