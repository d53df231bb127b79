import { expect, it } from 'vitest';
import { parsePromiseDraft } from '../../src/tasks/promise-draft.ts';

const parse = (draft: unknown) => parsePromiseDraft(JSON.stringify(draft), ['list', 'a.0']);

it('reads what was typed for one of the things that a date can be for', () => {
  const draft = { target: 'a.0', day: '2026-11-27', why: 'late sizes' };
  expect(parse(draft)).toEqual(draft);
});

it('leaves a draft that is about something else', () => {
  expect(parse({ target: 'version', day: '2026-11-27', why: '' })).toBeUndefined();
});

it('takes what is no text for empty', () => {
  expect(parse({ target: 'list', day: 7 })).toEqual({ target: 'list', day: '', why: '' });
});

it.each([undefined, '', '{', 'null', '7', '[]'])('is nothing for %j', (text) => {
  expect(parsePromiseDraft(text, ['list'])).toBeUndefined();
});
