/** The order in which people expect names with numbers in them. */

/** `UPR-2` before `UPR-10`, `4.9.0` before `4.10.0`; the same on every machine, unlike a language's collation. */
export function byNumber(one: string, other: string): number {
  const [left, right] = [one, other].map(padded) as [string, string];
  return left < right ? -1 : Number(left > right);
}

function padded(text: string): string {
  return text.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}
