import type { Identity } from '../identities.ts';
import type { Settings } from '../parts.ts';
import type { Element } from './answer.ts';

/** One request to AWS STS whose signature was good. */
export type StsCall = {
  readonly caller: Identity;
  readonly parameters: URLSearchParams;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly settings: Settings;
};

/** Returns what the result contains. @throws Refusal */
export type StsOperation = (call: StsCall) => Element;
