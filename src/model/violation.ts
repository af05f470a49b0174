export type Violation = {
  /** JSON pointer into the body; empty for the body as a whole. */
  readonly path: string;
  /** The JSON Schema keyword that failed, or `json` when the body is no JSON. */
  readonly keyword: string;
  readonly message: string;
  /** True for a member the SDK does not know: AWS may add members at any time. */
  readonly isAdvisory: boolean;
};
