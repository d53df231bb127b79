/** Huffman codes of deflate: from the lengths of the codes to tables that are read by. Source: RFC 1951, 3.2.2. */
export interface Huffman {
  /** By the next few bits: symbol and length of its code (`symbol << 4 | length`); 0 where the code is longer. */
  readonly fast: Uint16Array;
  readonly fastBits: number;
  /** How many codes there are of each length, and the symbols in the order of their codes. */
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const MOST_FAST_BITS = 9;
export const LONGEST_CODE = 15;
export const END_OF_BLOCK = 256;
const MOST_SYMBOLS = 288;

/** With room for the largest of deflate's alphabets; made once and filled for one block after another. The fewer bits
 *  are looked up at once, the less there is to fill: at most nine. */
export function createTable(fastBits: number): Huffman {
  return {
    fastBits,
    fast: new Uint16Array(1 << fastBits),
    counts: new Uint16Array(LONGEST_CODE + 1),
    symbols: new Uint16Array(MOST_SYMBOLS),
  };
}

/** Codes are given out in order of length, then of symbol. More codes than there is room for are refused;
 *  fewer only where `mayLack`, and then for one code or none, as zlib does. */
export function fillTable(table: Huffman, lengths: Uint8Array, mayLack: boolean): Huffman {
  const { fast, fastBits, counts, symbols } = table;
  fast.fill(0);
  counts.fill(0);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  counts[0] = 0;
  checkRoom(counts, mayLack);
  const firsts = new Uint16Array(LONGEST_CODE + 2);
  const codes = new Uint16Array(LONGEST_CODE + 2);
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    firsts[length + 1] = (firsts[length] as number) + (counts[length] as number);
    codes[length + 1] = ((codes[length] as number) + (counts[length] as number)) << 1;
  }
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] as number;
    if (length === 0) continue;
    symbols[firsts[length] as number] = symbol;
    firsts[length] = (firsts[length] as number) + 1;
    const code = codes[length] as number;
    codes[length] = code + 1;
    if (length <= fastBits) fillFast(fast, code, length, symbol);
  }
  return table;
}

function checkRoom(counts: Uint16Array, mayLack: boolean): void {
  let room = 1;
  let total = 0;
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    room = room * 2 - (counts[length] as number);
    total += counts[length] as number;
    if (room < 0) fail();
  }
  const isSingle = total === 0 || (total === 1 && (counts[1] as number) === 1);
  if (room > 0 && !(mayLack && isSingle)) fail();
}

/** Numbers of nine bits, each with its bits in the other order. */
const TURNED = Uint16Array.from({ length: 1 << MOST_FAST_BITS }, (_, number) => {
  let turned = 0;
  for (let i = 0; i < MOST_FAST_BITS; i += 1) turned = (turned << 1) | ((number >> i) & 1);
  return turned;
});

/** Codes come with their highest bit first, all else with its lowest: the code stands turned round. */
function fillFast(fast: Uint16Array, code: number, length: number, symbol: number): void {
  const turned = (TURNED[code] as number) >> (MOST_FAST_BITS - length);
  for (let i = turned; i < fast.length; i += 1 << length) fast[i] = (symbol << 4) | length;
}

export function fail(): never {
  throw new RangeError('Not a deflate-raw stream, or one that unfolds to too much');
}
