/** How like two topics are, in any language: people write them in a hurry and in another grammatical case. */

/** 0 for nothing in common; 1 where some words are alike; 2 where all words of one are; 3 for the same. */
export function likeness(asked: string, topic: string): 0 | 1 | 2 | 3 {
  const mine = wordsOf(asked);
  const theirs = wordsOf(topic);
  if (mine.length === 0 || theirs.length === 0) return 0;
  if (mine.join(' ') === theirs.join(' ')) return 3;
  const isAllIn = (words: readonly string[], others: readonly string[]) =>
    words.every((word) => others.some((other) => isAlike(word, other)));
  if (isAllIn(theirs, mine) || isAllIn(mine, theirs)) return 2;
  const telling = theirs.filter((word) => word.length >= TELLING);
  return telling.some((word) => mine.some((other) => isAlike(word, other))) ? 1 : 0;
}

/** Shorter words ("of", "для") say nothing alone. */
const TELLING = 4;
/** The longest ending that may differ: баннеры, баннерами; páginas, página. */
const LONGEST_ENDING = 3;

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const shared = sharedStart(one, other);
  const ending = Math.max(one.length, other.length) - shared;
  return shared >= TELLING && ending <= LONGEST_ENDING;
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
