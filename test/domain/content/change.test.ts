import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSince } from '../../../src/domain/content/change.ts';
import { type CardContent, type Chosen, contentOf } from '../../../src/domain/content/content.ts';
import { holds } from '../../support/arbitraries.ts';
import { ALL, CARD, cards, digest, file, link } from './card-contents.ts';

function change(now: CardContent, chosen: Chosen = ALL, before = CARD) {
  const { content, fp } = contentOf(before, chosen, digest);
  return changeSince(content, fp, now, digest);
}

const NOTHING = { kind: 'same', added: [], removed: [], replaced: [] };
const [banner, logo, brief] = CARD.attachments;
const withFiles = (...attachments: readonly (typeof banner)[]): CardContent => ({
  ...CARD,
  attachments: attachments.filter((one) => one !== undefined),
});

it('is nothing on the same card, and on one changed back', () => {
  holds(
    fc.property(cards, cards, fc.boolean(), (card, other, title) => {
      const chosen = { title, description: true, off: [] };
      const { content, fp } = contentOf(card, chosen, digest);
      changeSince(content, fp, other, digest);
      expect(changeSince(content, fp, card, digest)).toEqual(NOTHING);
    }),
  );
});

it('takes what came under the name of a file for that file, whatever else came', () => {
  const before = withFiles(file('a1', 'one.png'), file('a2', 'two.png'));
  const now = withFiles(file('b1', 'three.png'), file('b2', 'two.png'), file('b3', 'four.png'));
  expect(change(now, ALL, before)).toMatchObject({
    replaced: [
      { from: 'two.png', to: 'two.png' },
      { from: 'one.png', to: 'three.png' },
    ],
    added: [{ name: 'four.png' }],
  });
});

describe('each part changed once', () => {
  it.each([
    ['the title', { ...CARD, title: 'Seven ads' }, { title: true }],
    [
      'a longer description',
      { ...CARD, description: `${CARD.description} More.` },
      { description: 6 },
    ],
    ['a shorter one', { ...CARD, description: 'Two headlines each.' }, { description: -13 }],
    [
      'one of the same length',
      { ...CARD, description: CARD.description.replace('b', 'B') },
      { description: 0 },
    ],
    ['a file removed', withFiles(logo, brief), { removed: ['banner-v1.png'] }],
    ['a link removed', withFiles(banner, logo), { removed: ['https://x.io/b'] }],
    [
      'a file replaced',
      withFiles(file('a9', 'banner-v2.png'), logo, brief),
      { replaced: [{ from: 'banner-v1.png', to: 'banner-v2.png' }] },
    ],
    [
      'a file replaced under its name',
      withFiles(file('a9', 'banner-v1.png'), logo, brief),
      { replaced: [{ from: 'banner-v1.png', to: 'banner-v1.png' }] },
    ],
    [
      'a link replaced',
      withFiles(banner, logo, link('a9', 'https://x.io/c')),
      { replaced: [{ from: 'https://x.io/b', to: 'https://x.io/c' }] },
    ],
    [
      'a file gone and another kind of file come',
      withFiles(file('a9', 'notes.pdf'), logo, brief),
      { removed: ['banner-v1.png'], added: [{ name: 'notes.pdf', isLink: false }] },
    ],
  ] as const)('%s counts', (_what, now, said) => {
    expect(change(now)).toEqual({ ...NOTHING, kind: 'changed', ...said });
  });

  it.each([
    ['a file added', withFiles(banner, logo, brief, file('a9', 'new.png'))],
    ['a link added', withFiles(banner, logo, brief, link('a9', 'https://new.io'))],
  ])('%s does not count, and is named', (_what, now) => {
    const said = change(now);
    expect(said).toMatchObject({ kind: 'same', removed: [], replaced: [] });
    expect(said.added).toHaveLength(1);
  });
});

it('does not look at what was not chosen', () => {
  const chosen = { title: false, description: false, off: [] };
  const now = { ...CARD, title: 'Other', description: 'Other' };
  expect(change(now, chosen)).toEqual(NOTHING);
});

it('neither misses what was switched off nor calls it added', () => {
  const [mark = ''] = (contentOf(CARD, ALL, digest).content.a ?? []).map(([first]) => first);
  const chosen = { ...ALL, off: [mark] };
  expect(change(CARD, chosen)).toEqual(NOTHING);
  expect(change(withFiles(logo, brief), chosen)).toEqual(NOTHING);
});

it('notices another content under the same marks: the fingerprint has the last word', () => {
  const { content } = contentOf(CARD, ALL, digest);
  expect(changeSince(content, digest('other'), CARD, digest).kind).toBe('changed');
});
