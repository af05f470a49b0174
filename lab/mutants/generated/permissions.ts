import type { Mutant } from '../mutant.ts';
import { readingPolicies, readingStatements } from '../natural/access/judged.ts';

type Key = { readonly key: string };

/** What the condition keys of each Rule begin with, in lower case. */
const rules: Readonly<Record<string, readonly string[]>> = {
  BypassPolicyLockoutSafetyCheck: ['kms:bypasspolicylockoutsafetycheck'],
  CallerAccount: ['kms:calleraccount'],
  DataKeyPairSpec: ['kms:datakeypairspec'],
  EncryptionAlgorithm: ['kms:encryptionalgorithm'],
  EncryptionContext: ['kms:encryptioncontext:'],
  EncryptionContextKeys: ['kms:encryptioncontextkeys'],
  ExpirationModel: ['kms:expirationmodel'],
  GrantConstraintType: ['kms:grantconstrainttype'],
  GrantIsForAWSResource: ['kms:grantisforawsresource'],
  GrantOperations: ['kms:grantoperations'],
  GranteePrincipal: ['kms:granteeprincipal'],
  RetiringPrincipal: ['kms:retiringprincipal'],
  KeyAgreementAlgorithm: ['kms:keyagreementalgorithm'],
  KeyOrigin: ['kms:keyorigin'],
  KeySpec: ['kms:keyspec', 'kms:customermasterkeyspec'],
  KeyUsage: ['kms:keyusage', 'kms:customermasterkeyusage'],
  MacAlgorithm: ['kms:macalgorithm'],
  MessageType: ['kms:messagetype'],
  MultiRegion: ['kms:multiregion'],
  ReEncryptOnSameKey: ['kms:reencryptonsamekey'],
  RequestAlias: ['kms:requestalias'],
  RotationPeriodInDays: ['kms:rotationperiodindays'],
  ScheduleKeyDeletionPendingWindowInDays: ['kms:schedulekeydeletionpendingwindowindays'],
  SigningAlgorithm: ['kms:signingalgorithm'],
  ValidTo: ['kms:validto'],
  ViaService: ['kms:viaservice'],
  WrappingAlgorithm: ['kms:wrappingalgorithm'],
  WrappingKeySpec: ['kms:wrappingkeyspec'],
  ResourceTag: ['aws:resourcetag/'],
  RequestTag: ['aws:requesttag/'],
  TagKeys: ['aws:tagkeys'],
  Operators: ['kms:encryptioncontext:', 'kms:multiregion', 'kms:keyspec', 'kms:rotationperiodindays'],
};

/** For each Rule of the table a server that passes over conditions on its keys, and one on which they are never met. */
export const conditionMutants: readonly Mutant[] = Object.entries(rules).flatMap(([name, keys]) => {
  const isAbout = ({ key }: Key) => keys.some((each) => key.startsWith(each));
  // Only an AWS service could meet it.
  return [passingOver(name, isAbout), ...(name === 'GrantIsForAWSResource' ? [] : [neverMet(name, isAbout)])];
});

function passingOver(name: string, isAbout: (condition: Key) => boolean): Mutant {
  return {
    id: `condition-${inKebabCase(name)}-passed-over`,
    clause: `PERMISSION/${name}`,
    defect: `Conditions that ${name} is about count for nothing.`,
    mustFail: (id) => id.endsWith('/passes'),
    apply: readingStatements((statement) => ({
      ...statement,
      conditions: statement.conditions.filter((condition) => !isAbout(condition)),
    })),
  };
}

function neverMet(name: string, isAbout: (condition: Key) => boolean): Mutant {
  return {
    id: `condition-${inKebabCase(name)}-never-met`,
    clause: `PERMISSION/${name}`,
    defect: `A statement with a condition that ${name} is about never applies.`,
    mustFail: (id) => id.endsWith('/applies'),
    apply: readingPolicies((statements) => statements.filter(({ conditions }) => !conditions.some(isAbout))),
  };
}

function inKebabCase(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}
