/** Device names that Windows takes in no folder, with or without an extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const maxCharacters = 100;

/**
 * The name of a target as a folder that every file system and artifact store takes: `127.0.0.1:5555` becomes
 * `127.0.0.1-5555`. Never empty, never `.` or `..`.
 */
export function folderName(targetName: string): string {
  const plain = targetName
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, maxCharacters)
    .replace(/^[.-]+|[.-]+$/g, '');
  return plain === '' || reserved.test(plain) ? `target${plain && `-${plain}`}` : plain;
}
