/** Arithmetic in the ring of ML-DSA: 256 coefficients modulo q. Source: FIPS 204, section 7.5. */
export type Polynomial = readonly number[];

export const q = 8_380_417;
const coefficients = 256;
const inverseOf256 = 8_347_681;

/** Powers of the root of unity 1753, in bit-reversed order. */
const zetas: readonly number[] = Array.from({ length: coefficients }, (_, index) => power(reverse(index)));

export function polynomial(coefficient: (index: number) => number): number[] {
  return Array.from({ length: coefficients }, (_, index) => coefficient(index));
}

export function add(one: Polynomial, other: Polynomial): Polynomial {
  return one.map((each, index) => (each + (other[index] ?? 0)) % q);
}

export function subtract(one: Polynomial, other: Polynomial): Polynomial {
  return one.map((each, index) => (each - (other[index] ?? 0) + q) % q);
}

/** Of two in the domain of the transform. */
export function multiply(one: Polynomial, other: Polynomial): Polynomial {
  return one.map((each, index) => (each * (other[index] ?? 0)) % q);
}

export function transform(given: Polynomial): Polynomial {
  const values = [...given];
  let next = 0;
  for (let step = coefficients / 2; step >= 1; step /= 2) {
    for (let start = 0; start < coefficients; start += 2 * step) {
      const zeta = zetas[++next] ?? 0;
      for (let low = start; low < start + step; low++) {
        const [one, other] = [values[low] ?? 0, (zeta * (values[low + step] ?? 0)) % q];
        values[low] = (one + other) % q;
        values[low + step] = (one - other + q) % q;
      }
    }
  }
  return values;
}

export function transformBack(given: Polynomial): Polynomial {
  const values = [...given];
  let next = coefficients;
  for (let step = 1; step < coefficients; step *= 2) {
    for (let start = 0; start < coefficients; start += 2 * step) {
      const zeta = q - (zetas[--next] ?? 0);
      for (let low = start; low < start + step; low++) {
        const [one, other] = [values[low] ?? 0, values[low + step] ?? 0];
        values[low] = (one + other) % q;
        values[low + step] = (zeta * (one - other + q)) % q;
      }
    }
  }
  return values.map((value) => (value * inverseOf256) % q);
}

/** A matrix and a vector, both in the domain of the transform. */
export function product(
  matrix: readonly (readonly Polynomial[])[],
  vector: readonly Polynomial[],
): readonly Polynomial[] {
  const nothing = polynomial(() => 0);
  return matrix.map((row) =>
    row.reduce<Polynomial>((sum, each, column) => add(sum, multiply(each, vector[column] ?? [])), nothing),
  );
}

/** Between -q/2 and q/2. */
export function centered(coefficient: number): number {
  return coefficient > q / 2 ? coefficient - q : coefficient;
}

/** The largest coefficient, signs aside. */
export function norm(vector: readonly Polynomial[]): number {
  return Math.max(...vector.flat().map((each) => Math.abs(centered(each))));
}

function power(exponent: number): number {
  let result = 1;
  for (let count = 0; count < exponent; count++) result = (result * 1753) % q;
  return result;
}

function reverse(byte: number): number {
  return Number.parseInt(byte.toString(2).padStart(8, '0').split('').toReversed().join(''), 2);
}
