/** The table of key specs as Gherkin: a Rule for each operation, a scenario for each key spec and algorithm. */
import type { KeySpecs } from '../../src/spec/key-spec.ts';
import { rulesOf } from './key-spec-rules.ts';
import type { SpecAlgorithm } from './spec-algorithm.ts';

/** The whole file. The same contract gives the same text. */
export function keySpecFeature(keySpecs: KeySpecs): string {
  return `${head}\n${rulesOf(entriesOf(keySpecs), keySpecs.wrapping).join('\n\n')}\n`;
}

const head = `# Generated from spec/key-specs.yaml by: npm run generate. Do not edit.
Feature: What operations return for each key spec and algorithm
`;

function entriesOf({ specs }: KeySpecs): readonly SpecAlgorithm[] {
  return Object.entries(specs).flatMap(([spec, about]) =>
    Object.entries(about.usages).flatMap(([usage, algorithms]) =>
      Object.entries(algorithms).map(([algorithm, sizes]) => ({ spec, about, usage, algorithm, sizes })),
    ),
  );
}

/** The extract that the suite reads: one key spec on a line. */
export function keySpecTable({ specs }: KeySpecs): string {
  const lines = Object.entries(specs).map(([name, { kind, bits, curve, usages }]) => {
    const entry = { kind, ...(bits && { bits }), ...(curve && { curve }), usages };
    return `    ${JSON.stringify(name)}: ${JSON.stringify(entry)}`;
  });
  return `{
  "$comment": "Written by npm run generate from spec/key-specs.yaml. Do not edit.",
  "specs": {
${lines.join(',\n')}
  }
}
`;
}
