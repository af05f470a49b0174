import type { Envelope } from '../envelope.ts';

/** Throws at the first scenario with a step that is not defined exactly once: such a scenario says nothing of a target. */
export function requireDefinedSteps(): (envelope: Envelope) => void {
  const texts = new Map<string, string>();
  return ({ pickle, testCase }) => {
    for (const { id, text } of pickle?.steps ?? []) texts.set(id, text);
    for (const { pickleStepId, stepDefinitionIds = [] } of testCase?.testSteps ?? []) {
      if (!pickleStepId || stepDefinitionIds.length === 1) continue;
      throw new Error(
        `The step "${texts.get(pickleStepId)}" has ${stepDefinitionIds.length} definitions in steps/. It needs exactly one.`,
      );
    }
  };
}
