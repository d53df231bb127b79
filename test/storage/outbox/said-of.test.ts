import { expect, it } from 'vitest';
import { createSaidOf } from '../../../src/storage/outbox/said-of.ts';

it('is what anybody says, each in the place of what he said before', () => {
  const said = createSaidOf();
  said.say('card1', 'one', ['a', 'b']);
  said.say('card1', 'two', ['b', 'c']);
  said.say('board', 'one', ['d']);
  expect([...said.of('card1')]).toEqual(['a', 'b', 'c']);
  said.say('card1', 'one', []);
  expect([...said.of('card1')]).toEqual(['b', 'c']);
  expect([...said.of('card2')]).toEqual([]);
  expect(said.all().map(({ model, by }) => [model, by])).toEqual([
    ['card1', 'two'],
    ['board', 'one'],
  ]);
});

it('is of nobody any more once it is dropped', () => {
  const said = createSaidOf();
  said.say('card1', 'one', ['a', 'b']);
  said.say('card1', 'two', ['b']);
  said.say('board', 'two', ['b']);
  said.drop('card1', ['b']);
  expect([[...said.of('card1')], [...said.of('board')]]).toEqual([['a'], ['b']]);
});

it('said again is another list, though it says the same', () => {
  const said = createSaidOf();
  said.say('card1', 'one', ['a']);
  const [before] = said.all();
  said.say('card1', 'one', ['a']);
  const [after] = said.all();
  expect(after).toEqual(before);
  expect(after?.ids).not.toBe(before?.ids);
});
