import { describe, expect, test } from 'vitest';
import { forgetBoard, forgetDrafts, forgetMember } from '../../src/storage/kept-here.ts';
import { fakeStorage } from '../support/fake-storage.ts';

const NOTE = { board: 'boardOne', link: 'boardOne', count: 1, seen: 1 };
const OTHER = { ...NOTE, board: 'boardTwo', link: 'boardTwo' };
const KEPT = {
  'draft boardOne me settings.people': 'typed',
  'draft cardOne me form': 'typed',
  'draft cardTwo me form': 'typed',
  'draft boardTwo me settings.people': 'typed',
  'draft boardOne you form': 'typed',
  'outbox boardOne me cardOne abc': '{}',
  'outbox boardTwo me cardTwo abc': '{}',
  'boards me': JSON.stringify([NOTE, OTHER]),
  'copies me': JSON.stringify([
    { board: 'boardOne', entries: 1, first: 'aaaaaaaaaaaa', seen: 1 },
    { board: 'boardTwo', entries: 1, first: 'aaaaaaaaaaaa', seen: 1 },
  ]),
  'someone else me': 'stays',
};

describe('what a browser keeps', () => {
  test('goes for one member on all boards', () => {
    const storage = fakeStorage(KEPT);
    const gone = forgetMember(storage, 'me');
    expect(Object.keys(storage.items())).toEqual(['draft boardOne you form', 'someone else me']);
    expect(gone).toContain('draft cardOne me form');
  });

  test('goes for one board and its cards alone', () => {
    const storage = fakeStorage(KEPT);
    forgetBoard(storage, 'me', 'boardOne', ['cardOne']);
    const { 'boards me': boards, 'copies me': copies, ...rest } = storage.items();
    expect(Object.keys(rest)).toEqual([
      'draft cardTwo me form',
      'draft boardTwo me settings.people',
      'draft boardOne you form',
      'outbox boardTwo me cardTwo abc',
      'someone else me',
    ]);
    expect([boards, copies].join()).not.toContain('boardOne');
    expect([boards, copies].join()).toContain('boardTwo');
  });

  test('goes from the connector’s memory too', () => {
    const said: unknown[] = [];
    const channel = { postMessage: (message: unknown) => said.push(message) };
    forgetDrafts(['draft a me form'], channel as never);
    expect(said).toEqual([{ type: 'put', key: 'draft a me form', text: '' }]);
  });

  test('is nothing where storage is refused', () => {
    const refused = {
      length: 1,
      key: () => {
        throw new Error('refused');
      },
    };
    expect(forgetMember(refused as never, 'me')).toEqual([]);
  });
});
