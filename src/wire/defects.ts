/**
 * What a target does wrong, in words that every scenario which meets it shares. Many differences, one defect: Encrypt
 * that is refused makes dozens of scenarios fail, each expecting something of its own.
 */

import { asText, at } from '../model/json.ts';
import { noCode, type Outcome } from '../model/outcome.ts';
import type { Violation } from '../model/violation.ts';
import { changesSomething } from '../spec/operation-table.ts';

/** Stands in a defect for the last call that changed something; filled in when the scenario has ended. */
const act = '{act}';

/**
 * Roles, primary key and replica keys are shown together, in `MultiRegionConfiguration`; so they are wrong together.
 * `described` is the metadata that was judged: where one of them has no such member, no call made it wrong.
 */
export function wrongRoles(...described: readonly unknown[]): string {
  const member = 'MultiRegionConfiguration';
  const isBare = (metadata: unknown) =>
    at(metadata, 'KeyState') !== undefined && at(metadata, member) === undefined;
  return described.some(isBare) ? missingMember(member) : `${act} leaves ${member} wrong`;
}

/** The key of one Region is returned where the key of another was named. */
export const foreignName = 'A Region returns the key ARN of another Region';

/** Whoever calls CreateKey in one Region gets a key of another. */
export const keyElsewhere = 'CreateKey creates the key in a Region other than that of the call';

/** The key that comes of it has no related keys, whatever its metadata repeats of the request. */
export const notMadeMultiRegion = 'CreateKey with MultiRegion true creates a key that is not multi-Region';

/** The same of the replica. */
export const notReplicatedMultiRegion = 'ReplicateKey creates a key that is not multi-Region';

/** Key IDs are what related keys have in common. */
export const differentKeyIds = 'Related keys have different key IDs';

/** A key ID or ARN is not the one that CreateKey gave, with the Region in which the key is. */
export function wrongName(wanted: string | undefined, actual: unknown): string {
  const [region, ...rest] = partsOf(wanted);
  const [another, ...others] = partsOf(actual);
  const isOfAnotherRegion = region && another && region !== another && rest.join() === others.join();
  return isOfAnotherRegion ? foreignName : 'A response does not identify the key by its own key ID and ARN';
}

/** Region, account and key ID of a key ARN; nothing of what is none. */
function partsOf(arn: unknown): readonly string[] {
  const [, ...parts] = /^arn:[\w-]+:kms:([\w-]*):(\d*):key\/(.+)$/.exec(asText(arn)) ?? [];
  return parts;
}

/** Properties that related keys do not share were seen in another Region all the same. */
export const notKeptApart = `${act} leaks a property of one Region's key into another Region`;

/** A replica has what the input of ReplicateKey says, and more. */
export function addedTo(property: string): string {
  return `ReplicateKey adds ${property} to those in the request`;
}

/** A replica does not have what the input of ReplicateKey says. */
export function passedOver(property: string): string {
  return `ReplicateKey ignores the ${property} it is given`;
}

/** A member of the metadata is wrong: one of many faults, unless it is about roles. */
export function wrongMember(path: string, wanted: unknown, metadata: unknown): { readonly defect?: string } {
  if (path.startsWith('MultiRegionConfiguration.')) return { defect: wrongRoles(metadata) };
  return path === 'Arn' ? { defect: wrongName(asText(wanted), at(metadata, path)) } : {};
}

/** A member that every such answer has is not there. */
export function missingMember(member: string): string {
  return `The response lacks ${member}, which AWS returns`;
}

/** A property that related keys share differs between Regions. */
export function notShared(property: string): string {
  return `The ${property} is not the same in every Region`;
}

/** No related key says of automatic rotation what was last asked for, or what a new key has. */
export const wrongRotation = 'GetKeyRotationStatus does not report whether automatic rotation is enabled';

/** A ciphertext, signature, MAC or shared secret is judged differently by a related key, or by the same one later. */
export function notGood(operation: string): string {
  return `${operation} does not match what the same key material produced before`;
}

/** A signature or a shared secret is none of the key pair whose public key is shown. */
export function againstPublicKey(operation: string): string {
  return `${operation} produces a result that does not match the PublicKey from GetPublicKey`;
}

/** The content type that answers have instead. */
export function wrongContentType(type: string): string {
  return `Responses have the content type ${type}`;
}

/** A property is not what it was before the last call. */
export function changedProperty(property: string): string {
  return `${act} changes the ${property} of a related key`;
}

/** A key is in a state in which it should not be. `actual` is what DescribeKey showed: a state, or a refusal. */
export function wrongState(state: string, actual: string): string {
  return /^\w+$/.test(actual)
    ? `${act} leaves a key ${actual} that is ${state} on AWS`
    : `DescribeKey does not return a key that is ${state} on AWS`;
}

/** A Region has a key that nothing should have made there. */
export const keyFromNowhere = `${act} creates a key in a Region that has none on AWS`;

/** A call for the key of one Region brings that of another into the same state. */
export function stateOfAnother(operation: string): string {
  return `${operation} changes the key state of other related keys`;
}

/** A call came to something else than success. */
export function unexpectedRefusal(outcome: Outcome): string {
  return `${outcome.exchange.operation} ${answerOf(outcome)} but succeeds on AWS`;
}

/** A call that had to be refused, with one of `codes` where any are named, came to something else. */
export function missingRefusal(outcome: Outcome, codes: readonly string[]): string {
  if (isOfAnotherRegion(outcome)) return foreignName;
  const exceptions = codes.length > 0 ? ` with ${codes.toSorted().join(' or ')}` : '';
  return `${outcome.exchange.operation} ${answerOf(outcome)}, but AWS refuses it${exceptions}`;
}

/** DescribeKey, asked for a key that this Region does not have, shows the one of another Region. */
export function isOfAnotherRegion({ kind, exchange, ...outcome }: Outcome): boolean {
  if (kind !== 'success' || exchange.operation !== 'DescribeKey') return false;
  const [region = exchange.region] = partsOf(at(outcome, 'output', 'KeyMetadata', 'Arn'));
  return region !== exchange.region;
}

/** A member of an answer breaks the documented shape; the same member in several operations is one defect. */
export function brokenShape({ path, keyword, message }: Omit<Violation, 'isAdvisory'>): string {
  const member = path.split('/').at(-1);
  if (member && keyword === 'required') return missingMember(member);
  return `${member || 'The response body'}: ${message}`;
}

/** The defect with the name of the last call that changed something. */
export function namingAct(defect: string, operations: readonly string[]): string {
  return wrongAfter(defect, operations.findLast(changesSomething) ?? 'CreateKey');
}

/** The defect with the name of the call after which it was first seen. */
export function wrongAfter(defect: string, operation: string): string {
  return defect.replace(act, operation);
}

/** Whether a defect says that roles are wrong, and leaves open after which call. */
export function isWrongRoles(defect: string): boolean {
  return defect === wrongRoles();
}

function answerOf(outcome: Outcome): string {
  if (outcome.kind === 'success') return 'succeeds';
  if (outcome.kind === 'no-answer') return 'returns an unreadable response';
  const name = outcome.code === noCode ? 'an error that names no exception' : outcome.code;
  return `is refused with ${name} (HTTP ${outcome.status})`;
}
