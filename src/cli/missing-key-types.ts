import { generateKeyPairSync, getCurves } from 'node:crypto';

/** What node:crypto calls the key pairs that not every Node can make, with the key specs that they are for. */
const kinds: Readonly<Record<string, string>> = {
  secp256k1: 'ECC_SECG_P256K1',
  ed25519: 'ECC_NIST_EDWARDS25519',
  'ml-dsa-44': 'ML_DSA_44, ML_DSA_65 and ML_DSA_87',
  'ml-kem-512': 'ML_KEM_512, ML_KEM_768 and ML_KEM_1024',
};

/** One sentence on key specs that this machine's Node can neither make nor check; none where it can do all of them. */
export function missingKeyTypes(
  canMake: (kind: string) => boolean = isKnown,
  version = process.version,
): string | undefined {
  const missing = Object.entries(kinds).flatMap(([kind, specs]) => (canMake(kind) ? [] : [specs]));
  if (missing.length === 0) return undefined;
  return `Node ${version} has no ${missing.join('; no ')}. Do not trust what is said of these key specs: use Node 24 or newer.`;
}

function isKnown(kind: string): boolean {
  if (kind === 'secp256k1') return getCurves().includes(kind);
  try {
    generateKeyPairSync(kind as 'ed25519');
    return true;
  } catch {
    return false;
  }
}

/** Says at the start what this machine cannot do, on standard error. */
export function sayMissingKeyTypes(): void {
  const missing = missingKeyTypes();
  if (missing) process.stderr.write(`${missing}\n`);
}
