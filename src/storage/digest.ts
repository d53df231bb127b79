/** The digest that fingerprints and marks are made with: one function for pages and connector, without a promise. */
import { sha256 } from './sha256.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const encoder = new TextEncoder();

/** Base64url SHA-256 of the text in UTF-8, 43 characters. */
export function digest(text: string): string {
  return base64url(sha256(encoder.encode(text)));
}

/** Base64url without padding. Source: RFC 4648, 5. */
export function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let place = 0; place * 6 < bytes.length * 8; place += 1) text += base64urlAt(bytes, place);
  return text;
}

/** One character of the base64url of these bytes. */
export function base64urlAt(bytes: Uint8Array, place: number): string {
  const bit = place * 6;
  const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
  return ALPHABET[(pair >> (10 - (bit & 7))) & 63] ?? '';
}
