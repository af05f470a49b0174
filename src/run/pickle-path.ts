/** Where the text of a scenario stands, `features/….feature:17`: its name for cucumber, and the same in every load. */
export function pathOf(
  pickle: { readonly uri?: string; readonly location?: { readonly line: number } } | undefined,
): string {
  return `${pickle?.uri}:${pickle?.location?.line}`;
}
