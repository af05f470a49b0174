/** One self-contained HTML file: no request leaves it, and no script runs in it but ours. */
import { createHash } from 'node:crypto';
import { html, Markup } from '../markup.ts';

export type Page = {
  readonly title: string;
  /** Constant text of ours: it is not escaped, and what a target sent must never be part of it. */
  readonly style: string;
  /** Constant as well. */
  readonly script: string;
  readonly body: Markup;
};

/** The whole file; ends with a new line. */
export function htmlDocument({ title, style, script, body }: Page): string {
  const markup = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
<script>${new Markup(script)}</script>
</body>
</html>
`;
  return markup.text;
}

/** Exactly our style and our script, by their hashes; nothing from anywhere else. */
function policy(style: string, script: string): string {
  const rules = ["default-src 'none'", `style-src ${hashOf(style)}`, `script-src ${hashOf(script)}`];
  return [...rules, "base-uri 'none'", "form-action 'none'"].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
