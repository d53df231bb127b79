// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { FaceButton, initialsOf, MemberFace, PersonLine } from '../../src/ui/member-face.tsx';

afterEach(cleanup);

test.each([
  ['Priya Shah', 'PS'],
  ['Марина Викторовна Серова', 'МС'],
  ['  tom  ', 'T'],
  ['👩‍🎨 Ana', '👩A'],
  ['', ''],
  [undefined, ''],
])('initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a picture that does not load gives way to initials', async () => {
  const { container } = render(<MemberFace name="Priya Shah" avatar="https://trello.com/p.png" />);
  const picture = container.querySelector('img');
  expect(picture?.getAttribute('alt')).toBe('');
  fireEvent.error(picture as Element);
  await expect.poll(() => container.textContent).toBe('PS');
});

test('a face has a size the browser understands', () => {
  const { container } = render(<MemberFace name="Tom" size={28} />);
  expect(container.querySelector<HTMLElement>('.face')?.style.width).toBe('28px');
});

test('a member without a name is spoken of in words', () => {
  render(<PersonLine name=" " nameless="Member without a name" note="no longer on the board" />);
  screen.getByText('Member without a name');
  screen.getByText('no longer on the board');
});

test('a face to press says whether it is chosen', () => {
  const heard: string[] = [];
  render(<FaceButton name="Priya Shah" nameless="" pressed onPress={() => heard.push('priya')} />);
  const button = screen.getByRole('button', { name: 'Priya Shah' });
  expect(button.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(button);
  expect(heard).toEqual(['priya']);
});
