/** What of a pickle's step tells which keys it is about. */
type Step = { readonly text: string };

/** The sentence that gives related keys something to lose. */
const ownProperties = 'every related key has properties of its own';

/** Whether a scenario leases its keys with properties of their own. */
export function isWithOwnProperties(steps: readonly Step[]): boolean {
  return steps.some(({ text }) => text === ownProperties);
}

/** Whether a scenario is about moves, so that keys serve it which were moved, and moved back, by another. */
export function isAboutMoves(tags: readonly { readonly name: string }[]): boolean {
  return tags.some(({ name }) => name === '@operation:UpdatePrimaryRegion');
}

/** What a scenario wants of the keys that its sentence names. */
export type Wanted = { readonly hasOwnProperties: boolean; readonly isAboutMoves: boolean };

/**
 * The name of the keys that a sentence leases, which is the sentence itself: keys of one name are as good as each other.
 * What is made with them for one operation comes later.
 */
export function leasedName(sentence: string, wanted: Wanted): string {
  const name = sentence.replace(/, prepared for .*/, '');
  const properties = wanted.hasOwnProperties ? ', with properties of its own' : '';
  return `${name}${properties}${wanted.isAboutMoves ? ', for moves' : ''}`;
}

type Scenario = {
  readonly steps: readonly Step[];
  readonly tags: readonly { readonly name: string }[];
};

/** The name of the keys that a scenario leases; `undefined` where its first sentence is about none. */
export function leasedBy({ steps, tags }: Scenario): string | undefined {
  const [first] = steps;
  if (!first || !/^a (multi|single)-Region /.test(first.text)) return undefined;
  const wanted = { hasOwnProperties: isWithOwnProperties(steps), isAboutMoves: isAboutMoves(tags) };
  return leasedName(first.text, wanted);
}
