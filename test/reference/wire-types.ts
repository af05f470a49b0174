import type * as kms from '@aws-sdk/client-kms';

/** What a value of the SDK is on the wire: epoch seconds, base64; tests know which members are there. */
export type Wire<T> = T extends Date
  ? number
  : T extends Uint8Array
    ? string
    : T extends readonly (infer Item)[]
      ? Wire<Item>[]
      : T extends object
        ? { [K in keyof T]-?: Wire<NonNullable<T[K]>> }
        : T;

type Commands = typeof kms;

type Sends<Output> = {
  resolveMiddleware: (...args: never[]) => (args: never) => Promise<{ output: Output }>;
};

/** The output of an operation as it comes over the wire; of one that is not known by name, nothing is known. */
export type OutputOf<Op extends string> = `${Op}Command` extends keyof Commands
  ? Commands[`${Op}Command`] extends new (
      ...args: never[]
    ) => Sends<infer Output>
    ? Wire<Omit<NonNullable<Output>, '$metadata'>>
    : never
  : Record<string, unknown>;
