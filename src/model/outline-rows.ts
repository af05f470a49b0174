/** What of a pickle tells which row of an outline it is: the last of its nodes is the row, if it has one. */
export type Located = { readonly astNodeIds: readonly string[] };

type TableRow = { readonly id: string; readonly cells: readonly { readonly value: string }[] };

type Outline = {
  readonly examples: readonly {
    readonly tableHeader?: Omit<TableRow, 'id'>;
    readonly tableBody: readonly TableRow[];
  }[];
};

type Child = { readonly scenario?: Outline };

/** What of a feature holds its outlines. */
export type Outlines = {
  readonly feature?: {
    readonly children: readonly (Child & { readonly rule?: { readonly children: readonly Child[] } })[];
  };
};

/** One cell of the row that a scenario was made from, with the name of its column. */
export type Cell = { readonly column: string; readonly value: string };

/** The cells of the outline's row that a scenario was made from, first column first; none for a scenario of its own. */
export function rowOf({ astNodeIds }: Located, document: Outlines | undefined): readonly Cell[] {
  const children = (document?.feature?.children ?? []).flatMap((child) => [
    child,
    ...(child.rule?.children ?? []),
  ]);
  for (const { tableHeader, tableBody } of children.flatMap(({ scenario }) => scenario?.examples ?? [])) {
    const row = tableBody.find(({ id }) => astNodeIds.includes(id));
    const columns = tableHeader?.cells ?? [];
    if (row)
      return columns.map(({ value }, index) => ({ column: value, value: row.cells[index]?.value ?? '' }));
  }
  return [];
}
