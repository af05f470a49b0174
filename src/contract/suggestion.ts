/** Which of the known words did the author mean? */

/** ` Did you mean "x"?`, or nothing when no candidate is near (a third of the letters may differ). */
export const didYouMean = (given: string, candidates: readonly string[]): string => {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(given.toLowerCase(), candidate.toLowerCase()) }))
    .sort((left, right) => left.distance - right.distance);
  const best = ranked[0];
  const isNear = best !== undefined && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3));
  return isNear ? ` Did you mean ${JSON.stringify(best.candidate)}?` : '';
};

const MAX_COMPARED_CHARACTERS = 64;

/** Levenshtein distance over the first 64 characters; one row at a time. */
const editDistance = (from: string, to: string): number => {
  const source = from.slice(0, MAX_COMPARED_CHARACTERS);
  const target = to.slice(0, MAX_COMPARED_CHARACTERS);
  let row = Array.from({ length: target.length + 1 }, (_, index) => index);
  for (const [position, letter] of [...source].entries()) row = nextRow(row, letter, target, position + 1);
  return row.at(-1) as number;
};

const nextRow = (previous: readonly number[], letter: string, target: string, first: number): number[] => {
  const row = [first];
  for (let column = 1; column <= target.length; column += 1) {
    const substituted = at(previous, column - 1) + (letter === target[column - 1] ? 0 : 1);
    row.push(Math.min(at(previous, column) + 1, at(row, column - 1) + 1, substituted));
  }
  return row;
};

const at = (row: readonly number[], index: number): number => row[index] as number;
