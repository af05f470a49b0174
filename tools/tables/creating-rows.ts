/** CreateKey for every key spec, key usage, origin and scope: which keys there are, and which there are not. */

import { aKeyOf, article, type Entries, pairs, type Row } from './key-spec-rows.ts';
import type { SpecAlgorithm } from './spec-algorithm.ts';

type Pair = Pick<SpecAlgorithm, 'spec' | 'usage' | 'about'>;

export function creating(entries: Entries): readonly Row[] {
  const usages = [...new Set(entries.map(({ usage }) => usage))];
  return pairs(entries).flatMap((pair, index, all) => {
    if (pair.about.regions === 'china-only') return [notHere(pair)];
    const isFirst = all.findIndex((other) => familyOf(other) === familyOf(pair)) === index;
    return [made(pair), ...imported(pair), ...everywhere(pair), ...(isFirst ? misfits(pair, usages) : [])];
  });
}

/** Key specs that are alike in all but their size. */
function familyOf({ about }: Pair): string {
  return [about.kind, ...Object.keys(about.usages)].join();
}

function made({ spec, usage }: Pair): Row {
  return {
    name: `${spec}/${usage}`,
    title: `creates ${aKeyOf(spec)} for ${usage}`,
    when: `CreateKey is called for ${aKeyOf(spec)} for ${usage}`,
    outcome: `the new key is ${aKeyOf(spec)} for ${usage}\n      And DescribeKey shows the same key metadata`,
  };
}

function notHere({ spec, usage }: Pair): Row {
  return {
    ...made({ spec, usage } as Pair),
    title: `outside China does not create ${aKeyOf(spec)} for ${usage}`,
    outcome: 'the request is refused with UnsupportedOperationException or ValidationException',
    grade: 'inferred',
  };
}

/** With more members in the request, which the new key has to show. */
function withMore(pair: Pair, name: string, more: string, members: object): Row {
  const row = made(pair);
  return {
    ...row,
    name: `${row.name}/${name}`,
    title: `${row.title}${more}`,
    when: `${row.when} with ${JSON.stringify(members)}`,
  };
}

function imported(pair: Pair): readonly Row[] {
  const { spec, about } = pair;
  const row = withMore(pair, 'EXTERNAL', ' for imported key material', { Origin: 'EXTERNAL' });
  if (about.origins.includes('EXTERNAL')) return [row];
  const { origins: grade = 'documented' } = about.grades ?? {};
  const isRecorded = grade === 'recorded';
  const exception = `the request is refused with ValidationException, as ${isRecorded ? 'recorded on 2026-09-12' : 'inferred'}`;
  return [
    {
      ...row,
      title: `does not create ${aKeyOf(spec)} for imported key material`,
      outcome: isRecorded ? exception.replace(/,.*/, '') : 'the request is refused',
      grade,
    },
  ];
}

/** RSA key pairs take long to make, so that keys of more than one Region have to be filled from outside. */
function everywhere(pair: Pair): readonly Row[] {
  if (!pair.about.multiRegion) return [];
  const isLong = pair.about.kind === 'rsa';
  const members = { MultiRegion: true, ...(isLong && { Origin: 'EXTERNAL' }) };
  return [withMore(pair, 'multi-Region', ' as a multi-Region key', members)];
}

/** Key usages that the key spec does not have. */
function misfits(pair: Pair, usages: readonly string[]): readonly Row[] {
  const own = Object.keys(pair.about.usages);
  return usages
    .filter((usage) => !own.includes(usage))
    .map((usage) => ({
      ...made({ ...pair, usage }),
      title: `does not create ${article(pair.spec)} ${pair.spec} key for ${usage}`,
      outcome: `the request is refused\n      And the request is refused with ValidationException, as ${known(pair, usage)}`,
    }));
}

/** Source: CreateKey.usage-incompatible-encrypt and CreateKey.usage-incompatible-agreement in spec/recordings. */
function known({ about }: Pair, usage: string): string {
  const isEncryption = usage === 'ENCRYPT_DECRYPT' && !['ml-kem', 'edwards-curve'].includes(about.kind);
  const isAgreement = usage === 'KEY_AGREEMENT' && about.kind === 'ml-dsa';
  return isEncryption || isAgreement ? 'recorded on 2026-09-12' : 'inferred';
}
