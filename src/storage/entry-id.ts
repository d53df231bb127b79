/** Content addressing: an entry's id is made from what it says, so that a retry or an import makes no
 *  second entry and an altered entry no longer fits. */
import { entryText } from './canonical.ts';
import { base64urlAt, digest } from './digest.ts';
import { sha256 } from './sha256.ts';

const ID_CHARACTERS = 12;
const COMMA = 0x2c;
const BRACKET = 0x7b;
const encoder = new TextEncoder();

/** As much as an entry of the longest texts takes, so that most of them need no room of their own. */
const scratch = new Uint8Array(8192);

/** The first 12 characters of base64url SHA-256 over the entry's canonical JSON. Source: design.md, *The journal*. */
export function entryId(entry: object): string {
  return idOfText(entryText(entry));
}

/** The id of the entry whose canonical JSON this is. */
export function idOfText(text: string): string {
  return digest(text).slice(0, ID_CHARACTERS);
}

/** Whether the entry says what its id was made from: as it lies there, where our own entries lie as they were hashed,
 *  or else in canonical form. */
export function fitsItsId(entry: { readonly id: string }): boolean {
  const { id } = entry;
  // What lies there may hold anything under the name.
  if (id?.length !== ID_CHARACTERS) return false;
  const lying = storedBytes(entry);
  return (lying !== undefined && isIdOf(id, lying)) || isIdOf(id, utf8(entryText(entry)));
}

function isIdOf(id: string, bytes: Uint8Array): boolean {
  const hash = sha256(bytes);
  for (let i = 0; i < ID_CHARACTERS; i += 1) {
    if (id[i] !== base64urlAt(hash, i)) return false;
  }
  return true;
}

/** What JSON writes of an entry behind its id. Undefined for one that is signed or lies otherwise. */
function storedBytes(entry: { readonly id: string }): Uint8Array | undefined {
  const text = JSON.stringify(entry);
  const head = `{"id":"${entry.id}"`;
  if ('sig' in entry || !text.startsWith(head)) return undefined;
  const bytes = utf8(text);
  // The bracket takes the place of the comma behind the id.
  if (bytes[head.length] !== COMMA) return undefined;
  bytes[head.length] = BRACKET;
  return bytes.subarray(head.length);
}

function utf8(text: string): Uint8Array {
  // No character of UTF-16 takes more than three bytes.
  if (text.length * 3 > scratch.length) return encoder.encode(text);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}
