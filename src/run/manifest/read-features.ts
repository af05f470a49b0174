import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateMessages } from '@cucumber/gherkin';
import { IdGenerator, SourceMediaType } from '@cucumber/messages';
import type { Envelope } from '../envelope.ts';

/**
 * The messages that cucumber would give of the features in a folder, as it reads them: documents and pickles. Nothing is
 * matched with the steps, which takes four times as long as everything here and is left to the run.
 */
export function readFeatures(folder: string): readonly Envelope[] {
  const newId = IdGenerator.incrementing();
  return featureFiles(folder).flatMap((uri) =>
    generateMessages(
      readFileSync(join(folder, uri), 'utf8'),
      uri,
      SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN,
      { defaultDialect: 'en', includeGherkinDocument: true, includePickles: true, newId },
    ),
  );
}

/** Named as cucumber names them: from the folder of the suite, with the separators of the system. */
function featureFiles(folder: string): readonly string[] {
  return readdirSync(join(folder, 'features'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.feature'))
    .map((name) => join('features', name))
    .toSorted();
}
