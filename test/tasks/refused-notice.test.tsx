// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Refused } from '../../src/domain/journal.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { loadStoreTexts } from '../../src/i18n/store/translate.ts';
import { RefusedNotice, type RefusedNoticeProps } from '../../src/tasks/refused-notice.tsx';
import { moscow } from '../support/calendars.ts';
import { press, sealCard } from '../support/journals.ts';

beforeAll(async () => {
  await Promise.all(LOCALES.map(loadStoreTexts));
  await import('../../src/tasks/refused-view.tsx');
});
afterEach(cleanup);

const AT = moscow('2026-11-20 14:00');
const HEAD = { n: 1, at: AT, by: 'priya' };
const REQUEST = sealCard(press.request(['Logo: black', 'Phone number'], '2026-11-25'), HEAD);
const TAKEN = sealCard(press.take(), HEAD);
const refused = (entry: object, why: Refused['why']): Refused => ({
  ...{ entry: entry as Refused['entry'], since: AT, why },
});

function show(list: readonly Refused[] | undefined, more: Partial<RefusedNoticeProps> = {}) {
  const givenUp: string[] = [];
  const view = render(
    <RefusedNotice
      refused={list}
      model="card"
      locale="en"
      dayOf={() => 'Fri 20 Nov'}
      giveUp={(ids) => givenUp.push(...ids)}
      {...more}
    />,
  );
  return { givenUp, view };
}

it('says in one sentence what is missing, why and what helps; the text is there to be copied', async () => {
  const { givenUp } = show([refused(REQUEST, 'TooLarge')]);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(
    'What you sent on Fri 20 Nov is not on this card: there was no room.',
  );
  const text = screen.getByLabelText<HTMLTextAreaElement>('Your text');
  expect(text.value).toBe('Logo: black\nPhone number');
  fireEvent.click(screen.getByRole('button', { name: 'Do not send it any more' }));
  expect(givenUp).toEqual([REQUEST.id]);
});

it('a press without words needs no copy, and each reason has a sentence of its own', async () => {
  show([refused(TAKEN, 'NotAllowed'), refused(REQUEST, 'Damaged'), refused(TAKEN, 'NotSeen')]);
  const alerts = await screen.findAllByRole('alert');
  expect(alerts.map(({ textContent }) => textContent?.includes('Your text'))).toEqual([
    ...[false, true, false],
  ]);
  expect(alerts[0]?.textContent).toContain('Trello does not let you write here.');
  expect(alerts[1]?.textContent).toContain('the data here cannot be read.');
  expect(alerts[2]?.textContent).toContain('It is tried again each time the board is loaded.');
});

it.each([
  ['ru', 'Сохранённое Fri 20 Nov не попало в настройки'],
  ['es', 'Lo que guardaste el Fri 20 Nov no llegó a los ajustes'],
] as const)('speaks of the settings on the board: %s', async (locale, text) => {
  show([refused(TAKEN, 'TooLarge')], { model: 'board', locale });
  expect((await screen.findByRole('alert')).textContent).toContain(text);
});

it.each([[undefined], [[]]])('is nothing where nothing was refused: %j', (list) => {
  expect(show(list).view.container.innerHTML).toBe('');
});
