/** What of a pickle's step tells what it is about. */
type Step = { readonly type?: string | undefined; readonly text: string };

/**
 * Whether a step expects a refusal of the scenario's act, or takes one as well. Known before the act: what it could change
 * is read before it, and a success in a transient state is weighed as one that should not be.
 */
export function isAboutRefusal({ type, text }: Step): boolean {
  return type === 'Outcome' && /\brefus(ed|al)\b/.test(text);
}

/** Whether a Then requires a refusal that is no denial. */
export function isAboutOtherRefusal({ type, text }: Step): boolean {
  return type === 'Outcome' && /\brefused with (?!.*AccessDenied)/.test(text);
}
