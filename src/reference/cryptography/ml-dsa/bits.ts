import type { Parameters } from './parameters.ts';
import { type Polynomial, q } from './polynomials.ts';

/** Numbers side by side, the lowest bit first. FIPS 204, section 7.1. */
export function pack(values: readonly number[], bits: number): Buffer {
  const bytes: number[] = [];
  let [held, heldBits] = [0, 0];
  for (const value of values) {
    held += value * 2 ** heldBits;
    for (heldBits += bits; heldBits >= 8; heldBits -= 8) {
      bytes.push(held % 256);
      held = Math.floor(held / 256);
    }
  }
  return Buffer.from(bytes);
}

export function unpack(bytes: Buffer, bits: number): number[] {
  const values: number[] = [];
  let [held, heldBits] = [0, 0];
  for (const byte of bytes) {
    held += byte * 2 ** heldBits;
    for (heldBits += 8; heldBits >= bits; heldBits -= bits) {
      values.push(held % 2 ** bits);
      held = Math.floor(held / 2 ** bits);
    }
  }
  return values;
}

/** The high part and the low one, which lies around zero. FIPS 204, algorithm 36. */
export function decompose({ gamma2 }: Parameters, value: number): { high: number; low: number } {
  const rest = value % (2 * gamma2);
  const low = rest > gamma2 ? rest - 2 * gamma2 : rest;
  return value - low === q - 1 ? { high: 0, low: low - 1 } : { high: (value - low) / (2 * gamma2), low };
}

export function highBits(set: Parameters, vector: readonly Polynomial[]): readonly Polynomial[] {
  return vector.map((each) => each.map((value) => decompose(set, value).high));
}

/** Which high parts a hint corrects. FIPS 204, algorithm 40. */
export function useHint(set: Parameters, isHinted: boolean, value: number): number {
  const { high, low } = decompose(set, value);
  if (!isHinted) return high;
  const count = (q - 1) / (2 * set.gamma2);
  return (high + (low > 0 ? 1 : -1) + count) % count;
}

export function packCommitment({ gamma2 }: Parameters, vector: readonly Polynomial[]): Buffer {
  const bits = ((q - 1) / (2 * gamma2) - 1).toString(2).length;
  return Buffer.concat(vector.map((each) => pack(each, bits)));
}

/** The places of the hints, polynomial by polynomial. FIPS 204, algorithm 20. */
export function packHints({ omega, k }: Parameters, hints: readonly (readonly boolean[])[]): Buffer {
  const packed = Buffer.alloc(omega + k);
  let count = 0;
  for (const [row, each] of hints.entries()) {
    for (const [place, isHinted] of each.entries()) if (isHinted) packed[count++] = place;
    packed[omega + row] = count;
  }
  return packed;
}

/** Nothing where the hints are not in the one form that packing gives. FIPS 204, algorithm 21. */
export function unpackHints(set: Parameters, packed: Buffer): readonly (readonly boolean[])[] | undefined {
  const { omega, k } = set;
  let start = 0;
  const hints = Array.from({ length: k }, (_, row) => {
    const end = Math.min(packed[omega + row] ?? 0, omega);
    const places = new Set(packed.subarray(start, end));
    start = Math.max(start, end);
    return Array.from({ length: 256 }, (__, place) => places.has(place));
  });
  return packHints(set, hints).equals(packed) ? hints : undefined;
}
