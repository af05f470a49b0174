import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { contractDocument } from '../../src/spec/contract-json.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { root } from '../rules/source-files.ts';

const schemaNamed = (name: string): object =>
  JSON.parse(readFileSync(`${root}/schemas/spec/${name}.json`, 'utf8'));

function contractCheck() {
  const ajv = new Ajv2020({ strictRequired: false, strictTypes: false });
  for (const name of ['common', 'operation', 'key-specs', 'references', 'footnotes', 'recordings'])
    ajv.addSchema(schemaNamed(name));
  return ajv.compile(schemaNamed('contract'));
}

test('the document that is printed fits its schema', () => {
  const check = contractCheck();
  assert.ok(check(JSON.parse(JSON.stringify(contractDocument(readSpec())))), JSON.stringify(check.errors));
});

test('planted: a document that lacks a grade does not fit', () => {
  const document = JSON.parse(JSON.stringify(contractDocument(readSpec())));
  delete document.operations.Encrypt.states.Disabled.expectations[0].grade;
  const check = contractCheck();
  assert.equal(check(document), false);
  assert.equal(check.errors?.[0]?.params.missingProperty, 'grade');
});

/** Every schema below a schema, with where it is. */
function fieldsOf(schema: unknown, path: string): readonly (readonly [path: string, field: unknown])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) => {
    const here = `${path}/${name}`;
    const fields = /\/(properties|\$defs)$/.test(path) ? [[here, value] as const] : [];
    return [...fields, ...fieldsOf(value, here)];
  });
}

test('every field of every schema is described', () => {
  assert.deepEqual(
    undescribed({ properties: { a: { type: 'string' }, b: { description: 'B.' } } }, 'planted'),
    ['planted/properties/a'],
  );
  for (const name of [
    'common',
    'operation',
    'key-specs',
    'references',
    'footnotes',
    'recordings',
    'contract',
  ]) {
    assert.deepEqual(undescribed(schemaNamed(name), name), []);
  }
});

function undescribed(schema: object, name: string): readonly string[] {
  return fieldsOf(schema, name)
    .filter(([path, field]) => !/\/(if|then|else|allOf)\//.test(path) && isUndescribed(field))
    .map(([path]) => path);
}

function isUndescribed(field: unknown): boolean {
  return typeof field === 'object' && field !== null && !('description' in field) && !('$ref' in field);
}
