// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { FormShell } from '../../src/tasks/form-shell.tsx';
import { createWords } from '../../src/tasks/words.ts';
import { openBench, type Setting } from './card-bench.ts';

afterEach(cleanup);

async function show(drafts: NonNullable<Setting['drafts']> = {}) {
  const bench = await openBench({ drafts });
  const heard: string[] = [];
  const sight = bench.sight();
  render(
    <FormShell
      title="Request edits"
      sendLabel="Send"
      card={bench.card}
      words={createWords('en', 'Europe/Moscow', sight.now, sight.people)}
      drafts={bench.drafts}
      restore={async () => undefined}
      onSend={() => heard.push('send')}
      onCancel={() => heard.push('cancel')}
    >
      <textarea aria-label="First" value="Logo" />
      <textarea aria-label="Second" value="Phone number" />
    </FormShell>,
  );
  return { ...bench, heard };
}

const field = (name: string) => screen.getByRole('textbox', { name }) as HTMLTextAreaElement;

it('starts in its first field', async () => {
  await show();
  await waitFor(() => expect(document.activeElement).toBe(field('First')));
});

it('puts focus and caret back where they were in the frame before', async () => {
  await show({ focus: JSON.stringify({ control: 1, from: 6, to: 8 }) });
  await waitFor(() => expect(document.activeElement).toBe(field('Second')));
  expect([field('Second').selectionStart, field('Second').selectionEnd]).toEqual([6, 8]);
});

it('remembers where the caret is while the person types', async () => {
  const { drafts } = await show();
  await waitFor(() => expect(document.activeElement).toBe(field('First')));
  field('Second').focus();
  field('Second').setSelectionRange(3, 3);
  fireEvent.keyUp(field('Second'), { key: 'ArrowLeft' });
  expect(JSON.parse(drafts.kept.get('focus') ?? '')).toEqual({ control: 1, from: 3, to: 3 });
});

it.each(['{', 'null', '{"control":99}', '{"control":"x"}'])(
  'starts in its first field where the note is %s',
  async (focus) => {
    await show({ focus });
    await waitFor(() => expect(document.activeElement).toBe(field('First')));
  },
);

it('sends, and is cancelled by its button and by Escape', async () => {
  const { heard } = await show();
  fireEvent.submit(screen.getByRole('form', { name: 'Request edits' }));
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  // Taken by the form: the modal around it stays open. `fireEvent` says false where the default was prevented.
  expect(fireEvent.keyDown(field('First'), { key: 'Escape' })).toBe(false);
  expect(heard).toEqual(['send', 'cancel', 'cancel']);
});
