/** `schemas/operations.json`: per operation its input members and modelled errors, as the SDK has them. */
import type { NormalizedSchema } from '@smithy/core/schema';
import { generatedComment, type JsonSchema, requiredCount } from './response-schema.ts';
import type { SdkModel, SdkOperation } from './sdk-model.ts';

export const operationList = (model: SdkModel): JsonSchema => ({
  $comment: generatedComment(model.version),
  operations: Object.fromEntries(
    model.operations.map((operation) => [
      operation.name,
      { input: inputMembers(operation), errors: operation.errors },
    ]),
  ),
});

const inputMembers = ({ input }: SdkOperation): readonly JsonSchema[] => {
  const required = requiredCount(input);
  return [...input.structIterator()].map(([name, schema], index) => ({
    name,
    type: kindOf(schema),
    required: index < required,
  }));
};

const kindOf = (schema: NormalizedSchema): string => {
  if (schema.isListSchema()) return 'list';
  if (schema.isMapSchema()) return 'map';
  if (schema.isStructSchema()) return 'structure';
  if (schema.isBlobSchema()) return 'blob';
  if (schema.isTimestampSchema()) return 'timestamp';
  if (schema.isBooleanSchema()) return 'boolean';
  return schema.isNumericSchema() ? 'integer' : 'string';
};
