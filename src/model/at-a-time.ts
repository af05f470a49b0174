/** Works on all items, so many at a time; the results come in the order of the items. */
export async function atATime<Item, Result>(
  width: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const ahead = items.entries();
  const worker = async () => {
    for (const [index, item] of ahead) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
