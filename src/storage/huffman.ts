/** Huffman codes of deflate: from the lengths of the codes to tables that are read by. Source: RFC 1951, 3.2.2. */
export interface Huffman {
  /** By the next few bits: symbol and length of its code (`symbol << 4 | length`); 0 where the code is longer. */
  readonly fast: Uint16Array;
  readonly fastBits: number;
  /** How many codes there are of each length from one on, and the symbols in the order of their codes. */
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const MOST_FAST_BITS = 9;
const LONGEST_CODE = 15;
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
  const { counts, symbols } = table;
  counts.fill(0);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] as number;
    counts[length] = (counts[length] as number) + 1;
  }
  findPlaces(counts, mayLack);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] as number;
    if (length === 0) continue;
    const place = places[length] as number;
    symbols[place] = symbol;
    places[length] = place + 1;
  }
  fillFast(table);
  return table;
}

/** Where the symbols of each length begin, in the order of their codes. */
const places = new Uint16Array(LONGEST_CODE + 1);

function findPlaces(counts: Uint16Array, mayLack: boolean): void {
  let room = 1;
  let total = 0;
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    const count = counts[length] as number;
    places[length] = total;
    room = room * 2 - count;
    total += count;
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

/** Codes come with their highest bit first, all else with its lowest: the code stands turned round. A bit more doubles
 *  the table: what is known by fewer bits stands in both halves. */
function fillFast({ fast, fastBits, counts, symbols }: Huffman): void {
  fast[0] = 0;
  let code = 0;
  let index = 0;
  for (let length = 1; length <= fastBits; length += 1) {
    fast.copyWithin(1 << (length - 1), 0, 1 << (length - 1));
    for (const end = index + (counts[length] as number); index < end; index += 1) {
      const turned = (TURNED[code] as number) >> (MOST_FAST_BITS - length);
      fast[turned] = ((symbols[index] as number) << 4) | length;
      code += 1;
    }
    code <<= 1;
  }
}

/** Symbol and length of the code that stands first in these bits, as `fast` has them. */
export function lookUp(table: Huffman, bits: number): number {
  const known = table.fast[bits & ((1 << table.fastBits) - 1)] as number;
  return known === 0 ? longCode(table, bits) : known;
}

/** Of a code that is longer than what is looked up at once. */
function longCode({ counts, symbols }: Huffman, bits: number): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    code |= (bits >> (length - 1)) & 1;
    const count = counts[length] as number;
    if (code - count < first) return ((symbols[index + code - first] as number) << 4) | length;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return fail();
}

export function fail(): never {
  throw new RangeError('Not a deflate-raw stream, or one that unfolds to too much');
}
