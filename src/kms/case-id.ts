/** What of a pickle names its case: the clause comes as a tag of its Rule. */
export type Named = {
  readonly name: string;
  readonly tags: readonly { readonly name: string }[];
};

const clauseTag = /^@([A-Z]{3}-E?\d+)$/;

/** The clause id among the tags, `UPR-05`; throws when there is none, since every scenario belongs to a clause. */
export function clauseIdOf(named: Named): string {
  const clause = named.tags.map((tag) => clauseTag.exec(tag.name)?.[1]).find(Boolean);
  if (!clause)
    throw new Error(
      `The scenario "${named.name}" has no clause tag. Put it under a Rule tagged like @UPR-05.`,
    );
  return clause;
}

/** The scenario's identity: `<clause id>/<slug of the name>`, never a line number. */
export function caseIdOf(named: Named): string {
  return `${clauseIdOf(named)}/${slugOf(named.name)}`;
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The values of tags like `@operation:Encrypt`, `@needs:faults`. */
export function tagValues(named: Named, prefix: 'operation' | 'needs'): readonly string[] {
  const start = `@${prefix}:`;
  return named.tags.filter((tag) => tag.name.startsWith(start)).map((tag) => tag.name.slice(start.length));
}
