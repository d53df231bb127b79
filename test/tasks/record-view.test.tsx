// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { contentOf } from '../../src/domain/content/content.ts';
import { ok } from '../../src/domain/result.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import { digest } from '../../src/storage/digest.ts';
import { createRecordModel } from '../../src/tasks/record-model.ts';
import { RecordView } from '../../src/tasks/record-view.tsx';
import { approvalPress } from '../support/approval-stories.ts';
import { signed } from '../support/evidence.ts';
import { createStory } from '../support/journals.ts';
import { CONTENT, createRecordBench, PRIYA, type RecordSetting } from './record-bench.ts';

afterEach(cleanup);

const NOW = contentOf(CONTENT, { title: false, description: true, off: [] }, digest);

let story: readonly CardEntry[];
beforeEach(() => {
  const made = createStory();
  const ask = made.add('tom', {
    ...approvalPress.ask('2026-11-24', '<b>note</b>'),
    ...NOW,
  } as never);
  made.add('priya', { kind: 'decided', ask: ask.id, fp: NOW.fp, opened: NOW.fp, naming: PRIYA });
  story = made.entries;
});

async function show(setting: RecordSetting) {
  const bench = createRecordBench(setting);
  const record = createRecordModel(bench.ports);
  const view = () => <RecordView record={record} ports={bench.ports} locale="en" />;
  const shown = render(view());
  await record.refresh();
  shown.rerender(view());
  return { ...bench, record };
}

const press = (name: string | RegExp) => screen.getByRole('button', { name }).click();

it('tells the story as a list, and words of people as text', async () => {
  await show({ entries: story });
  const [lines] = screen.getAllByRole('list');
  expect(lines?.children).toHaveLength(2);
  screen.getByText('Approved: description, 1 file.');
  screen.getByText('“<b>note</b>”');
  expect(document.querySelector('b')).toBeNull();
});

it('tells the days by side', async () => {
  await show({ entries: story.slice(0, 1) });
  within(screen.getByRole('region', { name: 'Days by side' })).getByText(
    'Work 0 + waiting 2 + days off 2 = 4 days',
  );
});

it('says what is not at Trello yet, for as long as that is so', async () => {
  const waits = 'Not at Trello yet. We keep trying; please keep this tab open.';
  const { ports } = createRecordBench({ entries: story });
  let waiting = 1;
  const read = async () => {
    const found = await ports.card.read();
    if (!found.ok || found.value.kind !== 'journal') return found;
    return ok({ ...found.value, journal: { ...found.value.journal, waiting } });
  };
  const record = createRecordModel({ ...ports, card: { ...ports.card, read } });
  const view = () => <RecordView record={record} ports={ports} locale="en" />;
  await record.refresh();
  const shown = render(view());
  expect(screen.getByRole('status').textContent).toBe(waits);
  waiting = 0;
  await record.refresh();
  shown.rerender(view());
  expect(screen.queryByRole('status')).toBeNull();
});

it('says so where nothing is recorded', async () => {
  await show({ entries: [] });
  screen.getByText('Nothing is recorded on this card yet.');
  expect(screen.queryByRole('button', { name: /Certificate/ })).toBeNull();
});

it('lists what does not count, as it lies there', async () => {
  await show({ entries: [...story, { hello: 1 }] });
  const list = screen.getByRole('region', { name: 'What does not count' });
  within(list).getByText('This is not an entry.');
  within(list).getByText('{"hello":1}');
});

it('prints days by side with the whole record', async () => {
  const { printed } = await show({ entries: story.slice(0, 1) });
  press('Print or save');
  expect(printed[0]?.ledger).toMatchObject({
    title: 'Days by side',
    rows: [['Sat 21 Nov', 'Tue 24 Nov', 'Client', '2', '2', '0']],
  });
});

it('hands over a certificate of an approval, and the whole record', async () => {
  const { printed } = await show({ entries: story });
  press('Certificate: Priya, Fri 20 Nov, 14:01');
  press('Print or save');
  expect(
    printed.map(({ title, card, facts, story: lines }) => [
      title,
      card,
      facts.length > 0,
      lines.length,
    ]),
  ).toEqual([
    ['Certificate of an approval', 'Winter ads', true, 0],
    ['Record', 'Winter ads', false, 2],
  ]);
  expect(Object.fromEntries(printed[0]?.facts ?? [])).toMatchObject({
    'What was approved': 'description, 1 file',
    'Files and links': ['banner.png'],
    'By whom': 'Priya · Decides for the client',
    'On what authority': 'Named by Ellen, Mon 2 Nov.',
    When: 'Fri 20 Nov, 14:01 (2026-11-20T11:01:00Z)',
    Now: 'It stands.',
    Signature: 'Not signed. Anyone who can edit this board could have written this.',
    'Fingerprint of the content': NOW.fp,
  });
  expect(JSON.parse(printed[0]?.file ?? '')).toMatchObject({
    approval: story[1]?.id,
    entries: story,
  });
  expect(printed[1]?.file).not.toContain('"approval"');
});

it('says of a certificate that the content changed since, or that it was withdrawn', async () => {
  const changed = await show({ entries: story, content: { ...CONTENT, description: 'Other' } });
  press(/Certificate/);
  expect(Object.fromEntries(changed.printed[0]?.facts ?? [])['Now']).toContain('has changed since');
  cleanup();
  const made = createStory();
  for (const { by, ...entry } of story) made.add(by, entry as never);
  const last = made.entries.at(-1);
  made.add('priya', approvalPress.withdraw(last?.id ?? '', 'no'));
  const withdrawn = await show({ entries: made.entries });
  press(/Certificate/);
  expect(Object.fromEntries(withdrawn.printed[0]?.facts ?? [])['Now']).toBe(
    'Withdrawn Fri 20 Nov.',
  );
});

it('shows the file to copy where the browser opens no window', async () => {
  await show({ entries: story, opensWindows: false });
  press('Print or save');
  const area = await screen.findByLabelText<HTMLTextAreaElement>('The file as text');
  expect(JSON.parse(area.value)).toMatchObject({ format: 'whose-turn-record' });
});

it('offers the file before the third signature drops the first', async () => {
  const [ask, approval] = story as [CardEntry, CardEntry];
  await show({ entries: [ask, await signed(approval)] });
  expect(screen.queryByText(/two latest decisions/)).toBeNull();
  cleanup();
  const second = createStory();
  for (const { by, id: _, n: __, at: ___, ...press } of [ask, approval, approval]) {
    second.add(by, press as never);
  }
  await show({
    entries: await Promise.all(
      second.entries.map((entry) => (entry.kind === 'decided' ? signed(entry) : entry)),
    ),
  });
  screen.getByText(/two latest decisions/);
});

it('asks for the keys once, however often the card is drawn anew', async () => {
  const [ask, approval] = story as [CardEntry, CardEntry];
  const { record, keysAsked } = await show({ entries: [ask, await signed(approval)] });
  await Promise.all([record.refresh(), record.refresh()]);
  expect(keysAsked()).toBe(1);
});

it.each([
  ['newer', { envelope: { v: 99 } }, /newer|later|update/i],
  ['damaged', { envelope: { entries: 7 } }, /./],
])('does not show as empty what is %s', async (_, setting, words) => {
  await show({ entries: [], ...setting });
  expect(screen.getByRole('alert').textContent).toMatch(words);
  expect(screen.queryByText('Nothing is recorded on this card yet.')).toBeNull();
});

it('copies by the old command, and says so where that is refused', async () => {
  await show({ entries: story, opensWindows: false });
  press('Print or save');
  await screen.findByLabelText('The file as text');
  document.execCommand = vi.fn(() => false);
  press('Copy');
  await screen.findByText('Select the text and copy it.');
});

it.each([
  ['en', 'Back to For you'],
  ['ru', 'Назад к «Для вас»'],
  ['es', 'Volver a "Para ti"'],
] as const)('leads back to where it was opened from, and only then: %s', async (locale, name) => {
  const { ports, record } = await show({ entries: story });
  expect(screen.queryByRole('button', { name })).toBeNull();
  cleanup();
  const onBack = vi.fn();
  render(<RecordView record={record} ports={ports} locale={locale} onBack={onBack} />);
  press(name);
  expect(onBack).toHaveBeenCalledOnce();
});
