import { expect, it } from 'vitest';
import { areAskedFor, draftOfNeeds, needsIn } from '../../src/tasks/missing-draft.ts';

it('takes what a report needs in its words, without its bullets and numbers', () => {
  const needs = '1. Prices for December\n\n2) Photos\n- Logo as SVG\n3 banners';
  expect(needsIn(needs)).toEqual(['Prices for December', 'Photos', 'Logo as SVG', '3 banners']);
  expect(draftOfNeeds(needs)).toMatchObject({
    chosen: ['other'],
    words: { other: 'Prices for December\nPhotos\nLogo as SVG\n3 banners' },
  });
});

it('knows whether all that a report needs was asked for on the card', () => {
  const needs = '1. Prices for December\n2. Photos';
  const prices = { words: 'Prices for December' };
  expect(areAskedFor(needs, [])).toBe(false);
  expect(areAskedFor(needs, [prices, {}])).toBe(false);
  expect(areAskedFor(needs, [prices, { words: 'Photos' }])).toBe(true);
});
