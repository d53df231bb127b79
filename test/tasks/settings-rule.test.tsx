// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { RuleFields } from '../../src/tasks/settings-rule.tsx';
import { createBoardBench, SET_UP, wordsIn } from '../support/board-bench.ts';
import { rulesModelOf } from './rules-model-of.ts';

afterEach(cleanup);

async function show() {
  const bench = await createBoardBench({ entries: SET_UP });
  const model = rulesModelOf(bench);
  const words = wordsIn('en');
  render(<RuleFields part={model.rule} sight={bench.sight()} ports={bench.ports} words={words} />);
  return model;
}

const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });

test('each card says what it gives for the coming Friday', async () => {
  await show();
  const asked = 'Asked Fri 20 Nov, 14:00: ready by';
  expect(radio(/^Wednesday evening/).checked).toBe(true);
  expect(radio(/^Wednesday evening/).closest('label')?.textContent).toContain(
    `${asked} Wed 25 Nov, 19:00`,
  );
  expect(radio(/^Tuesday evening/).closest('label')?.textContent).toContain(
    `${asked} Tue 24 Nov, 19:00`,
  );
});

test('the sentence for the contract follows the card', async () => {
  await show();
  screen.getByText(/ready no later than Wednesday 19:00/);
  await fireEvent.click(radio(/^Tuesday evening/));
  await screen.findByText(/ready no later than Tuesday 19:00/);
});

test.each(LOCALES)('each sentence for a contract is a whole one, in %s', (locale) => {
  const translate = pageTranslate(locale);
  for (const kind of ['full', 'cutoff', 'strict'] as const) {
    expect(translate(`rule.contract.${kind}`, { t: '19:00' })).toMatch(/^[\p{Lu}\d].+\.$/u);
  }
});

test('a set hour moves the example; without an hour it is asked for', async () => {
  const model = await show();
  await fireEvent.click(radio(/^Tuesday if asked/));
  await fireEvent.click(await screen.findByRole('radio', { name: 'a set hour' }));
  const hour = await screen.findByLabelText('Counts for the same day until', {
    selector: 'input[type=time]',
  });
  await fireEvent.input(hour, { target: { value: '13:00' } });
  await screen.findByText(/a request after 13:00/);
  expect(radio(/^Tuesday if asked/).closest('label')?.textContent).toContain('Wed 25 Nov');
  await fireEvent.input(hour, { target: { value: '' } });
  await model.rule.save();
  await screen.findByText('Set the hour.');
});
