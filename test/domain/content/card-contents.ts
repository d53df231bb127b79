/** Cards as approvals see them, and a digest made by code that is not the product's. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type {
  CardAttachment,
  CardContent,
  Chosen,
  Digest,
} from '../../../src/domain/content/content.ts';

export const digest: Digest = (text) => createHash('sha256').update(text).digest('base64url');

export const ALL: Chosen = { title: true, description: true, off: [] };

export function file(id: string, name: string): CardAttachment {
  return { id, name, url: `https://trello.com/1/cards/c/attachments/${id}/x`, isLink: false };
}

export function link(id: string, url: string, name = url): CardAttachment {
  return { id, name, url, isLink: true };
}

export const CARD: CardContent = {
  title: 'Six ads',
  description: 'Two headlines each.\n\nLogo: black.',
  attachments: [file('a1', 'banner-v1.png'), file('a2', 'logo.svg'), link('a3', 'https://x.io/b')],
};

const words = fc.string({ maxLength: 20, unit: 'grapheme' });

export const cards: fc.Arbitrary<CardContent> = fc.record({
  title: words,
  description: words,
  attachments: fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-f0-9]{6}$/),
      name: words,
      url: fc.webUrl(),
      isLink: fc.boolean(),
    }),
    { maxLength: 6, selector: ({ id, url, isLink }) => (isLink ? url : id) },
  ),
});
