/** A point; `undefined` is the point at infinity. */
export type Point = {
  readonly x: bigint;
  readonly y: bigint;
};

/** y² = x³ + ax + b over the prime field; b is not needed to calculate. */
export type Curve = {
  readonly bytes: number;
  readonly prime: bigint;
  readonly a: bigint;
  readonly order: bigint;
  readonly base: Point;
};

const p256 = {
  bytes: 32,
  prime: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
  order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  base: {
    x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
    y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
  },
};
const p384 = {
  bytes: 48,
  prime: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
  order: BigInt(
    '0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
  ),
  base: {
    x: BigInt(
      '0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7',
    ),
    y: BigInt(
      '0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f',
    ),
  },
};
const p521 = {
  bytes: 66,
  prime: 2n ** 521n - 1n,
  order: BigInt(
    '0x01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409',
  ),
  base: {
    x: BigInt(
      '0x00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66',
    ),
    y: BigInt(
      '0x011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650',
    ),
  },
};
const secp256k1 = {
  bytes: 32,
  prime: 2n ** 256n - 2n ** 32n - 977n,
  a: 0n,
  order: 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n,
  base: {
    x: 0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798n,
    y: 0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8n,
  },
};

/** Domain parameters of FIPS 186-5 and SEC 2, by the curve's name in a JSON Web Key. */
const curves: Readonly<Record<string, Curve>> = {
  'P-256': { ...p256, a: -3n },
  'P-384': { ...p384, a: -3n },
  'P-521': { ...p521, a: -3n },
  secp256k1,
};

export function curveOf(name: string): Curve {
  const curve = curves[name];
  if (!curve) throw new Error(`Unknown curve ${name}. Expected one of: ${Object.keys(curves).join(', ')}.`);
  return curve;
}

export function modulo(number: bigint, modulus: bigint): bigint {
  const rest = number % modulus;
  return rest < 0n ? rest + modulus : rest;
}

/** Inverse modulo a prime, by the extended Euclidean algorithm. */
export function invert(number: bigint, modulus: bigint): bigint {
  let [low, high] = [modulo(number, modulus), modulus];
  let [one, other] = [1n, 0n];
  while (low > 1n) {
    const ratio = high / low;
    [low, high] = [high - low * ratio, low];
    [one, other] = [other - one * ratio, one];
  }
  return modulo(one, modulus);
}

export function add(
  { prime, a }: Curve,
  one: Point | undefined,
  other: Point | undefined,
): Point | undefined {
  if (!one || !other) return one ?? other;
  const isSame = one.x === other.x && one.y === other.y;
  if (one.x === other.x && !isSame) return undefined;
  const slope = isSame
    ? (3n * one.x * one.x + a) * invert(2n * one.y, prime)
    : (other.y - one.y) * invert(other.x - one.x, prime);
  const x = modulo(slope * slope - one.x - other.x, prime);
  return { x, y: modulo(slope * (one.x - x) - one.y, prime) };
}

/**
 * Double and add, from the highest bit, in Jacobian coordinates (x/z², y/z³): one inversion at the end instead of one
 * a step makes it twenty times as fast.
 */
export function multiply(curve: Curve, factor: bigint, point: Point): Point | undefined {
  let sum: Jacobian | undefined;
  for (const bit of factor.toString(2)) {
    if (sum) sum = double(curve, sum);
    if (bit === '1') sum = sum ? addPoint(curve, sum, point) : { ...point, z: 1n };
  }
  if (!sum) return undefined;
  const inverse = invert(sum.z, curve.prime);
  const x = modulo(sum.x * inverse ** 2n, curve.prime);
  return { x, y: modulo(sum.y * inverse ** 3n, curve.prime) };
}

type Jacobian = Point & {
  readonly z: bigint;
};

function double({ prime, a }: Curve, { x, y, z }: Jacobian): Jacobian {
  const ySquared = modulo(y * y, prime);
  const s = modulo(4n * x * ySquared, prime);
  const m = modulo(3n * x * x + a * modulo(z * z, prime) ** 2n, prime);
  const doubledX = modulo(m * m - 2n * s, prime);
  const doubledY = modulo(m * (s - doubledX) - 8n * ySquared * ySquared, prime);
  return { x: doubledX, y: doubledY, z: modulo(2n * y * z, prime) };
}

/** Adds the point that is being multiplied. Equal x only happens with opposite y: at the order of the curve. */
function addPoint({ prime }: Curve, sum: Jacobian, point: Point): Jacobian | undefined {
  const zSquared = modulo(sum.z * sum.z, prime);
  const h = modulo(point.x * zSquared - sum.x, prime);
  if (h === 0n) return undefined;
  const r = modulo(point.y * zSquared * sum.z - sum.y, prime);
  const hSquared = modulo(h * h, prime);
  const hCubed = modulo(h * hSquared, prime);
  const v = modulo(sum.x * hSquared, prime);
  const x = modulo(r * r - hCubed - 2n * v, prime);
  return { x, y: modulo(r * (v - x) - sum.y * hCubed, prime), z: modulo(sum.z * h, prime) };
}
