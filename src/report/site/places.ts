/** Where each page of the site lies, and how one page names another: relative, so that the site works from any folder. */
import { createHash } from 'node:crypto';
import { html, type Insertion, type Markup } from '../markup.ts';

export const firstPage = 'index.html';
export const styleSheet = 'style.css';
export const finderScript = 'find.js';

export function implementationPath(name: string): string {
  return `implementations/${fileName(name)}.html`;
}

export function operationPath(operation: string): string {
  return `operations/${fileName(operation)}.html`;
}

/** `STATE/Encrypt` lies in the folder of its table. */
export function clausePath(id: string): string {
  return `clauses/${id.split('/').map(fileName).join('/')}.html`;
}

/** How the page at `from` names the file at `to`. */
export function relativePath(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}

export function linkTo(from: string, to: string, text: Insertion): Markup {
  return html`<a href="${relativePath(from, to)}">${text}</a>`;
}

const mostCharacters = 80;

/** A name that every file system takes; one that had to be changed ends with a digest, so that no two names share a file. */
function fileName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '');
  if (plain === name && name.length <= mostCharacters) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${plain.slice(0, mostCharacters)}-${digest}`;
}
