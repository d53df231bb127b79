/** How full the shared data of a model is. Trello's limit counts every key of the blob, not ours alone. */

/** All shared keys of one model together, in UTF-16 units of their JSON. Source: platform.md §2.1. */
const LIMIT_CHARS = 4096;
/** From here on a word is said. */
const TIGHT = 0.8;

export interface Room {
  readonly usedChars: number;
  readonly limitChars: number;
  /** Whether it is time to make room. */
  readonly isTight: boolean;
}

export function roomOf(blob: Readonly<Record<string, unknown>>): Room {
  const usedChars = JSON.stringify(blob).length;
  return { usedChars, limitChars: LIMIT_CHARS, isTight: usedChars >= LIMIT_CHARS * TIGHT };
}
