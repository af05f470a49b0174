import { accountMutants } from './generated/accounts.ts';
import { constraintMutants } from './generated/constraints.ts';
import { keySpecMutants } from './generated/key-specs.ts';
import { keyStateMutants } from './generated/key-states.ts';
import { conditionMutants } from './generated/permissions.ts';
import type { Mutant } from './mutant.ts';
import { accessMutants } from './stories/access.ts';
import { agreedNonsenseMutants } from './stories/agreed-nonsense.ts';
import { aliasMutants } from './stories/aliases.ts';
import { ciphertextMutants } from './stories/ciphertexts.ts';
import { clientMutants } from './stories/clients.ts';
import { cryptographyMutants } from './stories/cryptography/all.ts';
import { customKeyStoreMutants } from './stories/custom-key-stores.ts';
import { deletingMutants } from './stories/deleting.ts';
import { describingMutants } from './stories/describing.ts';
import { identifyingMutants } from './stories/identifying.ts';
import { lifeOfAKeyMutants } from './stories/life-of-a-key.ts';
import { naturalMutants } from './stories/natural.ts';
import { oneStateFieldMutants } from './stories/one-state-field.ts';
import { ownRegionMutants } from './stories/own-region.ts';
import { publicKeyMutants } from './stories/public-keys.ts';
import { doneAllTheSameMutants } from './stories/refusals/done-all-the-same.ts';
import { inputRefusalMutants } from './stories/refusals/input.ts';
import { keyIdRefusalMutants } from './stories/refusals/key-id.ts';
import { keyStateRefusalMutants } from './stories/refusals/key-state.ts';
import { permissionMutants } from './stories/refusals/permissions.ts';
import { precedenceMutants } from './stories/refusals/precedence.ts';
import { regionRefusalMutants } from './stories/refusals/region.ts';
import { replicatingRefusalMutants } from './stories/refusals/replicating.ts';
import { serviceMutants } from './stories/refusals/service.ts';
import { wipingMutants } from './stories/refusals/wiping.ts';
import { replicatingMutants } from './stories/replicating.ts';
import { roleSwapMutants } from './stories/role-swap.ts';
import { rolesInUseMutants } from './stories/roles-in-use.ts';
import { rotatingMutants } from './stories/rotating.ts';
import { secondLookMutants } from './stories/second-looks.ts';
import { shapeMutants } from './stories/shapes.ts';
import { sharingMutants } from './stories/sharing.ts';
import { unchangedMutants } from './stories/unchanged.ts';
import { updatingMutants } from './stories/updating.ts';
import { useWhileUpdatingMutants } from './stories/use-while-updating.ts';
import { userMutants } from './stories/users.ts';
import { viewMutants } from './stories/views.ts';
import { whileUpdatingMutants } from './stories/while-updating.ts';
import { wireMutants } from './stories/wire.ts';
import { wireErrorMutants } from './stories/wire-errors.ts';
import { wrongBeforeTheActMutants } from './stories/wrong-before-the-act.ts';

/** Every server that is wrong in one way. */
export const mutants: readonly Mutant[] = [
  ...roleSwapMutants,
  ...userMutants,
  ...secondLookMutants,
  ...agreedNonsenseMutants,
  ...wrongBeforeTheActMutants,
  ...viewMutants,
  ...unchangedMutants,
  ...ciphertextMutants,
  ...clientMutants,
  ...rolesInUseMutants,
  ...ownRegionMutants,
  ...updatingMutants,
  ...useWhileUpdatingMutants,
  ...whileUpdatingMutants,
  ...keyIdRefusalMutants,
  ...keyStateRefusalMutants,
  ...inputRefusalMutants,
  ...regionRefusalMutants,
  ...serviceMutants,
  ...permissionMutants,
  ...accessMutants,
  ...describingMutants,
  ...aliasMutants,
  ...identifyingMutants,
  ...replicatingMutants,
  ...replicatingRefusalMutants,
  ...sharingMutants,
  ...rotatingMutants,
  ...precedenceMutants,
  ...publicKeyMutants,
  ...deletingMutants,
  ...wireMutants,
  ...wireErrorMutants,
  ...shapeMutants,
  ...doneAllTheSameMutants,
  ...wipingMutants,
  ...oneStateFieldMutants,
  ...naturalMutants,
  ...lifeOfAKeyMutants,
  ...customKeyStoreMutants,
  ...keyStateMutants,
  ...keySpecMutants,
  ...constraintMutants,
  ...conditionMutants,
  ...accountMutants,
  ...cryptographyMutants,
];
