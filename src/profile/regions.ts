import { UsageError } from './usage-error.ts';

const example = '--regions us-east-1,us-west-2,eu-west-1';

/** The Regions of a run when there are at least three different ones; throws a UsageError otherwise. */
export function checkRegions(regions: readonly string[]): readonly string[] {
  const malformed = regions.find((region) => !/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region));
  if (malformed !== undefined) {
    throw new UsageError(
      `Expected Regions such as us-east-1, got \`${malformed}\`. Separate them by commas: ${example}.`,
    );
  }
  const different = new Set(regions).size;
  if (different < 3 || different < regions.length) {
    throw new UsageError(
      `Expected at least three different Regions (home, second, third), got ${regions.join(', ') || 'none'}. Name them like this: ${example}.`,
    );
  }
  return regions;
}
