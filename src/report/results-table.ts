/** What several certificates show side by side, as Markdown: one row per implementation and version. */
import { conclusionOf } from './conclusion.ts';
import { countVerdicts, figuresOf, percentage } from './figures.ts';
import type { Report, ScenarioResult } from './report.ts';

/** A certificate and where it lies, seen from the table. */
export type Certificate = { readonly path: string; readonly report: Report };

/** Topics of the clauses in the order of the table; every clause id belongs to the first one it matches. */
const groups: readonly (readonly [string, RegExp])[] = [
  ['role swap and what stays', /^(UPR-\d|ROT|IMP)/],
  ['`Updating`', /^UPD/],
  ['refusals', /^UPR-E/],
  ['permissions', /^AUT/],
  ['wire', /^WIR/],
  ['describe and replicate', /^(DSC|IDN|REP)/],
  ['share and use', /^(SHR|CRY)/],
  ['delete', /^DEL/],
];

/** Implementation × clause group, and both figures by grade. Sorted by name and version. */
export function resultsTable(certificates: readonly Certificate[]): string {
  const rows = certificates.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)).map(row);
  const heading = [
    'implementation',
    'UpdatePrimaryRegion',
    ...groups.map(([name]) => name),
    'documented: differs / covered',
    'recorded: differs / covered',
    'run',
  ];
  return [line(heading), line(heading.map(() => '---')), ...rows].join('\n');
}

function nameOf({ report: { target } }: Certificate): string {
  return `${target.name} ${target.version ?? ''}`;
}

function row(certificate: Certificate): string {
  const { report, path } = certificate;
  const { byGrade } = figuresOf(report);
  const figures = (['documented', 'recorded'] as const).map(
    (grade) => `${percentage(byGrade[grade].divergence)} / ${percentage(byGrade[grade].coverage)}`,
  );
  const ofGroup = ([name, pattern]: readonly [string, RegExp]) =>
    groupCell(
      report.scenarios.filter(
        ({ clause }) => groups.find(([, each]) => each.test(clause))?.[0] === name && pattern.test(clause),
      ),
    );
  const run = `${report.run.startedAt.slice(0, 10)}, suite ${report.suite.version}`;
  return line([
    `[${nameOf(certificate).trim()}](${path})`,
    operationCell(report),
    ...groups.map(ofGroup),
    ...figures,
    run,
  ]);
}

function operationCell(report: Report): string {
  const support = report.target.operations.find(
    ({ operation }) => operation === 'UpdatePrimaryRegion',
  )?.support;
  if (support === 'unsupported') return 'not implemented';
  return conclusionOf(report) === 'conforms' ? 'conforms' : 'differs';
}

/** Passed of all, and of the rest what failed; a dash where nothing of the group could be put. */
function groupCell(scenarios: readonly ScenarioResult[]): string {
  const { passed, failed } = countVerdicts(scenarios);
  if (passed + failed === 0) return `– (${scenarios.length})`;
  return `${passed}/${scenarios.length}${failed > 0 ? `, ${failed} failed` : ''}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
