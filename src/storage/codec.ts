/** How the entries of a journal are read from pluginData: plain JSON, or what `pack.ts` made of a long one. */
import { err, ok, type Result } from '../domain/result.ts';
import { isShallow } from './shallow.ts';

/** Lists and objects within one another; ours go six deep. */
const DEEPEST = 64;

export interface Undecodable {
  readonly type: 'Undecodable';
}

/** Makes the text of a compressed journal; `unfold.ts`. Handed in, since only few cards need it.
 *  @throws RangeError or TypeError where the text is none of ours. */
export type Unfold = (text: string) => string;

/** Reads every form.
 *  @returns Undecodable where the text is neither base32768 nor base64, does not inflate, passes 512 KiB, is no JSON list, or is
 *  nested beyond reason. */
export function unpackEntries(
  packed: Readonly<Record<string, unknown>>,
  unfold: Unfold,
): Result<readonly unknown[], Undecodable> {
  if (Array.isArray(packed['entries'])) return listOf(packed['entries']);
  const text = compressedText(packed);
  if (text === undefined) return err({ type: 'Undecodable' });
  try {
    return listOf(JSON.parse(unfold(text)));
  } catch {
    // Foreign bytes fail in the decoder, the inflater or the parser; all three mean the same to a reader.
    return err({ type: 'Undecodable' });
  }
}

/** The text of a compressed journal; undefined where it lies plain. */
export function compressedText(stored: unknown): string | undefined {
  const { z, b } = (stored ?? {}) as { readonly z?: unknown; readonly b?: unknown };
  const text = z ?? b;
  return typeof text === 'string' ? text : undefined;
}

function listOf(entries: unknown): Result<readonly unknown[], Undecodable> {
  return Array.isArray(entries) && isShallow(entries, DEEPEST)
    ? ok(entries)
    : err({ type: 'Undecodable' });
}
