/** The site: static pages from the contract, the features and reports. Pure; who calls it writes the files. */
import { columnsOf, twiceIn } from '../matrix/matrix.ts';
import { clausePageText } from './clause-page.ts';
import { firstPageText } from './first-page.ts';
import { implementationPageText } from './implementation-page.ts';
import { operationPageText } from './operation-page.ts';
import {
  clausePath,
  finderScript,
  firstPage,
  implementationPath,
  operationPath,
  styleSheet,
} from './places.ts';
import { siteScript } from './script.ts';
import { type SiteInput, siteFacts } from './site-facts.ts';
import { siteStyleSheet } from './style.ts';

/** Texts by the path of their file. */
export type Site =
  | { readonly kind: 'site'; readonly files: ReadonlyMap<string, string> }
  | { readonly kind: 'twice'; readonly message: string };

/** The same input gives the same bytes. */
export function siteOf(input: SiteInput): Site {
  const twice = twiceIn(columnsOf(input.reports));
  if (twice !== undefined) return { kind: 'twice', message: twice };
  const facts = siteFacts(input);
  const files = new Map([
    [firstPage, firstPageText(facts)],
    [styleSheet, siteStyleSheet],
    [finderScript, siteScript],
  ]);
  for (const each of facts.implementations)
    files.set(implementationPath(each.name), implementationPageText(facts, each));
  for (const each of facts.spec.operations)
    files.set(operationPath(each.operation), operationPageText(facts, each));
  for (const each of facts.clauses) files.set(clausePath(each.id), clausePageText(facts, each));
  return { kind: 'site', files };
}
