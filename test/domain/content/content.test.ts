import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CardContent,
  chosenIn,
  contentOf,
  fingerprintText,
} from '../../../src/domain/content/content.ts';
import { holds } from '../../support/arbitraries.ts';
import { ALL, CARD, cards, digest, file, link } from './card-contents.ts';

const fpOf = (card: CardContent, chosen = ALL) => contentOf(card, chosen, digest).fp;

it('makes the fingerprint of what was chosen, as design.md says it', () => {
  const text = JSON.stringify([
    1,
    'Six ads',
    'Two headlines each. Logo: black.',
    [
      ['f', 'a1', 'banner-v1.png'],
      ['f', 'a2', 'logo.svg'],
      ['l', 'https://x.io/b'],
    ],
  ]);
  expect(fingerprintText(CARD, ALL, digest)).toBe(text);
  expect(fpOf(CARD)).toBe(digest(text));
});

it('keeps marks, names and the length of the description, and no words of it', () => {
  const { content } = contentOf(CARD, ALL, digest);
  const mark = (value: unknown) => digest(JSON.stringify(value)).slice(0, 6);
  expect(content).toEqual({
    t: mark('Six ads'),
    d: [mark('Two headlines each. Logo: black.'), 32],
    a: [
      [mark(['f', 'a1', 'banner-v1.png']), 'banner-v1.png'],
      [mark(['f', 'a2', 'logo.svg']), 'logo.svg'],
      [mark(['l', 'https://x.io/b']), 'https://x.io/b', 1],
    ],
  });
});

describe('what is switched off', () => {
  const [first = ''] = (contentOf(CARD, ALL, digest).content.a ?? []).map(([mark]) => mark);

  it('is no part, and is remembered by its mark', () => {
    const { content, fp } = contentOf(
      CARD,
      { title: false, description: false, off: [first] },
      digest,
    );
    expect(content).toMatchObject({ x: [first] });
    expect(content.a).toHaveLength(2);
    expect(content).not.toHaveProperty('t');
    expect(content).not.toHaveProperty('d');
    const without = { ...CARD, attachments: CARD.attachments.slice(1) };
    expect(fp).toBe(fpOf(without, { title: false, description: false, off: [] }));
  });

  it('is told from the entry again', () => {
    const chosen = { title: false, description: true, off: [first] };
    expect(chosenIn(contentOf(CARD, chosen, digest).content)).toEqual(chosen);
  });
});

it('is changed by nothing but the chosen parts: not by order, not by white space', () => {
  const spaced = fc.constantFrom(' ', '\n\n', '\t ', '  ');
  holds(
    fc.property(cards, spaced, fc.nat(), (card, space, turn) => {
      const { attachments } = card;
      const at = turn % Math.max(1, attachments.length);
      const widen = (text: string) => `${space}${text.trim().replace(/\s/g, space)}${space}`;
      const other: CardContent = {
        title: widen(card.title),
        description: widen(card.description).normalize('NFD'),
        attachments: [...attachments.slice(at), ...attachments.slice(0, at)],
      };
      expect(contentOf(other, ALL, digest)).toEqual(contentOf(card, ALL, digest));
    }),
  );
});

it('differs for every chosen part that differs', () => {
  const others: readonly CardContent[] = [
    { ...CARD, title: 'Seven ads' },
    { ...CARD, description: `${CARD.description}!` },
    { ...CARD, attachments: CARD.attachments.slice(1) },
    { ...CARD, attachments: [...CARD.attachments, file('a9', 'new.png')] },
    { ...CARD, attachments: CARD.attachments.map((one) => ({ ...one, name: `${one.name}2` })) },
  ];
  const all = [CARD, ...others].map((card) => fpOf(card));
  expect(new Set(all).size).toBe(all.length);
});

it('counts a link attached twice once, and its name for nothing', () => {
  const twice = {
    ...CARD,
    attachments: [...CARD.attachments, link('a4', 'https://x.io/b', 'Brief')],
  };
  expect(fpOf(twice)).toBe(fpOf(CARD));
});

it('keeps 100 attachments and 16,000 characters in little room', () => {
  const attachments = Array.from({ length: 100 }, (_, i) =>
    file(`id${i}`, `${'long name '.repeat(9)}${i}.png`),
  );
  const { content } = contentOf(
    { title: 'T', description: 'слово '.repeat(2667), attachments },
    ALL,
    digest,
  );
  expect(content.a).toHaveLength(100);
  expect(content.d?.[1]).toBe(16_001);
  expect(content.a?.filter(([, name]) => name !== undefined)).toHaveLength(20);
  expect(Math.max(...(content.a ?? []).map(([, name = '']) => name.length))).toBe(40);
  expect(JSON.stringify(content).length).toBeLessThan(2300);
});
