// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { StartAfreshError } from '../../src/domain/journal.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import type { AfreshRefusal } from '../../src/tasks/start-afresh.ts';
import { StartAfresh } from '../../src/tasks/start-afresh-view.tsx';

afterEach(cleanup);

interface Shown {
  readonly model?: 'card' | 'board';
  readonly refusal?: AfreshRefusal;
  readonly isCopied?: boolean;
  readonly locale?: Locale;
}

function show({ model = 'card', refusal, isCopied = true, locale = 'en' }: Shown = {}) {
  const run = vi.fn(async (): Promise<StartAfreshError | undefined> => undefined);
  const translate = pageTranslate(locale);
  const part = (text: string) => (
    <StartAfresh
      afresh={{ model, refusal, run }}
      text={text}
      isCopied={isCopied}
      translate={translate}
    />
  );
  const { rerender } = render(part('abc'));
  return { run, turnTo: (text: string) => rerender(part(text)) };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent);

test('takes two presses; between them stands what will happen, and the keyboard', async () => {
  const { run } = show();
  await press('Start afresh');
  const sentence = screen.getByText(
    'The card starts as new. Its earlier history stays only in the copy you took.',
  );
  await waitFor(() => expect(document.activeElement).toBe(sentence));
  expect(run).not.toHaveBeenCalled();
  await press('Start afresh');
  expect(run).toHaveBeenCalledTimes(1);
});

test('can be left: nothing is done and the keyboard is at the button again', async () => {
  const { run } = show();
  await press('Start afresh');
  await press('Cancel');
  expect(buttons()).toEqual(['Start afresh']);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Start afresh'));
  expect(run).not.toHaveBeenCalled();
});

test('without the copy waits for a word about it, and for the value that is shown', async () => {
  const { turnTo } = show({ isCopied: false });
  await press('Start afresh');
  expect(buttons()).toEqual(['Cancel']);
  const kept = () =>
    screen.getByRole<HTMLInputElement>('checkbox', { name: 'I have got the copy' });
  await fireEvent.click(kept());
  expect(buttons()).toEqual(['Start afresh', 'Cancel']);
  turnTo('abcd');
  expect(kept().checked).toBe(false);
  expect(buttons()).toEqual(['Cancel']);
});

test('cannot be pressed twice while it is done', async () => {
  const { run } = show();
  let release: (error: undefined) => void = () => {};
  run.mockReturnValue(new Promise((resolve) => (release = resolve)));
  await press('Start afresh');
  await press('Start afresh');
  await screen.findByText(/^Saving…/);
  expect(buttons()).toEqual([]);
  release(undefined);
  await waitFor(() => expect(buttons()).toEqual(['Start afresh', 'Cancel']));
});

test('says what stood in the way, until it is left', async () => {
  const { run } = show({ isCopied: false });
  run.mockResolvedValue({ type: 'NotAllowed' });
  await press('Start afresh');
  await fireEvent.click(screen.getByRole('checkbox', { name: 'I have got the copy' }));
  await press('Start afresh');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe('These buttons are for board members.');
  // What was said about the copy holds for the next try.
  expect(buttons()).toEqual(['Start afresh', 'Cancel']);
  await press('Cancel');
  await press('Start afresh');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('says who may where the viewer may not', () => {
  show({ refusal: 'afresh.agency' });
  screen.getByText('The agency can start this card afresh.');
  expect(buttons()).toEqual([]);
});

test.each([
  ['en', 'Start afresh', /^People and rules are set up anew\./],
  ['ru', 'Начать заново', /^Участников и правила нужно будет указать заново\./],
  ['es', 'Empezar de nuevo', /^Habrá que indicar de nuevo las personas y las reglas\./],
] as const)('says what becomes of the board in %s', async (locale, button, sentence) => {
  show({ model: 'board', locale });
  await press(button);
  screen.getByText(sentence);
});
