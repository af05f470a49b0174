/** A property of a key that one read shows. */
export type ShownProperty =
  | 'key policy'
  | 'tags'
  | 'grants'
  | 'aliases'
  | 'rotation setting'
  | 'state of the key materials';

/** What one read shows of a property in one Region; `value` is absent where the read was refused. */
export type ShownValue = {
  readonly property: ShownProperty;
  readonly region: string;
  readonly value?: string;
  /** What the read came to, in words. */
  readonly words: string;
};
