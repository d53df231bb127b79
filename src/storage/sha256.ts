/** SHA-256 without a promise. `crypto.subtle` hands every digest to another thread and back, which for the short
 *  texts of entries costs many times the hashing itself, on every card of a board at once. The rotations are
 *  written out: most of a board is hashed before the engine has compiled anything. Source: FIPS 180-4. */
const BLOCK_BYTES = 64;
/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes, then of the square roots
 *  of the first 8. */
const ROUND_CONSTANTS = fractions(64, 3);
const START = fractions(8, 2);
/** Used by one call after another, for nothing here waits: buffers cost more than what is done with them. */
const words = new Int32Array(64);
const state = new Int32Array(8);
const rest = new Uint8Array(2 * BLOCK_BYTES);
const restView = new DataView(rest.buffer);

export function sha256(bytes: Uint8Array): Uint8Array {
  state.set(START);
  let offset = 0;
  for (; offset + BLOCK_BYTES <= bytes.length; offset += BLOCK_BYTES) compress(bytes, offset);
  const end = pad(bytes, offset);
  for (offset = 0; offset < end; offset += BLOCK_BYTES) compress(rest, offset);
  const digest = new Uint8Array(32);
  for (let i = 0; i < digest.length; i += 1)
    digest[i] = (state[i >> 2] as number) >> (24 - 8 * (i & 3));
  return digest;
}

/** What is left of the message, a one bit, zeros, and the length in bits: one block or two. */
function pad(bytes: Uint8Array, from: number): number {
  const left = bytes.length - from;
  const end = left + 9 > BLOCK_BYTES ? 2 * BLOCK_BYTES : BLOCK_BYTES;
  rest.fill(0);
  for (let i = 0; i < left; i += 1) rest[i] = bytes[from + i] as number;
  rest[left] = 0x80;
  restView.setUint32(end - 8, Math.floor(bytes.length / 2 ** 29));
  restView.setUint32(end - 4, bytes.length << 3);
  return end;
}

function schedule(message: Uint8Array, offset: number): void {
  for (let i = 0, j = offset; i < 16; i += 1, j += 4) {
    words[i] =
      ((message[j] as number) << 24) |
      ((message[j + 1] as number) << 16) |
      ((message[j + 2] as number) << 8) |
      (message[j + 3] as number);
  }
  for (let i = 16; i < 64; i += 1) {
    const early = words[i - 15] as number;
    const late = words[i - 2] as number;
    const s0 = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const s1 = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    words[i] = ((words[i - 16] as number) + s0 + (words[i - 7] as number) + s1) | 0;
  }
}

function compress(message: Uint8Array, offset: number): void {
  schedule(message, offset);
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + s1 + choice + (ROUND_CONSTANTS[i] as number) + (words[i] as number)) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + s0 + majority) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

function fractions(count: number, root: number): Int32Array {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    if (isPrime(n)) found.push((n ** (1 / root) % 1) * 2 ** 32);
  }
  return Int32Array.from(found);
}

function isPrime(n: number): boolean {
  for (let i = 2; i * i <= n; i += 1) if (n % i === 0) return false;
  return true;
}
