import type { Input } from '../../model/driver.ts';
import { kebab, shellWord } from '../../report/reproduce/shell-words.ts';
import type { HistoriesResult } from './histories.ts';

type Wrong = NonNullable<HistoriesResult['wrong']>;

/** A wrong history as commands of the AWS CLI, with what each call came to and what differs after the last. */
export function historyLines(
  { difference, made }: Wrong,
  endpointOf: (region: string) => string,
): readonly string[] {
  const lines = made.map(({ operation, region, input, came }) => {
    const words = [
      'aws',
      'kms',
      kebab(operation),
      ...optionsOf(input),
      '--region',
      region,
      '--endpoint-url',
      endpointOf(region),
    ];
    return `${words.join(' ')}  # ${came}`;
  });
  const [home = 'us-east-1'] = made.map(({ region }) => region);
  const create = `KEY=$(aws kms create-key --multi-region --query KeyMetadata.KeyId --output text --region ${home} --endpoint-url ${endpointOf(home)})`;
  return [create, ...lines, `# ${difference}`];
}

function optionsOf(input: Input): readonly string[] {
  return Object.entries(input).flatMap(([name, value]) => [`--${kebab(name)}`, optionValue(name, value)]);
}

function optionValue(name: string, value: unknown): string {
  if (name === 'KeyId') return '"$KEY"';
  if (name === 'CiphertextBlob') return 'fileb://<(printf %s "$CIPHERTEXT" | base64 -d)';
  if (value instanceof Uint8Array) return `fileb://<(printf %s ${shellWord(Buffer.from(value).toString())})`;
  return shellWord(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
