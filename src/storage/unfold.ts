/** Unfolds a compressed journal. Loaded by the connector when it meets one: most cards have none. */
import { fromBase32768 } from './base32768.ts';
import { inflateRaw } from './inflate.ts';

/** The most text that a compressed journal may unfold to, in bytes: a bomb stops here. */
const UNFOLDED_BYTES = 512 * 1024;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** @throws RangeError or TypeError where the text is no base32768, does not inflate, passes 512 KiB or is no UTF-8. */
export function unfold(text: string): string {
  return decoder.decode(inflateRaw(fromBase32768(text), UNFOLDED_BYTES));
}
