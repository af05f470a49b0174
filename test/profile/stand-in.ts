import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { CommandPlan } from '../../src/profile/layout.ts';
import { readTarget, type TargetRequest } from '../../src/profile/read-target.ts';
import type { StartCommand } from '../../src/profile/target.ts';

/** A folder that is gone after the test. */
export function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder for temporary files that no other process of the machine uses meanwhile. */
export function temporaryFolderFor(t: TestContext): string {
  const { TMPDIR: before } = process.env;
  const folder = folderFor(t);
  process.env.TMPDIR = folder;
  t.after(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
  return folder;
}

/** The plan to start a small program instead of a target; `change` says what its profile would say. */
export function planFor(folder: string, program: string, change: Partial<StartCommand> = {}): CommandPlan {
  const path = join(folder, 'program.mjs');
  writeFileSync(path, program);
  return planOf({ start: `exec "${process.execPath}" "${path}" {port} {region}` }, change);
}

export function planOf(request: TargetRequest, change: Partial<StartCommand> = {}): CommandPlan {
  const plan = readTarget({ env: {}, ...request }) as CommandPlan;
  return { ...plan, command: { ...plan.command, processes: 'one', ...change } };
}

/** A server that answers everything with its first argument but one, the Region, and says so first. */
export const listening = `
import { createServer } from 'node:http';
const [port, region] = process.argv.slice(2);
console.log('serving', region, process.env.SETTING ?? '', process.env.AWS_PROFILE ?? '');
createServer((request, response) => {
  const answer = { region, version: 'v2.5.0-rc.1', path: request.url };
  response.writeHead(request.url === '/broken' ? 500 : 200).end(JSON.stringify(answer));
}).listen(Number(port), '127.0.0.1');
`;

export function textOf(path: string): string {
  return readFileSync(path, 'utf8');
}

/** True while a process exists. */
export function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
