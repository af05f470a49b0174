/** What every kind of hostility says about itself. */
import type { Parts } from '../../src/reference/parts.ts';
import { type Heard, type Hostility, type Said, say } from './hostile-proxy.ts';

export type Kind = {
  readonly hostility: Hostility;
  /** What the run ends with. 0: nothing that was sent is a difference. 1: it differs. 2: nothing was learnt. */
  readonly code: 0 | 1 | 2;
  /** `none`: no scenario may pass. `some`: what does not look at the spoilt part may. `all`: none may fail. */
  readonly passes: 'none' | 'some' | 'all';
  /** Whether calls are left without an answer, which then costs every one of them its bound. */
  readonly isSilent?: boolean;
  /** What the reference behind it is made of. */
  readonly parts?: Parts;
};

export type Kinds = Readonly<Record<string, Kind>>;

/** The answer, with its text changed. */
export function changed(change: (body: string, heard: Heard) => string): Hostility {
  return (said, response, heard) => say(said, response, { body: change(said.body, heard) });
}

/** The answer, with headers added. */
export function headed(headers: (heard: Heard, said: Said) => Said['headers']): Hostility {
  return (said, response, heard) => say(said, response, { headers: headers(heard, said) });
}
