/** Content addressing: an entry's id is made from what it says, so that a retry or an import makes no
 *  second entry and an altered entry no longer fits. */
import { entryText } from './canonical.ts';
import { sha256 } from './sha256.ts';

const HASHED_BYTES = 9;
const encoder = new TextEncoder();

/** As much as an entry of the longest texts takes, so that most of them need no room of their own. */
const scratch = new Uint8Array(8192);

/** The first 12 characters of base64url SHA-256 over the entry's canonical JSON. Source: design.md, *The journal*. */
export function entryId(entry: object): string {
  return base64url(sha256(utf8(entryText(entry))), HASHED_BYTES);
}

function utf8(text: string): Uint8Array {
  // No character of UTF-16 takes more than three bytes.
  if (text.length * 3 > scratch.length) return encoder.encode(text);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}

export function fitsItsId(entry: { readonly id: string }): boolean {
  return entry.id === entryId(entry);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `length`: whole groups of three. */
function base64url(bytes: Uint8Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) text += ALPHABET[(group >> shift) & 63];
  }
  return text;
}
