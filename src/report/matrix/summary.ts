/** What an implementation came to as a whole, in a word or two. */
import { isRecordedAws } from '../aws/recorded-report.ts';
import { type Conclusion, conclusionOf } from '../model/conclusion.ts';
import type { Report } from '../model/report.ts';
import { undecidedGroups } from '../model/undecided.ts';
import type { Column } from './matrix.ts';

/** The conclusion of a report in one to three words. */
export function shortConclusion(report: Report): string {
  if (isRecordedAws(report)) return 'as recorded';
  return isPartlyDecided(report) ? 'partly undecided' : shortConclusions[conclusionOf(report)];
}

/** No difference was seen, and not every scenario was decided either. */
function isPartlyDecided(report: Report): boolean {
  return conclusionOf(report) === 'conforms' && undecidedGroups(report).length > 0;
}

const shortConclusions: Readonly<Record<Conclusion, string>> = {
  conforms: 'conforms',
  differs: 'differs',
  'not-learnt': 'not decided',
  'not-done': 'run incomplete',
};

/** Whether UpdatePrimaryRegion was seen to be there at all. */
export function supportOf({ report }: Column): string {
  const probe = report.target.operations.find(({ operation }) => operation === 'UpdatePrimaryRegion');
  return probe?.support === 'unsupported' ? 'not implemented' : (probe?.support ?? 'not probed');
}
