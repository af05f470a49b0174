import { codeOnly } from './code-text.ts';
import type { SourceFile } from './source-files.ts';

const maxBodyLines = 6;

/** Step bodies that do more than translate. */
export function stepComplaints({ path, text }: SourceFile): readonly string[] {
  return bodiesIn(codeOnly(text)).flatMap(({ line, body }) => {
    const lines = body.split('\n').filter((each) => each.trim() !== '').length;
    const word = /\b(?:if|for|while|do|switch|try|catch|setTimeout|setInterval|sleep|pRetry)\b/.exec(
      body,
    )?.[0];
    return [
      ...(lines > maxBodyLines ? [`${path}:${line}: a step of ${lines} lines, at most ${maxBodyLines}`] : []),
      ...(word ? [`${path}:${line}: \`${word}\` in a step; put the work into src/keys or src/expect`] : []),
    ];
  });
}

type Body = { readonly line: number; readonly body: string };

function bodiesIn(code: string): readonly Body[] {
  return [...code.matchAll(/^(?:Given|When|Then)\(/gm)].flatMap(({ index }) => {
    const call = code.slice(index, closing(code, index + code.slice(index).indexOf('('), '()'));
    const header = /\)(?:\s*:\s*[\w<>[\]\s|]+)?\s*(?:=>\s*)?\{/.exec(call);
    if (!header) return [];
    const open = header.index + header[0].length - 1;
    const body = call.slice(open + 1, closing(call, open, '{}') - 1);
    return [{ line: code.slice(0, index).split('\n').length, body }];
  });
}

// The position after the bracket that closes the one at `open`.
function closing(code: string, open: number, [left, right]: string): number {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    if (code[at] === left) depth += 1;
    if (code[at] === right) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return code.length;
}

/** Sentences about a refusal that do not look at what the refused call could have changed. */
export function refusalComplaints({ path, text }: SourceFile): readonly string[] {
  return [...text.matchAll(/^(?:Given|Then)\(\s*(['"])(.*?)\1(.*?)^\}?\);/gms)]
    .filter(([, , sentence = '', body = '']) => refused.test(sentence) && !/\brequireRefused\(/.test(body))
    .map(([, , sentence]) => `${path}: "${sentence}" does not call requireRefused`);
}

/** What says that a call was refused; what only tells more of the refusal comes after it. */
const refused = /\b(?:is|was) refused\b|^the refusal is one/;
const details = /^(?:the refusal (?:names|is not about)|the message contains|the error body names)/;

/** Scenarios that speak of a refusal without the sentence that compares what the call could have changed. */
export function uncomparedRefusals(
  pickles: readonly { readonly name: string; readonly steps: readonly { readonly text: string }[] }[],
): readonly string[] {
  const lacks = (texts: readonly string[]) =>
    texts.some(
      (text, index) => details.test(text) && !texts.slice(0, index).some((each) => refused.test(each)),
    );
  return pickles.filter(({ steps }) => lacks(steps.map(({ text }) => text))).map(({ name }) => name);
}

/** A sentence that steps can be written with. */
export type Sentence = { readonly pattern: string; readonly matches: (stepText: string) => boolean };

/** Sentences nobody uses, and steps with none or with several sentences. */
export function sentenceComplaints(
  sentences: readonly Sentence[],
  steps: readonly string[],
): readonly string[] {
  const unused = sentences.filter(({ matches }) => !steps.some(matches));
  const repeated = sentences.filter(
    ({ pattern }, index) => sentences.findIndex((other) => other.pattern === pattern) < index,
  );
  const odd = [...new Set(steps)].map((text) => ({
    text,
    found: sentences.filter(({ matches }) => matches(text)).length,
  }));
  return [
    ...unused.map(({ pattern }) => `no scenario uses the sentence "${pattern}"`),
    ...repeated.map(({ pattern }) => `the sentence "${pattern}" is defined more than once`),
    ...odd.filter(({ found }) => found === 0).map(({ text }) => `no sentence matches the step "${text}"`),
    ...odd.filter(({ found }) => found > 1).map(({ text }) => `several sentences match the step "${text}"`),
  ];
}
