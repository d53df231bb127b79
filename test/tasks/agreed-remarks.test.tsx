// @vitest-environment happy-dom
import { cleanup, fireEvent, type screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { boardPress } from '../support/journals.ts';
import { editDays, show, waiting } from './agreed-bench.tsx';

afterEach(cleanup);

describe('remarks on proposed rules', () => {
  const WORDS = 'Three days, please: our owner travels.';
  const open = async (part: Pick<typeof screen, 'findByRole' | 'findByLabelText'>) => {
    fireEvent.click(await part.findByRole('button', { name: 'I have remarks' }));
    return part.findByLabelText<HTMLTextAreaElement>('What would you like to be different?');
  };

  test('are sent by who decides: nothing is agreed, and she may still agree', async () => {
    const bench = await show({ entries: await waiting(), ports: { member: 'priya' } });
    const { part, appended, kept } = bench;
    const field = await open(part);
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.click(part.getByRole('button', { name: 'Send remarks' }));
    await part.findByText('Write at least one remark.');
    fireEvent.input(field, { target: { value: ` ${'x'.repeat(301)}` } });
    fireEvent.click(part.getByRole('button', { name: 'Send remarks' }));
    await part.findByText(/^This text is too long: at most 300 characters/);
    fireEvent.input(field, { target: { value: ` ${WORDS}` } });
    expect(kept.get('rules.remarks')).toBe(` ${WORDS}`);
    fireEvent.click(part.getByRole('button', { name: 'Send remarks' }));
    await part.findByRole('heading', { name: 'Remarks on the new rules · Priya Shah' });
    part.getByText(`Priya Shah: “${WORDS}”`);
    part.getByText('The account manager sees them here. You can still agree.');
    expect(appended).toMatchObject([
      [{ kind: 'fieldSet', path: 'people.priya.onRules', value: [expect.any(String), WORDS] }],
    ]);
    expect(bench.sight().agreed.versions).toEqual([]);
    await waitFor(() => expect(kept.get('rules.remarks')).toBeUndefined());
    expect((await open(part)).value).toBe(WORDS);
    fireEvent.click(part.getByRole('button', { name: 'Agree' }));
    await waitFor(() => expect(part.getAllByText(/^Version 1 · agreed/)).not.toHaveLength(0));
  });

  test('typed and not sent are there again, and gone once they are not wanted', async () => {
    const options = { entries: await waiting(), ports: { member: 'priya' } };
    const { part, kept } = await show({ ...options, kept: { 'rules.remarks': WORDS } });
    await part.findByDisplayValue(WORDS);
    fireEvent.click(part.getByRole('button', { name: 'Cancel' }));
    expect(kept.get('rules.remarks')).toBeUndefined();
    const button = await part.findByRole('button', { name: 'I have remarks' });
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  test('are what the account manager reads, with what she can do', async () => {
    const entries = await waiting();
    const ref = entries.at(-1)?.id;
    const said = boardPress.set('people.priya.onRules', [ref, WORDS]);
    const { part, write, board } = await show({ entries });
    write('priya', said);
    await board.refresh();
    await part.findByRole('heading', { name: 'Remarks on the new rules · Priya Shah' });
    part.getByText(`Priya Shah: “${WORDS}”`);
    part.getByText('Change a rule below to propose anew, or withdraw this proposal.');
    part.getByRole('button', { name: 'Withdraw' });
    expect(part.queryByRole('button', { name: 'I have remarks' })).toBeNull();
    fireEvent.click(within(await editDays('3')).getByRole('button', { name: 'Propose' }));
    await part.findByRole('heading', { name: 'New rules wait for an answer. Decides: Priya Shah' });
    expect(part.queryByText(`Priya Shah: “${WORDS}”`)).toBeNull();
  });

  test('are refused, said and kept, where other rules wait by then', async () => {
    const bench = await show({ entries: await waiting(), ports: { member: 'priya' } });
    fireEvent.input(await open(bench.part), { target: { value: WORDS } });
    const fields = { 'terms.edits': 9 };
    bench.write('ellen', { kind: 'rulesProposed', fields, fp: 'f'.repeat(43), note: '' });
    fireEvent.click(bench.part.getByRole('button', { name: 'Send remarks' }));
    await bench.part.findByText('The rules changed meanwhile. Please look at them again.');
    expect(bench.appended).toEqual([]);
    bench.part.getByDisplayValue(WORDS);
  });

  test('are not offered to a colleague', async () => {
    const { part } = await show({ entries: await waiting(), ports: { member: 'dan' } });
    await part.findByRole('heading', { name: /^New rules wait/ });
    expect(part.queryByRole('button')).toBeNull();
  });
});
