/** A request the service turns down: what goes on the wire as `__type` and message. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message?: string, status = 400) {
    super(message ?? '');
    this.code = code;
    this.status = status;
  }
}

/** True for the refusals of this server; anything else thrown is a defect of ours. */
export function isRefusal(thrown: unknown): thrown is Refusal {
  return thrown instanceof Refusal;
}

export const notFound = (message: string) => new Refusal('NotFoundException', message);
export const invalidState = (message: string) => new Refusal('KMSInvalidStateException', message);
export const unsupported = (message: string) => new Refusal('UnsupportedOperationException', message);
export const invalid = (message: string) => new Refusal('ValidationException', message);
export const invalidArn = (message: string) => new Refusal('InvalidArnException', message);
export const limitExceeded = (message: string) => new Refusal('LimitExceededException', message);
