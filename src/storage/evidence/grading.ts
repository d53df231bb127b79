import type { Grade } from '../../domain/evidence/grade.ts';
import { isKept, isSignature, tokenOf } from '../signature.ts';
import { type ClaimsPlace, isGenuine } from './claims.ts';

/** Whether a key in PEM proves a compact token signed by RS256. */
export type Verify = (token: string, key: string) => Promise<boolean>;

/** Grades a decision as it lies there; `keys` are tried one after another. */
export async function gradeOf(
  entry: object,
  place: ClaimsPlace,
  keys: readonly string[],
  verify: Verify = verifyInBrowser,
): Promise<Grade> {
  const { sig } = entry as { readonly sig?: unknown };
  if (sig === undefined) return 'notSigned';
  if (!isGenuine(entry, place)) return 'notGenuine';
  if (isSignature(sig) && !isKept(sig)) return 'notKept';
  const token = isSignature(sig) ? tokenOf(sig) : undefined;
  if (token === undefined) return 'notChecked';
  for (const key of keys) if (await verify(token, key)) return 'checked';
  return 'notChecked';
}

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** By WebCrypto. A key that is none proves nothing. */
export async function verifyInBrowser(token: string, pem: string): Promise<boolean> {
  const end = token.lastIndexOf('.');
  try {
    const key = await crypto.subtle.importKey('spki', derOf(pem), ALGORITHM, false, ['verify']);
    const signed = new TextEncoder().encode(token.slice(0, end));
    return await crypto.subtle.verify(ALGORITHM, key, bytesOf(token.slice(end + 1)), signed);
  } catch {
    // No key of ours to judge with: the next one is tried.
    return false;
  }
}

function derOf(pem: string): Uint8Array<ArrayBuffer> {
  return bytesOf(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''));
}

/** From base64 or base64url. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
