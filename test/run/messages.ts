/** Messages as cucumber sends them, for one feature with Rules and scenarios of one step each. */
import type { Envelope } from '../../src/run/envelope.ts';

export type Told = {
  readonly name: string;
  readonly tags: readonly string[];
  readonly line?: number;
  /** How many definitions its step has. */
  readonly definitions?: number;
};

const tagged = (tags: readonly string[]) => tags.map((name) => ({ name }));

export function feature(rules: readonly object[]): Envelope {
  const children = rules.map((rule) => ({
    rule: { name: 'a sentence', description: '', tags: [], ...rule },
  }));
  return { gherkinDocument: { uri: 'features/a.feature', feature: { name: 'A', children } } } as never;
}

export const rule = (id: string, description: string): object => ({ tags: tagged([`@${id}`]), description });

export function told({ name, tags, line = 7, definitions = 1 }: Told): Envelope[] {
  const id = `pickle ${name}`;
  const steps = [{ id: `step ${name}`, text: 'it is so', type: 'Outcome' }];
  const pickle = {
    id,
    uri: 'features/a.feature',
    name,
    astNodeIds: [id],
    tags: tagged(tags),
    location: { line },
    steps,
  };
  const stepDefinitionIds = Array.from({ length: definitions }, (_, index) => `definition ${index}`);
  const testSteps = [
    { id: 'hook' },
    { id: `test step ${name}`, pickleStepId: `step ${name}`, stepDefinitionIds },
  ];
  return [{ pickle }, { testCase: { id: `case ${name}`, pickleId: id, testSteps } }] as never;
}
