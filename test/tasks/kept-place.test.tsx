// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { useRef } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { type BoardDrafts, createBoardDrafts } from '../../src/tasks/board-drafts.ts';
import { useKeptPlace } from '../../src/tasks/kept-place.ts';

afterEach(cleanup);

function Page({ drafts, isBack }: { readonly drafts: BoardDrafts; readonly isBack: boolean }) {
  const page = useRef<HTMLDivElement>(null);
  useKeptPlace(page, drafts, 'settings.focus', isBack);
  return (
    <div ref={page}>
      <input aria-label="From" />
      <input aria-label="To" />
    </div>
  );
}

function draftsWith(place?: string) {
  const drafts = createBoardDrafts({ load: async () => undefined, save: () => undefined });
  if (place !== undefined) drafts.save('settings.focus', place);
  return drafts;
}

const field = (name: string) => screen.getByRole('textbox', { name });

test('the keyboard goes back to where it was once the text is back', () => {
  render(<Page drafts={draftsWith('{"control":1}')} isBack />);
  expect(document.activeElement).toBe(field('To'));
});

test('a page opened afresh begins at its top', () => {
  render(<Page drafts={draftsWith('{"control":1}')} isBack={false} />);
  expect(document.activeElement).toBe(document.body);
});

test('the place is kept whenever it changes', () => {
  const drafts = draftsWith();
  render(<Page drafts={drafts} isBack={false} />);
  field('To').focus();
  expect(JSON.parse(drafts.text('settings.focus') ?? '')).toMatchObject({ control: 1 });
});
