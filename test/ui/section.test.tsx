// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { IdleLine, Pill, Section } from '../../src/ui/section.tsx';
import { readText } from '../support/read-text.ts';

afterEach(cleanup);

test('a section is a region named by its one headline', () => {
  render(
    <Section tone="own" headline="Your turn: 3 edits" meta="from Priya, Fri 20 Nov">
      <p>inside</p>
    </Section>,
  );
  const region = screen.getByRole('region', { name: 'Your turn: 3 edits' });
  expect(readText(region.textContent)).toContain('from Priya, Fri 20 Nov');
  expect(screen.getAllByRole('heading')).toHaveLength(1);
});

test.each([
  ['Approved · Priya Shah · Fri 20 Nov, 15:40', ['Approved ·', 'Shah ·', 'Fri 20 Nov, 15:40']],
  ['Approved in chat · Fri 20 Nov · recorded by Ellen', ['chat ·', 'Fri 20 Nov ·']],
  ['Your turn: approve, or say what to change', []],
])('a dot stays with the word before it, a day with its time: %s', (headline, kept) => {
  render(<Section tone="done" headline={headline} />);
  const heading = screen.getByRole('heading', { name: headline });
  const spans = [...heading.querySelectorAll('span')];
  expect(spans.map((part) => part.textContent)).toEqual(kept);
});

test('a state is said in words beside its colour and drawing', () => {
  const { container } = render(<Pill tone="late" text="Late" />);
  expect(container.textContent).toBe('Late');
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

test('an idle card is a line without a heading', () => {
  render(<IdleLine text="Nothing needed from you here." />);
  screen.getByText('Nothing needed from you here.');
  expect(screen.queryByRole('heading')).toBeNull();
});
