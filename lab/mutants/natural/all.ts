import { accountFaults } from './access/accounts.ts';
import { conditionFaults } from './access/conditions.ts';
import { grantFaults } from './access/grants.ts';
import { retirableGrantFaults } from './access/grants-listed.ts';
import { managedGrantFaults } from './access/grants-managed.ts';
import { policyFaults } from './access/policies.ts';
import { policyFormFaults } from './access/policy-forms.ts';
import { acrossRegionFaults } from './across-regions.ts';
import { acrossRegionUseFaults } from './across-regions-use.ts';
import { afterMoveFaults } from './after-moves.ts';
import { afterMoveRoleFaults } from './after-moves-roles.ts';
import { aliasFaults } from './alias-rules.ts';
import { asMadeFaults } from './as-made.ts';
import { ownPropertyFaults } from './as-made-own.ts';
import { bystanderFaults } from './bystanders.ts';
import { moveBystanderFaults } from './bystanders-of-moves.ts';
import { byteAndTextFaults } from './bytes-and-text.ts';
import { cacheFaults } from './caches.ts';
import { caseAndSpaceFaults } from './case-and-space.ts';
import { comingBackFaults } from './coming-back.ts';
import { creatingFaults } from './creating.ts';
import { creatingMetadataFaults } from './creating-metadata.ts';
import { dateFaults } from './dates.ts';
import { defaultFaults } from './defaults-and-limits.ts';
import { deletionEndFaults } from './deletion-ends.ts';
import { deletionFaults } from './deletions.ts';
import { ownDeletionFaults } from './deletions-own.ts';
import { descriptionFaults } from './descriptions.ts';
import { dryRunFaults, orderFaults } from './dry-runs.ts';
import { echoFaults } from './echoes.ts';
import type { NaturalFault } from './fault.ts';
import { otherUseFaults } from './for-other-uses.ts';
import { granteeFaults } from './grantees.ts';
import { identityFaults } from './identities.ts';
import { importFaults } from './imports.ts';
import { importAcrossRegionFaults } from './imports-across-regions.ts';
import { importAgainFaults } from './imports-again.ts';
import { importMaterialFaults } from './imports-materials.ts';
import { ownImportFaults } from './imports-own.ts';
import { importVersionFaults } from './imports-versions.ts';
import { importWrappingFaults } from './imports-wrapping.ts';
import { inputFaults } from './inputs.ts';
import { everyInputFaults } from './inputs-everywhere.ts';
import { stateFaults } from './key-states.ts';
import { keyStoreFaults } from './key-stores.ts';
import { lastUsageFaults } from './last-usage.ts';
import { listFaults } from './lists.ts';
import { ownListFaults } from './lists-own.ts';
import { materialFaults } from './materials.ts';
import { movedOverFaults } from './moved-over.ts';
import { otherRegionNameFaults } from './names-of-other-regions.ts';
import { anotherKeyFaults, leftOutFaults } from './of-another-key.ts';
import { onDemandFaults } from './on-demand.ts';
import { oneObjectFaults } from './one-object.ts';
import { oneResponseFaults } from './one-response.ts';
import { oneSpecFaults } from './one-spec.ts';
import { otherAccountFaults } from './other-accounts.ts';
import { ownSignatureFaults } from './own-signatures.ts';
import { pageFaults } from './pages.ts';
import { permissionFaults } from './permissions.ts';
import { ownPermissionFaults } from './permissions-own.ts';
import { relatedPermissionFaults } from './permissions-related.ts';
import { waitingPrimaryFaults } from './primaries-waiting.ts';
import { refusedEffectFaults } from './refused-effects.ts';
import { removalFaults } from './removals.ts';
import { replicatingFaults } from './replicating.ts';
import { replicatingAnswerFaults } from './replicating-answers.ts';
import { furtherReplicatingFaults } from './replicating-further.ts';
import { roleKeptFaults } from './roles-kept.ts';
import { rotationAndMoveFaults } from './rotation-and-moves.ts';
import { rotationListFaults } from './rotation-lists.ts';
import { rotationSettingFaults } from './rotation-settings.ts';
import { sharedRotationFaults } from './rotation-shared.ts';
import { statementFaults } from './statements.ts';
import { tagFaults } from './tags.ts';
import { grantTermFaults } from './terms-of-grants.ts';
import { twoAtOnceFaults } from './two-at-once.ts';
import { unknownKeyFaults } from './unknown-keys.ts';
import { versionFaults } from './versions.ts';
import { whilePendingFaults } from './while-pending.ts';
import { wireFaults } from './wire.ts';
import { ownWireFaults } from './wire-own.ts';

/** Every fault that was thought of before anyone looked whether a scenario would notice. */
export const naturalFaults: readonly NaturalFault[] = [
  ...materialFaults,
  ...bystanderFaults,
  ...afterMoveFaults,
  ...afterMoveRoleFaults,
  ...identityFaults,
  ...removalFaults,
  ...acrossRegionFaults,
  ...acrossRegionUseFaults,
  ...deletionFaults,
  ...whilePendingFaults,
  ...importFaults,
  ...ownImportFaults,
  ...rotationSettingFaults,
  ...sharedRotationFaults,
  ...replicatingFaults,
  ...replicatingAnswerFaults,
  ...permissionFaults,
  ...ownPermissionFaults,
  ...grantFaults,
  ...managedGrantFaults,
  ...retirableGrantFaults,
  ...policyFaults,
  ...conditionFaults,
  ...accountFaults,
  ...twoAtOnceFaults,
  ...listFaults,
  ...wireFaults,
  ...asMadeFaults,
  ...ownPropertyFaults,
  ...movedOverFaults,
  ...versionFaults,
  ...furtherReplicatingFaults,
  ...oneObjectFaults,
  ...ownDeletionFaults,
  ...relatedPermissionFaults,
  ...ownListFaults,
  ...ownWireFaults,
  ...aliasFaults,
  ...tagFaults,
  ...pageFaults,
  ...inputFaults,
  ...everyInputFaults,
  ...creatingFaults,
  ...creatingMetadataFaults,
  ...stateFaults,
  ...importWrappingFaults,
  ...importMaterialFaults,
  ...importVersionFaults,
  ...deletionEndFaults,
  ...onDemandFaults,
  ...rotationListFaults,
  ...descriptionFaults,
  ...lastUsageFaults,
  ...keyStoreFaults,
  ...byteAndTextFaults,
  ...otherAccountFaults,
  ...unknownKeyFaults,
  ...echoFaults,
  ...comingBackFaults,
  ...dateFaults,
  ...anotherKeyFaults,
  ...leftOutFaults,
  ...policyFormFaults,
  ...otherUseFaults,
  ...importAgainFaults,
  ...granteeFaults,
  ...roleKeptFaults,
  ...moveBystanderFaults,
  ...importAcrossRegionFaults,
  ...rotationAndMoveFaults,
  ...waitingPrimaryFaults,
  ...otherRegionNameFaults,
  ...refusedEffectFaults,
  ...dryRunFaults,
  ...orderFaults,
  ...cacheFaults,
  ...oneResponseFaults,
  ...oneSpecFaults,
  ...ownSignatureFaults,
  ...grantTermFaults,
  ...statementFaults,
  ...caseAndSpaceFaults,
  ...defaultFaults,
];
