import { ciphertextMutants } from './ciphertexts.ts';
import { deletingMutants } from './deleting.ts';
import { describingMutants } from './describing.ts';
import { identifyingMutants } from './identifying.ts';
import type { Mutant } from './mutant.ts';
import { ownRegionMutants } from './own-region.ts';
import { permissionMutants } from './permissions.ts';
import { publicKeyMutants } from './public-keys.ts';
import { inputRefusalMutants } from './refusals-input.ts';
import { keyIdRefusalMutants } from './refusals-key-id.ts';
import { keyStateRefusalMutants } from './refusals-key-state.ts';
import { regionRefusalMutants } from './refusals-region.ts';
import { replicatingRefusalMutants } from './refusals-replicating.ts';
import { serviceMutants } from './refusals-service.ts';
import { replicatingMutants } from './replicating.ts';
import { roleSwapMutants } from './role-swap.ts';
import { rolesInUseMutants } from './roles-in-use.ts';
import { shapeMutants } from './shapes.ts';
import { sharingMutants } from './sharing.ts';
import { unchangedMutants } from './unchanged.ts';
import { updatingMutants } from './updating.ts';
import { useWhileUpdatingMutants } from './use-while-updating.ts';
import { viewMutants } from './views.ts';
import { whileUpdatingMutants } from './while-updating.ts';
import { wireMutants } from './wire.ts';
import { wireErrorMutants } from './wire-errors.ts';

/** Every server that is wrong in one way. */
export const mutants: readonly Mutant[] = [
  ...roleSwapMutants,
  ...viewMutants,
  ...unchangedMutants,
  ...ciphertextMutants,
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
  ...describingMutants,
  ...identifyingMutants,
  ...replicatingMutants,
  ...replicatingRefusalMutants,
  ...sharingMutants,
  ...publicKeyMutants,
  ...deletingMutants,
  ...wireMutants,
  ...wireErrorMutants,
  ...shapeMutants,
];
