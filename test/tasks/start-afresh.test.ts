import { describe, expect, it, vi } from 'vitest';
import type { ReadJournal, StartAfreshError } from '../../src/domain/journal.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { BoardEntry } from '../../src/domain/roster/entries.ts';
import {
  afreshErrorKey,
  cardAfreshRefusal,
  startAfresh,
  writerRefusal,
} from '../../src/tasks/start-afresh.ts';
import { createBench, type Setting } from './card-bench.ts';

async function refusalFor(setting: Setting, board?: ReadJournal<BoardEntry>) {
  const { ports } = createBench(setting);
  const read = await ports.board.read();
  if (!read.ok) throw new Error('The board was not read');
  return cardAfreshRefusal(ports, board ?? read.value);
}

describe('a card may be started afresh', () => {
  it.each([
    ['the account manager', 'ellen'],
    ['a specialist', 'tom'],
    ['somebody not placed', 'zoe'],
  ])('by %s', async (_who, viewer) => {
    expect(await refusalFor({ viewer })).toBeUndefined();
  });

  it.each([
    ['who decides for the client', 'priya'],
    ['a colleague of the client', 'dan'],
  ])('not by %s', async (_who, viewer) => {
    expect(await refusalFor({ viewer })).toBe('afresh.agency');
  });

  it('by nobody who may not write', async () => {
    expect(await refusalFor({ viewer: 'tom', mayWrite: false })).toBe('error.readonlyPlain');
    expect(await refusalFor({ viewer: undefined, mayWrite: false })).toBe('error.signedOut');
  });

  it('by anybody who may write while the board cannot be read: nobody is placed', async () => {
    const damaged = { kind: 'damaged', stored: 7 } as const;
    expect(await refusalFor({ viewer: 'priya' }, damaged)).toBeUndefined();
    expect(await refusalFor({ viewer: 'priya', mayWrite: false }, damaged)).toBe(
      'error.readonlyPlain',
    );
  });

  it('by nobody while only a newer version knows who is who', async () => {
    const newer = { kind: 'newer', theirs: 2, ours: 1 } as const;
    expect(await refusalFor({ viewer: 'tom' }, newer)).toBe('error.newerBoard');
  });
});

it('is for whoever may write, where nobody is named', () => {
  expect(writerRefusal({ member: 'dan', mayWrite: true })).toBeUndefined();
  expect(writerRefusal({ member: 'dan', mayWrite: false })).toBe('error.readonlyPlain');
  expect(writerRefusal({ mayWrite: true })).toBe('error.signedOut');
});

describe('the page is read again', () => {
  it.each([
    ['after it', undefined, 1],
    ['where something else lies there', { type: 'Changed' }, 1],
    ['not where it was refused', { type: 'NotAllowed' }, 0],
  ] as const)('%s', async (_when, error, times) => {
    const refresh = vi.fn(async () => {});
    const answer = vi.fn(async () => (error === undefined ? ok(undefined) : err(error)));
    expect(await startAfresh({ startAfresh: answer }, 'shown', refresh)).toEqual(error);
    expect(answer.mock.calls).toEqual([['shown']]);
    expect(refresh).toHaveBeenCalledTimes(times);
  });
});

it.each([
  ['Changed', 'afresh.changed'],
  ['NotAllowed', 'error.readonlyPlain'],
  ['Refused', 'error.refused'],
  ['NotSeen', 'error.refused'],
  ['HostGone', 'error.refused'],
  ['TooLarge', 'error.refused'],
] as const)('says what stood in the way: %s', (type, key) => {
  expect(afreshErrorKey({ type } as StartAfreshError)).toBe(key);
});
