/** Unfolds a compressed journal. Loaded by the connector when it meets one: most cards have none. */
import { fromBase32768 } from './base32768.ts';
import { inflateRaw } from './inflate.ts';
import { MOST_UNFOLDED_BYTES } from './limits.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads base32768, which has no ASCII in it, and base64, which has nothing else.
 *  @throws RangeError, TypeError or DOMException where the text is neither, does not inflate, passes 512 KiB or is no
 *  UTF-8. */
export function unfold(text: string): string {
  const bytes = text.charCodeAt(0) < 0x80 ? fromBase64(text) : fromBase32768(text);
  return decoder.decode(inflateRaw(bytes, MOST_UNFOLDED_BYTES));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
