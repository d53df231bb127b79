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

test('a dot between two parts of the headline stays with the word before it, a day with its time', () => {
  render(<Section tone="done" headline="Approved · Priya · Fri 20 Nov, 15:40" />);
  const heading = screen.getByRole('heading', { name: 'Approved · Priya · Fri 20 Nov, 15:40' });
  const kept = [...heading.querySelectorAll('span')];
  expect(kept.map((part) => part.textContent)).toEqual([' ·', ' ·', 'Fri 20 Nov, 15:40']);
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
