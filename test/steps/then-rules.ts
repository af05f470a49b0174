import { codeOnly } from '../rules/code-text.ts';
import type { SourceFile } from '../rules/source-files.ts';

/** A function of the code: its text, and whether its result comes later. */
type Code = { readonly text: string; readonly isAsync: boolean };

/** `Then` steps that cannot fail: nothing in them can throw, or what throws is not waited for. */
export function thenComplaints(
  steps: readonly SourceFile[],
  sources: readonly SourceFile[],
): readonly string[] {
  const functions = new Map(sources.flatMap(({ text }) => [...functionsIn(codeOnly(text))]));
  return steps.flatMap(({ path, text }) =>
    thensIn(codeOnly(text)).flatMap(({ line, body }) => {
      if (/(?<!await )this\.judge\(/.test(body)) return [`${path}:${line}: this.judge is not awaited`];
      // What the world judges is waited for with it.
      const judged = body.replaceAll(/await this\.judge\(\(\) =>\s*/g, 'await ');
      const calls = callsIn(judged).filter(({ name }) => canThrow(name, functions));
      if (calls.length === 0) return [`${path}:${line}: nothing in this Then can throw`];
      const lost = calls.find(({ name, isAwaited }) => functions.get(name)?.isAsync && !isAwaited);
      return lost ? [`${path}:${line}: ${lost.name} is not awaited`] : [];
    }),
  );
}

/** Whether a function throws itself, or calls one of ours that does. */
function canThrow(name: string, functions: ReadonlyMap<string, Code>, seen: readonly string[] = []): boolean {
  const code = functions.get(name);
  if (!code || seen.includes(name)) return false;
  if (/\bthrow\b/.test(code.text)) return true;
  return callsIn(code.text).some((call) => canThrow(call.name, functions, [...seen, name]));
}

function callsIn(code: string): readonly { readonly name: string; readonly isAwaited: boolean }[] {
  return [...code.matchAll(/(await\s+)?(?<![.\w])(\w+)\s*\(/g)].map(([, awaited, name = '']) => ({
    name,
    isAwaited: awaited !== undefined,
  }));
}

function* functionsIn(code: string): Generator<readonly [string, Code]> {
  for (const { index, 1: isAsync, 2: name = '' } of code.matchAll(/^(?:export )?(async )?function (\w+)/gm)) {
    const text = code.slice(index, code.indexOf('\n}', index));
    const header = text.slice(0, text.indexOf('{\n'));
    yield [
      name,
      { text: text.slice(header.length), isAsync: isAsync !== undefined || /\): Promise</.test(header) },
    ];
  }
}

function thensIn(code: string): readonly { readonly line: number; readonly body: string }[] {
  return [...code.matchAll(/^Then\(/gm)].map(({ index }) => ({
    line: code.slice(0, index).split('\n').length,
    body: code.slice(index + 'Then('.length, index + code.slice(index).search(/^\}?\);/m)),
  }));
}
