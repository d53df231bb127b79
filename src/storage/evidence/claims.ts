/** What a token must say so that it can be about an entry. Pure and without a key: a token that says something else
 *  is wrong whoever signed it. */
import type { Signature } from '../../domain/turn/entries.ts';
import { entryText } from '../canonical.ts';
import { digest } from '../digest.ts';
import { isKept, isSignature } from '../signature.ts';

/** How far Trello's moment of signing may lie from the entry's own, in milliseconds. */
const TOLERANCE_MS = 15 * 60_000;

/** Where the entry belongs; what is not given is not compared. */
export interface ClaimsPlace {
  readonly plugin?: string | undefined;
  readonly board?: string | undefined;
  readonly card?: string | undefined;
}

/** What does not fit; `unreadable`: no token at all. */
export type ClaimsFault =
  | 'unreadable'
  | 'algorithm'
  | 'issuer'
  | 'plugin'
  | 'board'
  | 'card'
  | 'member'
  | 'state'
  | 'time';

/** A stored entry, as it lies there: its state is made from all that is stored. */
interface Stored {
  readonly at: number;
  readonly by: string;
}

type Json = Readonly<Record<string, unknown>>;

/** The kinds of entries that are signed. */
const SIGNED_KINDS: readonly unknown[] = ['decided', 'confirmed', 'rulesAgreed'];

export function isSignedKind(entry: object): boolean {
  return SIGNED_KINDS.includes((entry as { kind?: unknown }).kind);
}

/** What Trello is asked to sign: base64url SHA-256 of the bytes that the id is made from. */
export function stateOf(entry: object): string {
  return digest(entryText(entry));
}

/** The first claim that is wrong; undefined where all are right. `exp` says nothing about a past decision. */
export function claimsFault(
  entry: Stored,
  sig: Signature,
  place: ClaimsPlace,
): ClaimsFault | undefined {
  const [header, claims] = [parse(sig.h), parse(sig.p)];
  if (header === undefined || claims === undefined || sig.s === '') return 'unreadable';
  if (header['alg'] !== 'RS256') return 'algorithm';
  if (claims['iss'] !== 'trello') return 'issuer';
  if (!fits(place.plugin, claims['idPlugin'])) return 'plugin';
  if (!fits(place.board, claims['idBoard'])) return 'board';
  if (claims['idCard'] !== undefined && !fits(place.card, claims['idCard'])) return 'card';
  if (claims['idMember'] !== entry.by) return 'member';
  // Last of all, for it is the only one that is worked for.
  if (!isAbout(entry.at, claims['iat'])) return 'time';
  return claims['state'] === stateOf(entry) ? undefined : 'state';
}

/** `isGenuine` on the board where the entry was written. */
export function isGenuineThere(
  entry: object,
  all: readonly object[],
  place: ClaimsPlace & { readonly board: string },
): boolean {
  return isGenuine(entry, { ...place, board: boardOf(entry as Placed, all, place.board) });
}

/** False for a decision with a wrong claim: it counts for nothing. What carries no signature, or none any more, is
 *  not judged here. The connector asks this of the entries that decide its badge. */
export function isGenuine(entry: object, place: ClaimsPlace): boolean {
  const { sig } = entry as { readonly sig?: unknown };
  if (sig === undefined || !isSignedKind(entry)) return true;
  if (!isSignature(sig)) return false;
  return !isKept(sig) || claimsFault(entry as Stored, sig, place) === undefined;
}

/** When Trello signed it, in milliseconds. */
export function signedAt(sig: Signature): number | undefined {
  const iat = parse(sig.p)?.['iat'];
  return typeof iat === 'number' && Number.isFinite(iat) ? iat * 1000 : undefined;
}

interface Placed {
  readonly id: string;
  readonly n: number;
  readonly kind: string;
  readonly from?: unknown;
}

/** The board that an entry was written on: before each `arrived` the card lay on the board that this one names.
 *  @param last the board that the journal was last written on. */
export function boardOf(entry: Pick<Placed, 'id' | 'n'>, all: readonly object[], last: string) {
  const next = (all as readonly Placed[]).find(
    (other) => other.kind === 'arrived' && isAfter(other, entry),
  );
  return typeof next?.from === 'string' ? next.from : last;
}

/** In journal order. */
function isAfter(later: Pick<Placed, 'id' | 'n'>, earlier: Pick<Placed, 'id' | 'n'>): boolean {
  return later.n === earlier.n ? later.id > earlier.id : later.n > earlier.n;
}

function fits(wanted: string | undefined, claimed: unknown): boolean {
  return wanted === undefined || wanted === claimed;
}

function isAbout(at: number, iat: unknown): boolean {
  return typeof iat === 'number' && Math.abs(iat * 1000 - at) <= TOLERANCE_MS;
}

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    // Anybody may write the text of a token.
    return undefined;
  }
}
