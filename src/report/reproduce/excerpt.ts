/** The commands of a scenario, cut to what a reader can take in. */
import type { Report, ScenarioResult } from '../model/report.ts';
import { visible } from '../model/visible.ts';
import { commandLines, type Told } from './lines.ts';

const MAX_COMMANDS = 30;
const MAX_COMMAND_CHARACTERS = 1500;

/** At most 30 lines and a remark; a longer command than anybody would paste is replaced by a remark. */
export function commandExcerpt(report: Report, scenario: ScenarioResult): readonly string[] {
  if (scenario.verdict === 'unsupported') return [];
  const lines = commandLines(toldBy(report, scenario)).map((line) => shortEnough(visible(line)));
  const rest = lines.length - MAX_COMMANDS;
  const hidden = rest > 0 ? [`# … and ${rest} more: see the scenario's exchanges in report.json`] : [];
  return [...lines.slice(0, MAX_COMMANDS), ...hidden];
}

/** What a scenario's commands are made of. */
export function toldBy({ target }: Report, scenario: ScenarioResult): Told {
  const { exchanges = [], decidedBy, expected = '' } = scenario;
  return {
    exchanges,
    isAboutWire: aboutWire.test(expected),
    ...(decidedBy !== undefined && { decidedBy }),
    ...(target.start !== undefined && { start: target.start }),
  };
}

const aboutWire = /\b(?:documented shape|HTTP|body|header|Content-Type|base64|request id|epoch seconds)\b/i;

function shortEnough(line: string): string {
  if (line.length <= MAX_COMMAND_CHARACTERS) return line;
  return `# … a command of ${line.length} characters: see the scenario's exchanges in report.json`;
}
