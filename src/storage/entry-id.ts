/** Content addressing: an entry's id is made from what it says, so that a retry or an import makes no
 *  second entry and an altered entry no longer fits. */
import { entryText, isCanonical } from './canonical.ts';
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

export function fitsItsId(entry: { readonly id: string }): boolean {
  // What lies there may hold anything under the name.
  if (entry.id?.length !== ID_CHARACTERS) return false;
  const hash = sha256(storedBytes(entry) ?? utf8(entryText(entry)));
  for (let i = 0; i < ID_CHARACTERS; i += 1) {
    if (entry.id[i] !== base64urlAt(hash, i)) return false;
  }
  return true;
}

/** Our own entries lie as they were hashed, behind their id: what JSON writes of them is their text. Undefined for
 *  one that lies in another order, is signed, or is spelt otherwise. */
function storedBytes(entry: { readonly id: string }): Uint8Array | undefined {
  if ('sig' in entry || !isCanonical(entry, 'id')) return undefined;
  const text = JSON.stringify(entry);
  const head = `{"id":"${entry.id}"`;
  if (!text.startsWith(head) || text !== text.normalize('NFC')) return undefined;
  const bytes = utf8(text);
  // The bracket takes the place of the comma behind the id.
  const start = head.length;
  if (bytes[start] !== COMMA) return undefined;
  bytes[start] = BRACKET;
  return bytes.subarray(start);
}

function utf8(text: string): Uint8Array {
  // No character of UTF-16 takes more than three bytes.
  if (text.length * 3 > scratch.length) return encoder.encode(text);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}
