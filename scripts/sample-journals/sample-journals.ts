import { HOLIDAY_CALENDAR_IDS } from '../../src/domain/calendar/holidays.ts';
import type { BoardEntry, BoardPress } from '../../src/domain/roster/entries.ts';
import { type BoardState, boardStateOf } from '../../src/domain/rules/board-state.ts';
import type { CardEntry, CardPress } from '../../src/domain/turn/entries.ts';
import {
  type BoardStep,
  earlierCard,
  type SampleBoard,
  type SampleCard,
  sampleIds,
} from '../../src/host/sample/sample-board.ts';
import type { SampleJournals } from '../../src/host/sample/samples.ts';
import { createBoardStore, createCardStore } from '../../src/storage/models.ts';
import { shownCardOf } from '../../src/trello/content.ts';
import { cardPress } from './card-press.ts';
import { idOf, type StandsSo } from './stands-so.ts';
import { createToldJournal, momentOf, type ToldJournal } from './told-journal.ts';

/** Turns the stories of a sample board into what the product would have stored, had people pressed all that.
 *  @throws where a story tells what the product would not let happen. */
export async function sampleJournals(sample: SampleBoard): Promise<SampleJournals> {
  const board = await tellBoard(sample);
  const cards: [string, string][] = [];
  for (const card of sample.cards.filter(({ story }) => story.length > 0)) {
    const told = await tellCard(sample, card, board.entries());
    cards.push([sampleIds(sample).card(card.key), told.blob()]);
  }
  return { board: board.blob(), cards: Object.fromEntries(cards) };
}

async function tellBoard(sample: SampleBoard): Promise<ToldJournal<BoardPress, BoardEntry>> {
  const ids = sampleIds(sample);
  const told = createToldJournal((by, ports) => createBoardStore(ids.board, by, ports));
  const named = new Map<string, string>();
  for (const step of sample.story) {
    await inStory(`the board, ${step.at}`, async () => {
      const made = boardPress(step, ids.member, sample.zone, named);
      const at = momentOf(step.at, sample.zone);
      const entry = await told.press(ids.member(step.by), at, made);
      if (step.name !== undefined) named.set(step.name, entry.id);
    });
  }
  return told;
}

async function tellCard(
  sample: SampleBoard,
  card: SampleCard,
  board: readonly BoardEntry[],
): Promise<ToldJournal<CardPress, CardEntry>> {
  const ids = sampleIds(sample);
  const place = { card: ids.card(card.key), board: ids.board };
  const told = createToldJournal((by, ports) => createCardStore(place, by, ports));
  const named = new Map<string, string>();
  for (const step of card.story) {
    await inStory(`${card.key}, ${step.at}`, async () => {
      const at = momentOf(step.at, sample.zone);
      const by = ids.member(step.by);
      const so: StandsSo = {
        ...{ at, by, named, entries: told.entries(), fileId: fileIds(sample, card) },
        state: stateAt(board, at, sample.zone),
        language: sample.language,
        cardThen: (earlier) => shownCardOf(earlierCard(sample, card, earlier)).content,
      };
      const entry = await told.press(by, at, cardPress(step, so));
      if (step.name !== undefined) named.set(step.name, entry.id);
    });
  }
  return told;
}

function stateAt(board: readonly BoardEntry[], at: number, zone: string): BoardState {
  const written = board.filter((entry) => entry.at <= at);
  return boardStateOf({ entries: written }, zone, HOLIDAY_CALENDAR_IDS);
}

function fileIds(sample: SampleBoard, card: SampleCard): (name: string) => string {
  return (name) => {
    const index = card.attachments.findIndex((file) => file.name === name);
    if (index < 0) throw new Error(`The card has no ${name}`);
    return sampleIds(sample).attachment(card.key, index);
  };
}

function boardPress(
  step: BoardStep,
  member: (key: string) => string,
  zone: string,
  named: StandsSo['named'],
): BoardPress {
  switch (step.press) {
    case 'placed':
      return { kind: 'placed', member: member(step.member), side: step.side };
    case 'named':
      return {
        kind: 'named',
        member: member(step.member),
        role: step.role,
        from: momentOf(step.from ?? step.at, zone),
        ...(step.to !== undefined && { to: momentOf(step.to, zone) }),
      };
    case 'accepted':
      return { kind: 'accepted', ref: idOf(step.ref, { named }) };
    case 'fieldSet':
      return { kind: 'fieldSet', path: step.path, value: step.value };
  }
}

/** A story that cannot have happened says which step it is. */
async function inStory<T>(where: string, tell: () => Promise<T>): Promise<T> {
  try {
    return await tell();
  } catch (cause) {
    throw new Error(`The story of ${where}: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}
