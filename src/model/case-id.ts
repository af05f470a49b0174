import { type Located, type Outlines, rowOf } from './outline-rows.ts';

/** What of a pickle names its case: the clause comes as a tag of its Rule. */
export type Named = {
  readonly name: string;
  readonly tags: readonly { readonly name: string }[];
};

/** `UPR-05`, `UPR-E3`; `STATE/Encrypt` in a table that is generated. */
const clauseTag = /^@([A-Z]{3}-E?\d+|[A-Z]{4,}\/[A-Z][A-Za-z]+)$/;

/** The clause id among the tags, `UPR-05`; throws when there is none, since every scenario belongs to a clause. */
export function clauseIdOf(named: Named): string {
  const clause = named.tags.map((tag) => clauseTag.exec(tag.name)?.[1]).find(Boolean);
  if (!clause)
    throw new Error(
      `The scenario "${named.name}" has no clause tag. Put it under a Rule tagged like @UPR-05.`,
    );
  return clause;
}

const caseTag = /^@case:([A-Za-z0-9_/-]+)$/;

/**
 * The scenario's identity, apart from its title: `UPR-01/swapped`, or `UPR-17/kind/RSA-signing` for a row of an outline,
 * which goes by its first column; in a table its key, `STATE/Encrypt/Disabled` or `SPEC/Sign/ECC_NIST_P384/ECDSA_SHA_384`. The short name stands in the tag `@case:<name>`; throws when there is none.
 */
export function caseIdOf(named: Named & Located, document: Outlines | undefined): string {
  const name = named.tags.map((tag) => caseTag.exec(tag.name)?.[1]).find(Boolean);
  if (!name)
    throw new Error(
      `The scenario "${named.name}" has no @case tag. Give it a short, unique name, such as @case:disabled-replica.`,
    );
  const [first] = rowOf(named, document);
  return [clauseIdOf(named), name, ...(first ? [spelled(first.value)] : [])].join('/');
}

/** A cell as part of an id: names stay as AWS spells them, and whatever no file name or shell likes becomes a hyphen. */
function spelled(value: string): string {
  return value.replace(/[^A-Za-z0-9_.]+/g, '-').replace(/^-|-$/g, '') || 'empty';
}

/** The values of tags like `@operation:Encrypt`, `@requires:DisableKey`, `@needs:faults`. */
export function tagValues(
  named: Named,
  prefix: 'client' | 'operation' | 'requires' | 'needs',
): readonly string[] {
  const start = `@${prefix}:`;
  return named.tags.filter((tag) => tag.name.startsWith(start)).map((tag) => tag.name.slice(start.length));
}
