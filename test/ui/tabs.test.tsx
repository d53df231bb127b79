// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { Tabs } from '../../src/ui/tabs.tsx';

afterEach(cleanup);

const TABS = [
  { id: 'forYou', label: 'For you' },
  { id: 'team', label: 'Team' },
  { id: 'settings', label: 'Settings' },
] as const;

function Page() {
  const [chosen, setChosen] = useState<(typeof TABS)[number]['id']>('forYou');
  return (
    <Tabs label="Whose Turn" tabs={TABS} chosen={chosen} onChoose={setChosen}>
      <p>This is {chosen}</p>
    </Tabs>
  );
}

const tab = (name: string) => screen.getByRole('tab', { name });

test('one tab is chosen, and what it holds is named by it', () => {
  render(<Page />);
  screen.getByRole('tablist', { name: 'Whose Turn' });
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('For you');
  expect(screen.getByRole('tabpanel', { name: 'For you' }).textContent).toBe('This is forYou');
  fireEvent.click(tab('Settings'));
  expect(screen.getByRole('tabpanel', { name: 'Settings' }).textContent).toBe('This is settings');
  expect(tab('Settings').getAttribute('aria-controls')).toBe(screen.getByRole('tabpanel').id);
});

test.each([
  ['For you', 'ArrowRight', 'Team'],
  ['Settings', 'ArrowRight', 'For you'],
  ['For you', 'ArrowLeft', 'Settings'],
  ['Team', 'Home', 'For you'],
  ['For you', 'End', 'Settings'],
])('from %s the key %s goes to %s, with the keyboard', (from, key, to) => {
  render(<Page />);
  fireEvent.click(tab(from));
  fireEvent.keyDown(tab(from), { key });
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe(to);
  expect(document.activeElement).toBe(tab(to));
});

test('the keyboard meets one tab; other keys do nothing', () => {
  render(<Page />);
  expect(screen.getAllByRole('tab').map((one) => one.tabIndex)).toEqual([0, -1, -1]);
  fireEvent.keyDown(tab('For you'), { key: 'ArrowDown' });
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('For you');
});
