// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { MoreMenu } from '../../src/ui/more-menu.tsx';

afterEach(cleanup);

test('is closed at first and opens in the flow, first item focused', async () => {
  const { button } = show();
  expect(screen.queryByRole('list')).toBeNull();
  expect(button.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(button);
  await screen.findByRole('list', { name: 'More' });
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await focusOn('Copy message');
});

test('its first item has the focus with the drawing, not some time after it', async () => {
  const { button } = show();
  // A press as a browser makes it: testing-library's would wait for the effects too.
  button.click();
  await Promise.resolve();
  expect(document.activeElement?.textContent).toBe('Copy message');
});

test('arrows go round, Home and End jump', async () => {
  const { button } = show();
  fireEvent.keyDown(button, { key: 'ArrowDown' });
  await focusOn('Copy message');
  press('ArrowDown');
  await focusOn('Undo');
  press('ArrowDown');
  await focusOn('Copy message');
  press('ArrowUp');
  await focusOn('Undo');
  press('Home');
  await focusOn('Copy message');
  press('End');
  await focusOn('Undo');
});

test('Escape closes, gives focus back and stays in the menu', async () => {
  const heard: string[] = [];
  document.body.addEventListener('keydown', (event) => heard.push(event.key), { once: true });
  const { button } = show();
  fireEvent.click(button);
  await focusOn('Copy message');
  press('Escape');
  await gone();
  expect(document.activeElement).toBe(button);
  expect(heard).toEqual([]);
});

test('a press runs the item and closes the list', async () => {
  const { button, pressed } = show();
  fireEvent.click(button);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(pressed).toEqual(['undo']);
  await gone();
});

function show() {
  const pressed: string[] = [];
  render(
    <MoreMenu
      label="More"
      items={[
        { label: 'Copy message', onPress: () => pressed.push('copy') },
        { label: 'Not now', onPress: () => pressed.push('never'), disabled: true },
        { label: 'Undo', onPress: () => pressed.push('undo') },
      ]}
    />,
  );
  return { button: screen.getByRole('button', { name: 'More' }), pressed };
}

function press(key: string) {
  fireEvent.keyDown(document.activeElement as Element, { key, bubbles: true });
}

async function focusOn(name: string) {
  const item = await screen.findByRole('button', { name });
  await expect.poll(() => document.activeElement === item).toBe(true);
}

async function gone() {
  await expect.poll(() => screen.queryByRole('list')).toBeNull();
}
