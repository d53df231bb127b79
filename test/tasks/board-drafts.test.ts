import { expect, test } from 'vitest';
import { createBoardDrafts, keptJson } from '../../src/tasks/board-drafts.ts';

function createPort(lying: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(lying));
  const saved: [string, string][] = [];
  return {
    saved,
    load: async (form: string) => kept.get(form),
    save: (form: string, text: string) => {
      saved.push([form, text]);
    },
  };
}

test('after reading, every draft that lies there is known', async () => {
  const drafts = createBoardDrafts(createPort({ firstRun: 'a', 'settings.people': 'b' }));
  expect(drafts.text('firstRun')).toBeUndefined();
  await drafts.read();
  expect([drafts.text('firstRun'), drafts.text('settings.people')]).toEqual(['a', 'b']);
  expect(drafts.text('settings.edits')).toBeUndefined();
});

test('what is saved is handed on at once and known at once', () => {
  const port = createPort();
  const drafts = createBoardDrafts(port);
  drafts.save('settings.edits', '{"edits":"4"}');
  expect(port.saved).toEqual([['settings.edits', '{"edits":"4"}']]);
  expect(drafts.text('settings.edits')).toBe('{"edits":"4"}');
});

test('a draft is taken away once; where nothing lay, another window’s is left alone', async () => {
  const port = createPort({ firstRun: 'a' });
  const drafts = createBoardDrafts(port);
  await drafts.read();
  drafts.save('firstRun', '');
  drafts.save('firstRun', '');
  drafts.save('settings.open', '');
  expect(port.saved).toEqual([['firstRun', '']]);
});

test('text that is no JSON is no draft', async () => {
  const drafts = createBoardDrafts(
    createPort({ firstRun: '{', 'settings.rule': '{"kind":"full"}' }),
  );
  await drafts.read();
  expect(keptJson(drafts, 'firstRun')).toBeUndefined();
  expect(keptJson(drafts, 'settings.edits')).toBeUndefined();
  expect(keptJson(drafts, 'settings.rule')).toEqual({ kind: 'full' });
});
