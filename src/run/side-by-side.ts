/** Does work for each item, so many at a time as there is room for at the moment, and returns what came of it in the same order. */
export async function sideBySide<Item, Result>(
  items: readonly Item[],
  roomFor: () => number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting: (() => void)[] = [];
  let underWay = 0;
  const one = async (item: Item, index: number): Promise<void> => {
    while (underWay >= Math.max(1, roomFor()))
      await new Promise<void>((resolve) => void waiting.push(resolve));
    underWay += 1;
    try {
      results[index] = await work(item);
    } finally {
      underWay -= 1;
      for (const wake of waiting.splice(0)) wake();
    }
  };
  await Promise.all(items.map(one));
  return results;
}
