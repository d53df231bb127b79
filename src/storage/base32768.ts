/** Base32768: 15 bits in one character of UTF-16, none of which JSON escapes. The format is that of the package
 *  `base32768` by qntm (MIT), of which the repertoire below is taken; that one reads and writes bit by bit, which
 *  took half of the time of a board whose journals are compressed. */

/** Ends of ranges of characters, in pairs: first the 32768 characters of 15 bits, then the 128 of the last 7. */
const LONG =
  'ҠҿԀԟڀڿݠޟ߀ߟကဟႠႿᄀᅟᆀᆟᇠሿበቿዠዿጠጿᎠᏟᐠᙟᚠᛟកសᠠᡟᣀᣟᦀᦟ᧠᧿ᨠᨿᯀᯟᰀᰟᴀᴟ⇠⇿⋀⋟⍀⏟␀␟─❟➀➿⠀⥿⦠⦿⨠⩟⪀⪿⫠⭟ⰀⰟⲀⳟⴀⴟⵀⵟ⺠⻟㇀㇟㐀䶟䷀龿ꀀꑿ꒠꒿ꔀꗿꙀꙟꚠꛟ꜀ꝟꞀꞟꡀꡟ';
const SHORT = 'ƀƟɀʟ';
const LONG_BITS = 15;
const SHORT_BITS = 7;
/** Both repertoires are made of whole lines of 32 characters: what the first of a line means tells it of all. */
const LINE_BITS = 5;
const IN_LINE = (1 << LINE_BITS) - 1;
/** In the table of what lines mean: a line of the short repertoire, and one of none. */
const IS_SHORT = 0x8000;
const UNKNOWN = 0xffff;

let lines: Uint16Array | undefined;
let longCharacters: readonly number[] | undefined;

export function toBase32768(bytes: Uint8Array): string {
  longCharacters ??= charactersOf(LONG);
  const long = longCharacters;
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < LONG_BITS) continue;
    bits -= LONG_BITS;
    text += String.fromCharCode(long[held >> bits] ?? 0);
    held &= (1 << bits) - 1;
  }
  if (bits === 0) return text;
  const size = bits <= SHORT_BITS ? SHORT_BITS : LONG_BITS;
  const last = size === SHORT_BITS ? charactersOf(SHORT) : long;
  // What is left is filled up with ones.
  const filled = ((held + 1) << (size - bits)) - 1;
  return text + String.fromCharCode(last[filled] ?? 0);
}

/** @throws RangeError where the text is not what `toBase32768` writes. */
export function fromBase32768(text: string): Uint8Array {
  lines ??= readLines();
  const table = lines;
  const bytes = new Uint8Array(Math.floor((text.length * LONG_BITS) / 8));
  let length = 0;
  let held = 0;
  let bits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const line = table[code >> LINE_BITS] as number;
    const isShort = line >= IS_SHORT;
    if (isShort && (line === UNKNOWN || i < text.length - 1)) throw new RangeError('No Base32768');
    const size = isShort ? SHORT_BITS : LONG_BITS;
    held = (held << size) | ((line & (IS_SHORT - 1)) + (code & IN_LINE));
    bits += size;
    for (; bits >= 8; length += 1) {
      bits -= 8;
      bytes[length] = held >> bits;
    }
    held &= (1 << bits) - 1;
  }
  if (held !== (1 << bits) - 1) throw new RangeError('The last bits of Base32768 are not ones');
  return bytes.subarray(0, length);
}

function readLines(): Uint16Array {
  const table = new Uint16Array(65_536 >> LINE_BITS).fill(UNKNOWN);
  number(table, LONG, 0);
  number(table, SHORT, IS_SHORT);
  return table;
}

/** Numbers the lines of the ranges from `first` on. */
function number(table: Uint16Array, ranges: string, first: number): void {
  let value = first;
  for (let i = 0; i < ranges.length; i += 2) {
    const last = ranges.charCodeAt(i + 1) >> LINE_BITS;
    for (let line = ranges.charCodeAt(i) >> LINE_BITS; line <= last; line += 1) {
      table[line] = value;
      value += 1 << LINE_BITS;
    }
  }
}

function charactersOf(ranges: string): readonly number[] {
  const codes: number[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    for (let code = ranges.charCodeAt(i); code <= ranges.charCodeAt(i + 1); code += 1) {
      codes.push(code);
    }
  }
  return codes;
}
