/** Trello's token of a press, as an entry carries it: header and payload as text, the signature in characters that
 *  do not grow in JSON. The compact token comes out of it again to the letter. */
import type { Signature } from '../domain/turn/entries.ts';
import { fromBase32768, toBase32768 } from './base32768.ts';
import { base64url } from './digest.ts';

/** What stands in place of a signature that made room for later ones: there was one. */
export const NOT_KEPT: Signature = { h: '-', p: '-', s: '-' };

/** Undefined where the text is no compact token, or where it would not come out again as it was. */
export function signatureOf(token: string): Signature | undefined {
  try {
    const [header = '', payload = '', raw = '', ...more] = token.split('.');
    const sig = {
      h: textOf(bytesOf(header)),
      p: textOf(bytesOf(payload)),
      s: toBase32768(bytesOf(raw)),
    };
    return more.length === 0 && raw !== '' && tokenOf(sig) === token ? sig : undefined;
  } catch {
    // No base64, or no UTF-8 within: whatever it is, it is no token of Trello.
    return undefined;
  }
}

/** The compact token; undefined for a signature that was not kept, or that is none. */
export function tokenOf({ h, p, s }: Signature): string | undefined {
  if (s === '') return undefined;
  try {
    return [encoder.encode(h), encoder.encode(p), fromBase32768(s)].map(base64url).join('.');
  } catch {
    // Anybody may write the text of a signature.
    return undefined;
  }
}

export function isSignature(value: unknown): value is Signature {
  if (typeof value !== 'object' || value === null) return false;
  const { h, p, s } = value as Partial<Signature>;
  return typeof h === 'string' && typeof p === 'string' && typeof s === 'string';
}

export function isKept({ h, p, s }: Signature): boolean {
  return h !== NOT_KEPT.h || p !== NOT_KEPT.p || s !== NOT_KEPT.s;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** @throws where the text is no base64url. */
function bytesOf(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
