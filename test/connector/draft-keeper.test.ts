import { expect, it } from 'vitest';
import { createDraftKeeper } from '../../src/connector/draft-keeper.ts';
import { createFakeChannel } from './fake-channel.ts';

function keeper() {
  const channel = createFakeChannel();
  const hear = createDraftKeeper(channel.connector);
  const ask = (key: string) => {
    channel.said.length = 0;
    hear({ type: 'ask', key });
    return channel.said;
  };
  return { ...channel, say: hear, ask };
}

const nothing = (key: string) => ({ type: 'have', key, text: '' });

it('gives back what a page typed', () => {
  const { say, ask } = keeper();
  say({ type: 'put', key: 'a', text: 'Logo' });
  say({ type: 'put', key: 'b', text: 'Phone' });
  say({ type: 'put', key: 'a', text: 'Logo: black' });
  expect(ask('a')).toEqual([{ type: 'have', key: 'a', text: 'Logo: black' }]);
});

it('answers at once where it has nothing, or nothing any more', () => {
  const { say, ask } = keeper();
  say({ type: 'put', key: 'a', text: 'Logo' });
  say({ type: 'put', key: 'a', text: '' });
  expect(ask('a')).toEqual([nothing('a')]);
  expect(ask('b')).toEqual([nothing('b')]);
});

it('forgets the oldest beyond 200', () => {
  const { say, ask } = keeper();
  for (let n = 0; n <= 200; n += 1) say({ type: 'put', key: `${n}`, text: 'x' });
  expect(ask('0')).toEqual([nothing('0')]);
  expect(ask('1')).toMatchObject([{ text: 'x' }]);
});

it('takes a draft that is typed again for new', () => {
  const { say, ask } = keeper();
  for (let n = 0; n < 200; n += 1) say({ type: 'put', key: `${n}`, text: 'x' });
  say({ type: 'put', key: '0', text: 'again' });
  say({ type: 'put', key: '200', text: 'x' });
  expect(ask('0')).toMatchObject([{ text: 'again' }]);
  expect(ask('1')).toEqual([nothing('1')]);
});

it.each([null, 7, 'ask', {}, { type: 'ask' }, { type: 'put', key: 'a' }, { type: 'have', key: 7 }])(
  'minds nothing else that is said there: %j',
  (message) => {
    const { say, said, ask } = keeper();
    say(message);
    expect(said).toEqual([]);
    expect(ask('a')).toEqual([nothing('a')]);
  },
);
