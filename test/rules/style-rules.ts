import { codeOnly } from './code-text.ts';
import type { SourceFile } from './source-files.ts';

const maxFileLines = 200;
const maxFunctionLines = 40;

/** Complaints about one file; `path` decides which rules apply. */
type Rule = (file: SourceFile, code: string) => readonly string[];

/** Sleeps that are not about waiting for a target's behaviour, each with its reason. */
const allowedSleeps: Readonly<Record<string, string>> = {
  'src/profile/launch/ready.ts': 'pauses between attempts to connect to a target that is starting',
  'src/model/pause.ts': 'the one way to let time pass where nothing can be polled for',
  'src/like-aws/trouble.ts': 'takes as long to respond as AWS does',
  'src/profile/launch/process.ts': 'bounds how long a target may take to end',
};

/** Programs and features alike: whoever reads a file takes in all of it. */
export const fileSize = ({ path, text }: SourceFile): readonly string[] => {
  const lines = text.trimEnd().split('\n').length;
  return lines > maxFileLines ? [`${path}: ${lines} lines, at most ${maxFileLines}`] : [];
};

const functionSize: Rule = ({ path }, code) =>
  functionsIn(code)
    .filter(({ lines }) => lines > maxFunctionLines)
    .map(({ line, lines }) => `${path}:${line}: a function of ${lines} lines, at most ${maxFunctionLines}`);

const words: Rule = ({ path }, code) =>
  [
    { pattern: /\bexport\s+default\b/, what: 'a default export' },
    { pattern: /\benum\s+\w+\s*\{/, what: 'an enum' },
    { pattern: /\binterface\s+\w+[^={]*\{/, what: 'an interface instead of a type' },
    { pattern: /(?:[:<,|&(]|\bas|\bextends|=>)\s*any\b(?!\s*[:(])/, what: 'any' },
    { pattern: /\bexport\s*\*/, what: 'a barrel (export *)' },
  ]
    .filter(({ pattern }) => pattern.test(code))
    .map(({ what }) => `${path}: ${what}`);

const names: Rule = ({ path }) => {
  const word = path.split(/[/.-]/).find((part) => /^(utils?|helpers?|common|misc)$/.test(part));
  return word === undefined ? [] : [`${path}: \`${word}\` says nothing about what is inside`];
};

const barrel: Rule = ({ path }, code) => {
  const rest = code.replace(/\bexport\s+(?:type\s+)?\{[^}]*\}\s*from\s*;/g, '');
  return rest.trim() === '' && code.trim() !== '' ? [`${path}: a barrel (nothing but re-exports)`] : [];
};

const sleep: Rule = ({ path, text }, code) => {
  if (!/^(src|steps)\//.test(path) || Object.hasOwn(allowedSleeps, path)) return [];
  const isSleep =
    /new Promise\b[^;]{0,120}\bsetTimeout\(/.test(code) || /from 'node:timers\/promises'/.test(text);
  return isSleep ? [`${path}: a sleep; wait for something with src/door/wait.ts`] : [];
};

/** A wait that judges says what differs: whoever does not want to hear it polls. */
const caughtWait: Rule = ({ path }, code) =>
  [...code.matchAll(/\b(eventually|never|walk|poll|require\w+)\(/g)]
    .filter(({ index, 0: { length } }) => /^\s*\.catch\(/.test(code.slice(closing(code, index + length))))
    .map(({ 1: name }) => `${path}: a verdict of ${name} that is caught; poll instead (src/door/poll.ts)`);

/** The place behind the bracket that closes the one before `from`. */
function closing(code: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < code.length; at += 1) {
    if (code[at] === '(') depth += 1;
    if (code[at] === ')') depth -= 1;
  }
  return at;
}

const rules: readonly Rule[] = [fileSize, functionSize, words, names, barrel, sleep, caughtWait];

/** Everything a file does that the style forbids. */
export function styleComplaints(file: SourceFile): readonly string[] {
  const code = codeOnly(file.text);
  return rules.flatMap((rule) => rule(file, code));
}

/**
 * The functions of formatted code: a line that opens a body, up to the line of the same indentation that closes it.
 * Groups of tests are containers, not functions.
 */
export function functionsIn(code: string): readonly { readonly line: number; readonly lines: number }[] {
  const all = code.split('\n');
  return all.flatMap((text, index) => {
    if (!opensFunction(text)) return [];
    const indent = /^ */.exec(text)?.[0] ?? '';
    const end = all.findIndex((other, at) => at > index && other.startsWith(`${indent}}`));
    return end < 0 ? [] : [{ line: index + 1, lines: end - index + 1 }];
  });
}

function opensFunction(line: string): boolean {
  if (/^\s*(?:\}\s*)?(?:if|for|while|switch|catch|else|do|try|finally|describe|suite)\b/.test(line))
    return false;
  return /=>\s*\{$/.test(line) || /\)(?:\s*:\s*[^=]*)?\s*\{$/.test(line);
}
