import { expect, it } from 'vitest';
import { markAttachments } from '../../src/domain/content/content.ts';
import { digest } from '../../src/storage/digest.ts';
import { choosable, lastWish, parseWish, USUAL_WISH } from '../../src/tasks/ask-chosen.ts';
import { askStories, attached, CARD_CONTENT } from './ask-stories.ts';
import { openBench } from './card-bench.ts';

const content = { ...CARD_CONTENT, attachments: attached('banner.png', 'https://docs/brief') };
const marks = markAttachments(content.attachments, digest).map(({ mark }) => mark);

it('is the description and every attachment, and not the title, unless somebody says otherwise', () => {
  const parts = choosable(USUAL_WISH, content, digest);
  expect(parts.chosen).toEqual({ title: false, description: true, off: [] });
  expect(parts.attachments.map(({ name, isLink, on }) => [name, isLink, on])).toEqual([
    ['banner.png', false, true],
    ['https://docs/brief', true, true],
  ]);
});

it('keeps the order of the card', () => {
  const reversed = { ...content, attachments: content.attachments.toReversed() };
  const names = choosable(USUAL_WISH, reversed, digest).attachments.map(({ name }) => name);
  expect(names).toEqual(['https://docs/brief', 'banner.png']);
});

it('leaves out what is switched off, and forgets what is not on the card any more', () => {
  const wish = { title: true, description: false, off: [marks[0] ?? '', 'gone00'] };
  expect(choosable(wish, content, digest).chosen).toEqual({
    title: true,
    description: false,
    off: [marks[0]],
  });
});

it('is no description where there are no words in it', () => {
  const blank = { ...CARD_CONTENT, description: ' \n ' };
  expect(choosable(USUAL_WISH, blank, digest)).toMatchObject({
    chosen: { description: false },
    isNothing: true,
  });
  expect(choosable({ ...USUAL_WISH, title: true }, blank, digest).isNothing).toBe(false);
});

it('is nothing where everything is switched off', () => {
  const off = { title: false, description: false, off: marks };
  expect(choosable(off, content, digest).isNothing).toBe(true);
  expect(choosable({ ...off, off: marks.slice(1) }, content, digest).isNothing).toBe(false);
});

it('shows a link that was attached twice once', () => {
  const twice = { ...CARD_CONTENT, attachments: attached('https://docs/a', 'https://docs/a') };
  expect(choosable(USUAL_WISH, twice, digest).attachments).toHaveLength(1);
});

it('is as at the last ask where one was sent', async () => {
  const fresh = await openBench();
  expect(lastWish(fresh.sight())).toEqual(USUAL_WISH);
  const asked = await openBench({ story: askStories.asked });
  expect(lastWish(asked.sight())).toEqual({ title: false, description: true, off: [] });
});

it.each([undefined, null, 7, 'x', { off: 'x' }, { off: [1, {}] }])(
  'takes %j of a draft for the usual',
  (raw) => {
    expect(parseWish(raw)).toEqual(USUAL_WISH);
  },
);
