import type { Suite } from './suite.ts';

/** A sentence of the vocabulary that asserts something. */
export type Sentence = { readonly pattern: string; readonly matches: (stepText: string) => boolean };

// Cucumber hands its library out as something to give back; this is what we look at inside.
type Library = {
  readonly stepDefinitions: readonly {
    readonly keyword: string;
    readonly pattern: string | RegExp;
    readonly matchesStepName: (text: string) => boolean;
  }[];
};

/** Every sentence that is defined with `Then`. */
export function assertingSentences({ support }: Suite): readonly Sentence[] {
  return (support as unknown as Library).stepDefinitions
    .filter(({ keyword }) => keyword === 'Then')
    .map((definition) => ({
      pattern: String(definition.pattern),
      matches: (text: string) => definition.matchesStepName(text),
    }));
}
