/** A report against what AWS was recorded to do, scenario by scenario. Pure. */
import type { Report, ScenarioResult } from '../model/report.ts';
import type { RecordedCertificate, RecordedScenario } from './recorded.ts';

/** In the order in which they are shown: what gates first. */
export const standings = [
  'differs',
  'differs-from-both',
  'as-documented',
  'as-aws',
  'agrees',
  'by-documents',
  'not-decided',
] as const;
export type Standing = (typeof standings)[number];

/** The words of every output. */
export const standingWords: Readonly<Record<Standing, string>> = {
  differs: 'differs from AWS',
  'differs-from-both': 'differs from AWS and from its documents',
  'as-documented': 'as documented and not as AWS',
  'as-aws': 'as AWS and not as its documents',
  agrees: 'agrees with AWS',
  'by-documents': 'by documents only',
  'not-decided': 'not decided by the run',
};

export type AgainstScenario = {
  readonly id: string;
  readonly clause: string;
  readonly standing: Standing;
  /** Of the recordings; empty where none decides. */
  readonly dates: readonly string[];
  /** What AWS was recorded to do, in the words of the scenario. */
  readonly recorded?: string;
  /** Why the target did not pass. */
  readonly reason?: string;
};

export type Against = {
  readonly scenarios: readonly AgainstScenario[];
  readonly counts: Readonly<Record<Standing, number>>;
  /** How many scenarios the report has with another text than they have now. */
  readonly reworded: number;
};

export function againstRecorded(report: Report, { scenarios }: RecordedCertificate): Against {
  const known = new Map(scenarios.map((each) => [each.id, each]));
  const all = report.scenarios.map((result) => against(result, known.get(result.id)));
  const count = (standing: Standing) => all.filter((each) => each.standing === standing).length;
  return {
    scenarios: all,
    counts: Object.fromEntries(standings.map((each) => [each, count(each)])) as Record<Standing, number>,
    reworded: report.scenarios.filter(({ id, digest }) => (known.get(id)?.digest ?? digest) !== digest)
      .length,
  };
}

/** Whether a standing fails a comparison; what is as documented does so only for who wants to be as AWS is. */
export function isAgainstAws(standing: Standing, isAsAws: boolean): boolean {
  return /^differs/.test(standing) || (isAsAws && standing === 'as-documented');
}

function against(result: ScenarioResult, recorded: RecordedScenario | undefined): AgainstScenario {
  const { id, clause, reason, verdict } = result;
  const standing = standingOf(result, recorded);
  const shown = recorded?.thens.filter(({ outcome }) => outcome === 'shown') ?? [];
  const told = recorded?.deviation?.recorded.join(' or ') || shown.at(-1)?.step;
  return {
    ...{ id, clause, standing },
    dates: recorded?.dates ?? [],
    ...(told && { recorded: told }),
    ...(verdict === 'failed' && reason && { reason }),
  };
}

function standingOf(result: ScenarioResult, recorded: RecordedScenario | undefined): Standing {
  if (result.verdict !== 'passed' && result.verdict !== 'failed') return 'not-decided';
  if (recorded === undefined || recorded.finding === 'not-recorded') return 'by-documents';
  if (recorded.deviation) return whereAwsDeviates(result, recorded.deviation);
  if (result.verdict === 'passed') return recorded.finding === 'holds' ? 'agrees' : 'by-documents';
  return isFailedWhereRecorded(result, recorded) ? 'differs' : 'by-documents';
}

/** What failed has to be what was recorded: a scenario that stopped on its way there says nothing about it. */
function isFailedWhereRecorded({ expectations }: ScenarioResult, { thens }: RecordedScenario): boolean {
  // A scenario that has more or fewer Thens than the report's cannot be compared Then by Then.
  if (expectations.length !== thens.length) return false;
  const at = expectations.findIndex(({ outcome }) => outcome === 'failed');
  return at >= 0 && thens[at]?.outcome === 'shown';
}

/** Such a scenario accepts both; what pins the recording says which it is, or what the target returned. */
function whereAwsDeviates(
  result: ScenarioResult,
  deviation: NonNullable<RecordedScenario['deviation']>,
): Standing {
  if (result.verdict === 'passed') return 'as-aws';
  const failed = result.expectations.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0) return 'by-documents';
  const isDocumentedMet = result.expectations.some(
    ({ grade, outcome }) => grade === 'documented' && outcome === 'passed',
  );
  const returned = returnedBy(result);
  if (isDocumentedMet || (returned && deviation.documented.includes(returned))) return 'as-documented';
  return 'differs-from-both';
}

/** `succeeds` or the exception that a difference was about, as the reason has it. */
function returnedBy({ actual, reason = '' }: ScenarioResult): string | undefined {
  const text = actual ?? /, got (.*)$/s.exec(reason)?.[1] ?? '';
  if (/^(?:a )?success\b/.test(text)) return 'succeeds';
  return /^[A-Z]\w+(?:Exception|Error)\b/.exec(text)?.[0];
}
