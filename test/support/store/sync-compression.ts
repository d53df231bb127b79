/** The browser's `CompressionStream`, done at once: the real one works beside the virtual clock, which would not wait
 *  for it. */
import { deflateRawSync } from 'node:zlib';

export class SyncCompressionStream {
  readonly #chunks: Uint8Array[] = [];
  readonly writable = {
    getWriter: () => ({
      write: async (bytes: Uint8Array) => {
        this.#chunks.push(deflateRawSync(bytes));
      },
      close: async () => {},
    }),
  };
  readonly readable = {
    getReader: () => ({
      read: async () => {
        const value = this.#chunks.shift();
        return value === undefined ? { done: true } : { done: false, value };
      },
    }),
  };
}
