import type { ConfiguredRegion } from './environment.ts';
import { UsageError } from './usage-error.ts';

/** Regions outside the standard partition, which hold fewer than three that a multi-Region key could have. */
const otherPartition = /^(cn|us-gov|us-iso[a-z]*|eu-isoe|eusc)-/;

/** Passes on the Region of the environment. Throws a UsageError for what is no Region, and for one beside which there are not two more. */
export function checkHomeRegion(configured: ConfiguredRegion): ConfiguredRegion {
  const { region: home, variable } = configured;
  if (!/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(home)) {
    throw new UsageError(
      `Expected a Region such as us-east-1 in ${variable}, got \`${home}\`. Correct or unset it, or name three with --regions.`,
    );
  }
  if (otherPartition.test(home)) {
    throw new UsageError(
      `Expected a Region of the standard partition in ${variable}, since a run needs three related Regions, got ${home}. Unset it, or name three with --regions.`,
    );
  }
  return configured;
}

/** The Regions of a run with another home Region. Of the others, those that an endpoint names stay first. */
export function withHomeRegion(
  home: string,
  regions: readonly string[],
  endpoints: readonly string[],
): readonly string[] {
  const isNamed = (region: string) => endpoints.some((endpoint) => endpoint.startsWith(`${region}=`));
  const others = regions.filter((region) => region !== home);
  const ordered = [...others.filter(isNamed), ...others.filter((region) => !isNamed(region))];
  return [home, ...ordered].slice(0, regions.length);
}
