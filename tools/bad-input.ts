/** The ends of a tool whose command line makes no sense: one paragraph, exit 2, and nothing was done. */

/** Ends the process: expected, got, what to do. */
export function endAsMisused(message: string): never {
  process.stderr.write(`error: ${message}\n`);
  process.exit(2);
}

/** Which flags a tool was given; a word that is none of them ends the process. */
export function givenFlags(known: readonly string[], words = process.argv.slice(2)): ReadonlySet<string> {
  const strange = words.find((word) => !known.includes(word));
  if (strange !== undefined)
    endAsMisused(`Expected ${known.join(' or ')} or nothing, got ${strange}. Leave it out.`);
  return new Set(words);
}
