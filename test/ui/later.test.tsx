// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { createLater } from '../../src/ui/later.tsx';

afterEach(cleanup);

const translate = pageTranslate('en');
const Greeting = ({ name }: { readonly name: string }) => <h1>Hello, {name}</h1>;
const tom = { of: { name: 'Tom' }, translate };

test('a part that was loaded ahead stands there at once', async () => {
  const ask = vi.fn(async () => Greeting);
  const { load, View } = createLater(ask);
  await load();
  render(<View {...tom} />);
  screen.getByRole('heading', { name: 'Hello, Tom' });
  expect(ask).toHaveBeenCalledOnce();
});

test('shown before it is there, it says that it is loading, and then comes', async () => {
  const { View } = createLater(async () => Greeting);
  render(<View {...tom} />);
  screen.getByText('Loading…');
  await screen.findByRole('heading', { name: 'Hello, Tom' });
});

test('a part that does not come says so, and is asked for again when it is next shown', async () => {
  const ask = vi.fn(async () => Greeting);
  ask.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const { View } = createLater(ask);
  render(<View {...tom} />);
  await screen.findByText('This part did not load. Open the page again.');
  cleanup();
  render(<View {...tom} />);
  await screen.findByRole('heading', { name: 'Hello, Tom' });
});
