import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64url, digest } from '../../src/storage/digest.ts';
import { holds } from '../support/arbitraries.ts';

it('is what node:crypto makes of the text in UTF-8', () => {
  holds(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(digest(text)).toBe(createHash('sha256').update(text).digest('base64url'));
    }),
  );
});

it('writes bytes of any number as base64url', () => {
  holds(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    }),
  );
});
