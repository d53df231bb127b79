import { describe, expect, it, vi } from 'vitest';
import { createBoardCache } from '../../src/connector/board-cache.ts';
import { instant } from '../../src/domain/clock.ts';
import { moscow } from '../support/calendars.ts';
import { type BoardStory, boardJournal, boardPress } from '../support/journals.ts';

const NOW = moscow('2026-11-20 14:00');
const journal = (policy: string) => ({
  v: 1,
  board: 'board1',
  entries: boardJournal(['ellen', boardPress.set('approval.changes', policy)]),
});

describe('the state of a board', () => {
  it('is read once while its data stay the same', async () => {
    const cache = createBoardCache('Europe/Moscow');
    const first = await cache.state('board1', journal('ask'), NOW);
    expect(first.settings.approval.changes).toBe('ask');
    expect(await cache.state('board1', journal('ask'), instant(NOW + 1000))).toBe(first);
  });

  it('is compared with what was brought last: one object for all cards that are asked at once', async () => {
    const cache = createBoardCache('Europe/Moscow');
    await cache.state('board1', journal('ask'), NOW);
    const again = journal('ask');
    await cache.state('board1', again, NOW);
    const compare = vi.spyOn(JSON, 'stringify');
    await cache.state('board1', again, NOW);
    expect(compare).not.toHaveBeenCalled();
    compare.mockRestore();
  });

  it('is read anew when they changed', async () => {
    const cache = createBoardCache('Europe/Moscow');
    await cache.state('board1', journal('ask'), NOW);
    const changed = await cache.state('board1', journal('void'), NOW);
    expect(changed.settings.approval.changes).toBe('void');
  });

  it('is read anew after a while: entries ahead of the clock become valid', async () => {
    const cache = createBoardCache('Europe/Moscow');
    const first = await cache.state('board1', journal('ask'), NOW);
    const later = await cache.state('board1', journal('ask'), instant(NOW + 600_000));
    expect(later).not.toBe(first);
  });

  it('is that of the board asked for', async () => {
    const cache = createBoardCache('Europe/Moscow');
    await cache.state('board1', journal('ask'), NOW);
    const other = { ...journal('void'), board: 'board2' };
    const { settings } = await cache.state('board2', other, NOW);
    expect(settings.approval.changes).toBe('void');
  });

  it('stands on the reader’s zone where nothing is stored', async () => {
    const state = await createBoardCache('Asia/Omsk').state('board1', undefined, NOW);
    expect(state.settings).toMatchObject({ agency: { zone: 'Asia/Omsk' } });
  });

  it('has the rules that both sides agreed on, and not what was changed beside them', async () => {
    const team: BoardStory = [
      ['ellen', boardPress.place('ellen', 'agency')],
      ['ellen', boardPress.name('ellen', 'accountManager')],
      ['ellen', boardPress.name('priya', 'representative')],
      ['ellen', boardPress.set('approval.changes', 'ask')],
      ['ellen', boardPress.set('switches.agreed', true)],
      ['ellen', boardPress.set('approval.changes', 'void')],
    ];
    const fp = 'f'.repeat(43);
    const proposed: BoardStory = [
      ...team,
      ['ellen', { kind: 'rulesProposed', fields: { 'agency.zone': 'Asia/Omsk' }, fp, note: '' }],
    ];
    const sealed = boardJournal(...proposed);
    const [naming, ref] = [sealed[2]?.id ?? '', sealed.at(-1)?.id ?? ''];
    const outlineOf = (story: BoardStory) => {
      const entries = boardJournal(...story);
      return createBoardCache('UTC').state('board1', { v: 1, board: 'board1', entries }, NOW);
    };
    expect((await outlineOf(proposed)).settings).toMatchObject({
      agency: { zone: 'UTC' },
      approval: { changes: 'ask' },
    });
    const by = (member: string): BoardStory => [
      ...proposed,
      [member, { kind: 'rulesAgreed', ref, fp, naming }],
    ];
    expect((await outlineOf(by('priya'))).settings.agency.zone).toBe('Asia/Omsk');
    expect((await outlineOf(by('dan'))).settings.agency.zone).toBe('UTC');
  });
});

describe('the members of a board’s cards', () => {
  const asking = () => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return new Map([['card1', ['tom']]]);
    };
    return { ask, asked: () => asked };
  };

  it('are asked once in five seconds, for each board', async () => {
    const cache = createBoardCache('Europe/Moscow');
    const { ask, asked } = asking();
    await Promise.all([0, 1, 4999].map((ms) => cache.members('b1', instant(NOW + ms), ask)));
    expect(asked()).toBe(1);
    await cache.members('b1', instant(NOW + 5000), ask);
    expect(asked()).toBe(2);
    await cache.members('b2', instant(NOW + 5000), ask);
    expect(asked()).toBe(3);
  });

  it('are asked anew when the clock was set back', async () => {
    const cache = createBoardCache('Europe/Moscow');
    const { ask, asked } = asking();
    await cache.members('b1', NOW, ask);
    await cache.members('b1', instant(NOW - 3_600_000), ask);
    expect(asked()).toBe(2);
  });

  it('are asked anew after a question that failed', async () => {
    const cache = createBoardCache('Europe/Moscow');
    const { ask } = asking();
    const failing = () => Promise.reject(new Error('gone'));
    await expect(cache.members('b1', NOW, failing)).rejects.toThrow('gone');
    expect(await cache.members('b1', NOW, ask)).toEqual(new Map([['card1', ['tom']]]));
  });
});
