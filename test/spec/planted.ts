import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { schemaChecks } from '../../src/spec/check-schema.ts';
import { SpecError } from '../../src/spec/problem.ts';
import { ownSpec, readSpec } from '../../src/spec/read-spec.ts';

/** A copy of the contract that a test may spoil; gone when the test ends. */
export function copyOfSpec(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'spec-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(ownSpec, folder, { recursive: true });
  return folder;
}

/** Replaces one place of one file; throws when the place is not there, since then nothing would be planted. */
export function plant(folder: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)}`);
  writeFileSync(join(folder, path), text.replace(from, to));
}

/** The line of a text in a file of the contract, counted from 1. */
export function lineOf(folder: string, path: string, text: string): number {
  const lines = readFileSync(join(folder, path), 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`${path} has no ${JSON.stringify(text)}`);
  return index + 1;
}

const checks = schemaChecks();

/** What reading a contract says; empty when nothing is wrong. */
export function complaintsAbout(folder: string): readonly string[] {
  try {
    readSpec(folder, checks);
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.message.split('\n');
    throw error;
  }
}
