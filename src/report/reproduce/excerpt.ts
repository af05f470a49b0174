/** The commands of a scenario, cut to what a reader can take in. */
import type { Exchange } from '../report.ts';
import { visible } from '../visible.ts';
import { commandLines } from './lines.ts';

const MAX_COMMANDS = 30;
const MAX_COMMAND_CHARACTERS = 1500;

/** At most 30 lines and a remark; a longer command than anybody would paste is replaced by a remark. */
export function commandExcerpt(exchanges: readonly Exchange[]): readonly string[] {
  const lines = commandLines(exchanges).map((line) => shortEnough(visible(line)));
  const rest = lines.length - MAX_COMMANDS;
  const hidden = rest > 0 ? [`# … and ${rest} more: see the scenario's exchanges in report.json`] : [];
  return [...lines.slice(0, MAX_COMMANDS), ...hidden];
}

function shortEnough(line: string): string {
  if (line.length <= MAX_COMMAND_CHARACTERS) return line;
  return `# … a command of ${line.length} characters: see the scenario's exchanges in report.json`;
}
