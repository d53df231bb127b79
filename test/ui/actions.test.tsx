// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Actions } from '../../src/ui/actions.tsx';

afterEach(cleanup);

const nothing = () => undefined;

test('a third plain button joins the menu, before what was there', async () => {
  render(
    <Actions
      primary={{ label: 'Hand over', onPress: nothing }}
      plain={['One', 'Two', 'Three'].map((label) => ({ label, onPress: nothing }))}
      more={[{ label: 'Four', onPress: nothing }]}
      moreLabel="More"
    />,
  );
  const names = screen.getAllByRole('button').map((button) => button.textContent);
  expect(names).toEqual(['Hand over', 'One', 'Two', 'More']);
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  const group = await screen.findByRole('list', { name: 'More' });
  const items = within(group).getAllByRole('button');
  expect(items.map((item) => item.textContent)).toEqual(['Three', 'Four']);
});

test('no menu without something in it', () => {
  render(<Actions plain={[{ label: 'One', onPress: nothing }]} moreLabel="More" />);
  expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
});

test('a disabled button is not pressed', () => {
  const pressed: string[] = [];
  const primary = { label: 'Send 2 edits', onPress: () => pressed.push('send'), disabled: true };
  render(<Actions primary={primary} moreLabel="More" />);
  fireEvent.click(screen.getByRole('button', { name: 'Send 2 edits' }));
  expect(pressed).toEqual([]);
});
