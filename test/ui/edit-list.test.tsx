// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { type EditItem, EditList } from '../../src/ui/edit-list.tsx';

afterEach(cleanup);

const translate = pageTranslate('en');

test('ticks an edit by the name of its text', () => {
  const ticks: unknown[] = [];
  show([edit(1), edit(2, { done: true })], (...args) => ticks.push(args));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Edit 1 done: Text 1' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Edit 2 done: Text 2' }));
  expect(ticks).toEqual([
    ['e1', true],
    ['e2', false],
  ]);
});

test('without ticking says in words what is done', () => {
  show([edit(1, { done: true, by: 'by Wed 25 Nov' })]);
  expect(screen.queryByRole('checkbox')).toBeNull();
  screen.getByText('done');
  expect(screen.queryByText('by Wed 25 Nov')).toBeNull();
});

test('shows its date, how often it returned, and its file', () => {
  const file = { name: 'banner.png', url: 'https://trello.com/a/banner.png' };
  show([edit(1, { by: 'by Wed 25 Nov', returned: 2, file })]);
  screen.getByText('by Wed 25 Nov');
  screen.getByText('returned 2 times');
  const link = screen.getByRole('link', { name: 'banner.png' });
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
});

test('offers an action with a name that says for which edit', () => {
  const pressed: string[] = [];
  const action = {
    label: 'Not right',
    name: 'Not right: Text 1',
    onPress: () => pressed.push('e1'),
  };
  show([edit(1, { actions: [action] })]);
  fireEvent.click(screen.getByRole('button', { name: 'Not right: Text 1' }));
  expect(pressed).toEqual(['e1']);
});

test('folds more than five behind "Show all"', () => {
  show([1, 2, 3, 4, 5, 6, 7].map((number) => edit(number)));
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
  fireEvent.click(screen.getByRole('button', { name: 'Show all 7' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(7);
  fireEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
});

test('five edits are not folded', () => {
  show([1, 2, 3, 4, 5].map((number) => edit(number)));
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
  expect(screen.queryByRole('button')).toBeNull();
});

test('markup in an edit is text', () => {
  show([edit(1, { text: '<script>alert(1)</script> 🙂' })]);
  screen.getByText('<script>alert(1)</script> 🙂');
  expect(document.querySelector('script')).toBeNull();
});

function edit(number: number, more: Partial<EditItem> = {}): EditItem {
  return { id: `e${number}`, number, text: `Text ${number}`, done: false, ...more };
}

function show(items: readonly EditItem[], onTick?: (id: string, done: boolean) => void) {
  render(<EditList items={items} translate={translate} onTick={onTick} />);
}
