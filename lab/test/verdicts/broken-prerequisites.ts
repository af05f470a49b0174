import { unsupported } from '../../../src/reference/refusal.ts';
import { type Change, describing, handling, together } from '../../mutants/wraps.ts';

/** A server on which what a Given says does not hold, though the calls that bring it about succeed. */
export type BrokenPrerequisite = {
  readonly what: string;
  /** Ids of scenarios that rest on it: each fails for that reason, and none passes. */
  readonly scenarios: RegExp;
  readonly expected: RegExp;
  readonly apply: Change;
};

export const brokenPrerequisites: readonly BrokenPrerequisite[] = [
  {
    what: 'CreateKey repeats MultiRegion true and makes a key that is no primary key',
    scenarios: /^DEL-02\/no-replicas/,
    expected: /to be the primary key \(PRIMARY\)/,
    apply: together(
      describing(({ MultiRegionConfiguration: _none, ...metadata }) => metadata),
      handling('ReplicateKey', () => {
        throw unsupported('Not a multi-Region key.');
      }),
    ),
  },
  {
    what: 'CreateKey with MultiRegion true makes a key that DescribeKey shows with MultiRegion false',
    scenarios: /^(DEL-02\/no-replicas|REP-01|IDN-01\/found-by\/the-key-ID)/,
    expected: /to be a multi-Region key/,
    apply: handling('DescribeKey', async (_call, proceed) => {
      const output = (await proceed()) ?? {};
      return { ...output, KeyMetadata: { ...(output.KeyMetadata as object), MultiRegion: false } };
    }),
  },
  {
    what: 'Every key that CreateKey makes is multi-Region',
    scenarios: /^(UPR-E13|REP-E\d+\/single-region)/,
    expected: /to be single-Region/,
    apply: handling('CreateKey', (call, proceed) =>
      proceed({ ...call, input: { ...call.input, MultiRegion: true } }),
    ),
  },
  {
    what: 'ImportKeyMaterial succeeds and imports nothing the second time',
    scenarios: /^IMP-05\/imported-again/,
    expected: /to be Enabled/,
    apply: (parts) => {
      const imported = new Set<string>();
      return handling('ImportKeyMaterial', (call, proceed) => {
        const name = `${call.input.KeyId} in ${call.region}`;
        if (imported.has(name)) return undefined;
        imported.add(name);
        return proceed();
      })(parts);
    },
  },
  {
    what: 'DescribeKey does not show the current key material',
    scenarios: /^UPR-11\/shared\/current-material/,
    expected: /current material to be shown/,
    apply: describing(({ CurrentKeyMaterialId: _none, ...metadata }) => metadata),
  },
  {
    what: 'ReplicateKey refuses a key that shows nothing of a multi-Region key',
    scenarios: /^AUT-07/,
    expected: /^CreateKey with MultiRegion true to create a multi-Region key/,
    apply: together(
      describing(({ MultiRegionConfiguration: _none, ...metadata }) => metadata),
      handling('ReplicateKey', () => {
        throw unsupported('Not a multi-Region key.');
      }),
    ),
  },
  {
    what: 'PutKeyPolicy succeeds and changes nothing',
    scenarios: /^AUT-01\/(replica-only|denied\/home-Region)/,
    expected: /set by PutKeyPolicy/,
    apply: handling('PutKeyPolicy', () => undefined),
  },
];
