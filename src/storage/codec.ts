/** How the entries of a journal are read from pluginData: plain JSON, or what `pack.ts` made of a long one. */
import { err, ok, type Result } from '../domain/result.ts';

/** Lists and objects within one another; ours go six deep. Deeper ones would overflow the stack of readers. */
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
  const text = packed['z'] ?? packed['b'];
  if (typeof text !== 'string') return err({ type: 'Undecodable' });
  try {
    return listOf(JSON.parse(unfold(text)));
  } catch {
    // Foreign bytes fail in the decoder, the inflater or the parser; all three mean the same to a reader.
    return err({ type: 'Undecodable' });
  }
}

function listOf(entries: unknown): Result<readonly unknown[], Undecodable> {
  return Array.isArray(entries) && isShallow(entries, DEEPEST)
    ? ok(entries)
    : err({ type: 'Undecodable' });
}

/** Without lists of values, and called for what holds others alone: every journal of a board passes here. */
function isShallow(value: object, levels: number): boolean {
  if (levels === 0) return false;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) if (!isShallowMember(value[i], levels)) return false;
    return true;
  }
  for (const key in value) {
    if (!isShallowMember((value as Record<string, unknown>)[key], levels)) return false;
  }
  return true;
}

function isShallowMember(member: unknown, levels: number): boolean {
  return typeof member !== 'object' || member === null || isShallow(member, levels - 1);
}
