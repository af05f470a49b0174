import type { Finding } from '../report/model/report.ts';
import type { CaseResult } from './results.ts';

/** Every payload that broke its schema, once per operation, path and keyword. A target at its first scenario in id order, so that two runs say the same. */
export function findingsOf(results: readonly CaseResult[]): readonly Finding[] {
  const findings = new Map<string, Finding>();
  const ordered = results.toSorted((one, other) => (one.result.id < other.result.id ? -1 : 1));
  for (const { result, evidence } of ordered) {
    for (const { operation, path, keyword, message } of evidence?.violations ?? []) {
      const key = [operation, path, keyword].join(' ');
      const known = findings.get(key);
      const first = { operation, path, keyword, message, scenario: result.id };
      findings.set(key, { ...(known ?? first), count: (known?.count ?? 0) + 1 });
    }
  }
  return [...findings.values()];
}
