/** Constraints of one input member: what AWS checks before an operation looks at the request. */
export type Shape =
  | TextShape
  | IntegerShape
  | { readonly type: 'boolean' }
  | { readonly type: 'timestamp' }
  | BlobShape
  | ListShape
  | { readonly type: 'map' }
  | { readonly type: 'structure'; readonly members: Members };

export type TextShape = {
  readonly type: 'string';
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  readonly oneOf?: readonly string[];
};

export type IntegerShape = {
  readonly type: 'integer';
  readonly min?: number;
  readonly max?: number;
};

/** Lengths in bytes after base64 decoding. */
export type BlobShape = {
  readonly type: 'blob';
  readonly min: number;
  readonly max: number;
};

export type ListShape = {
  readonly type: 'list';
  readonly of: Shape;
  readonly min?: number;
  readonly max?: number;
};

export type Members = Readonly<Record<string, Shape & { readonly isRequired?: true }>>;

/** The value a member has once it was checked; a map is text to text. */
export type ValueOf<S> = S extends { readonly oneOf: readonly (infer Word)[] }
  ? Word
  : S extends { readonly type: 'string' }
    ? string
    : S extends { readonly type: 'integer' | 'timestamp' }
      ? number
      : S extends { readonly type: 'boolean' }
        ? boolean
        : S extends { readonly type: 'blob' }
          ? Buffer
          : S extends { readonly type: 'list'; readonly of: infer Item }
            ? readonly ValueOf<Item>[]
            : S extends {
                  readonly type: 'structure';
                  readonly members: infer M;
                }
              ? InputOf<M>
              : Readonly<Record<string, string>>;

type Required<M> = {
  [K in keyof M]: M[K] extends { readonly isRequired: true } ? K : never;
}[keyof M];

/** The checked input of an operation, derived from its table of constraints. */
export type InputOf<M> = {
  readonly [K in Required<M>]: ValueOf<M[K]>;
} & { readonly [K in Exclude<keyof M, Required<M>>]?: ValueOf<M[K]> };

/** The checked input when the operation is not known. */
export type AnyInput = Readonly<Record<string, unknown>>;
