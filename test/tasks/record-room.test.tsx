// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import { loadRecordTexts } from '../../src/i18n/record/translate.ts';
import { createRecordModel } from '../../src/tasks/record-model.ts';
import { RecordView } from '../../src/tasks/record-view.tsx';
import { approvalPress } from '../support/approval-stories.ts';
import { boardPress, createStory, press, sealCard } from '../support/journals.ts';
import { createRecordBench, type RecordSetting } from './record-bench.ts';

afterEach(cleanup);

function threeRounds(): readonly CardEntry[] {
  const story = createStory();
  let ask: string | undefined;
  for (const text of ['One', 'Two', 'Three']) {
    const made = press.request([text], '2026-11-25');
    const round = story.add('priya', ask === undefined ? made : ({ ...made, ask } as never));
    ask = story.add('tom', approvalPress.handOver(round.id, '2026-11-30')).id;
  }
  return story.entries;
}

const room = (usedChars: number) => ({
  ...{ usedChars, limitChars: 4096 },
  isTight: usedChars >= 3277,
});
/** The third of three rounds is the last that is over. */
const WHAT = /^2 older rounds become one line each here\./;
const FULL = { card: room(3700), board: room(400) };

async function show(setting: Partial<RecordSetting>) {
  await loadRecordTexts('en');
  const bench = createRecordBench({ entries: threeRounds(), rooms: FULL, ...setting });
  const record = createRecordModel(bench.ports);
  render(<RecordView record={record} ports={bench.ports} locale="en" />);
  await record.refresh();
  await screen.findByText(/This card: \d+% full/);
  return { ...bench, record };
}

const button = (name: string) => screen.queryByRole('button', { name });
const pressed = async (name: string) => (await screen.findByRole('button', { name })).click();

it('shows how full card and board are, and says a word from 80 %', async () => {
  await show({ viewer: 'ellen' });
  expect(screen.getByLabelText('This card: 90% full').getAttribute('value')).toBe('3700');
  screen.getByLabelText("The board's people and settings: 10% full");
  screen.getByText(/Archive old rounds, so that what comes next fits/);
  cleanup();
  await show({ viewer: 'ellen', rooms: { ...FULL, card: room(3276) } });
  expect(screen.queryByText(/Little room/)).toBeNull();
});

it('is full and not more where something lies beyond the limit', async () => {
  await show({ viewer: 'ellen', rooms: { ...FULL, card: room(4300) } });
  screen.getByLabelText('This card: 100% full');
  cleanup();
  await show({ viewer: 'ellen', rooms: { ...FULL, card: room(4095) } });
  screen.getByLabelText('This card: 99% full');
});

describe('whoever does not manage the account', () => {
  it.each(['tom', 'priya', 'dan', undefined])(
    '%s is offered nothing, and told who can',
    async (viewer) => {
      await show(viewer === undefined ? {} : { viewer });
      expect(button('Archive old rounds')).toBeNull();
      screen.getByText(/Ellen can archive old rounds here/);
    },
  );
});

it('archives only after the record was saved and the file is there', async () => {
  const { printed, ports, record } = await show({ viewer: 'ellen' });
  await pressed('Archive old rounds');
  expect(button('Yes')).toBeNull();
  await pressed('Save the record');
  expect(JSON.parse(printed[0]?.file ?? '').entries).toEqual(threeRounds());
  await pressed('Not yet');
  await pressed('Save the record');
  await screen.findByText('Have you got the file?');
  screen.getByText(WHAT);
  expect(record.sight.value?.journal.entries).toHaveLength(6);
  await pressed('Yes');
  await screen.findByText(/^Archived\. The full text/);
  const read = await ports.card.read();
  const entries = read.ok && read.value.kind === 'journal' ? read.value.journal.entries : [];
  expect(entries.at(-1)).toMatchObject({ kind: 'booksClosed', since: threeRounds()[4]?.id });
});

it('says what goes before the file is saved, and goes back without a trace', async () => {
  const { printed, record } = await show({ viewer: 'ellen' });
  await pressed('Archive old rounds');
  await screen.findByText(WHAT);
  await pressed('Cancel');
  await screen.findByRole('button', { name: 'Archive old rounds' });
  expect(screen.queryByText(WHAT)).toBeNull();
  expect(printed).toEqual([]);
  expect(record.sight.value?.journal.entries).toEqual(threeRounds());
});

it('writes nothing when somebody else manages the account meanwhile, and says so', async () => {
  const { ports, record } = await show({ viewer: 'ellen' });
  await pressed('Archive old rounds');
  await pressed('Save the record');
  await ports.board.append([boardPress.name('tom', 'accountManager', '2026-11-24 10:00')]);
  await pressed('Yes');
  await screen.findByText(/^Nothing was archived/);
  expect(record.sight.value?.journal.entries).toEqual(threeRounds());
});

it('tells of each archived round in one line, first of all, and says where its text is', async () => {
  const entries = threeRounds();
  const from = entries[0]?.at as CardEntry['at'];
  const round = {
    id: entries[0]?.id ?? '',
    number: 1,
    by: 'priya',
    from,
    to: from,
    edits: 2,
    end: 'edits',
  };
  const closed = { kind: 'booksClosed', ids: '', rounds: [round], since: entries[2]?.id } as never;
  const closing = sealCard(closed, { n: 9, at: from, by: 'ellen' });
  await show({ viewer: 'tom', entries: [...entries.slice(2), closing] });
  const [story] = screen.getAllByRole('list');
  expect(story?.firstElementChild?.textContent).toContain('Archived 1 old round.');
  screen.getByText('Round 1: Priya, Fri 20 Nov – Fri 20 Nov, 2 edits. More edits were asked for.');
  screen.getByText('The full text is in the file that was saved then.');
});
