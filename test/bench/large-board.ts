/** A board of 500 cards, all in the agency's turn, each with a journal of ten entries. */
import { deflateRawSync } from 'node:zlib';
import { encode } from 'base32768';
import { local } from '../../src/domain/calendar/zone.ts';
import { type Instant, instant } from '../../src/domain/clock.ts';
import { addDays } from '../../src/domain/day.ts';
import type { CardPress, EntryId } from '../../src/domain/turn/entries.ts';
import { type BoardContent, blobKey } from '../../src/host/board/content.ts';
import { sampleIds } from '../../src/host/sample/sample-board.ts';
import { SAMPLES, sampleSeed } from '../../src/host/sample/samples.ts';
import type { BoardSeed } from '../../src/host/server/board-server.ts';
import { boardPress, press, sealBoard, sealCard } from '../support/journals.ts';

const CARDS = 500;

export type Packing = 'plain' | 'compressed';

const DAY_MS = 86_400_000;
const ZONE = 'Europe/Moscow';
const IDS = sampleIds(SAMPLES.ru);
const PEOPLE = {
  manager: IDS.member('olga'),
  representative: IDS.member('marina'),
  specialist: IDS.member('pavel'),
  other: IDS.member('dina'),
};

/** The member who looks at the board: a specialist of the agency. */
export const VIEWER = PEOPLE.specialist;

/** The journals end a minute before `now`, for the clock of the pages is the machine's. */
export function largeBoard(packing: Packing, now: number): BoardSeed {
  const { content } = sampleSeed('ru');
  const cards = Array.from({ length: CARDS }, (_, index) => largeCard(content, index));
  const boardBlob = blob(content.id, undefined, setUp(now), 'plain');
  return {
    content: { ...content, cards },
    blobs: Object.fromEntries([
      [blobKey({ scope: 'board', visibility: 'shared', model: content.id }), boardBlob],
      ...cards.map(({ id }, index): [string, string] => [
        blobKey({ scope: 'card', visibility: 'shared', model: id }),
        blob(content.id, id, cardJournal(index, now), packing),
      ]),
    ]),
    opensAt: null,
  };
}

function largeCard(content: BoardContent, index: number): BoardContent['cards'][number] {
  const [first] = content.cards;
  if (first === undefined) throw new Error('The sample has no card');
  return {
    ...first,
    id: `7${index.toString(16).padStart(23, '0')}`,
    idShort: index + 1,
    shortLink: `large${index}`,
    name: `Карточка ${index + 1}`,
    idMembers: index % 2 === 0 ? [PEOPLE.specialist] : [PEOPLE.other],
  };
}

function setUp(now: number): readonly object[] {
  const { manager, representative, specialist, other } = PEOPLE;
  const agency = [manager, specialist, other].map((one) => boardPress.place(one, 'agency'));
  const since = {
    role: 'accountManager',
    member: manager,
    from: instant(now - 30 * DAY_MS),
  } as const;
  const presses = [
    ...agency,
    boardPress.place(representative, 'client'),
    { kind: 'named', ...since } as const,
    { kind: 'named', ...since, role: 'representative', member: representative } as const,
    boardPress.set('agency.zone', ZONE),
    boardPress.set('agency.calendar', 'RU'),
    boardPress.set('rule', 'full'),
    boardPress.set('setup.done', true),
  ];
  return presses.map((made, index) =>
    sealBoard(made, { n: index + 1, at: instant(now - 30 * DAY_MS + index * 60_000), by: manager }),
  );
}

/** A round that was handed over and one that runs, with a date named by hand and a late remark. */
function cardJournal(index: number, now: number): readonly object[] {
  const { representative, specialist } = PEOPLE;
  const entries: { id: EntryId }[] = [];
  const until = (days: number) => addDays(local(instant(now), ZONE).day, days);
  const add = (by: string, made: CardPress) => {
    const at: Instant = instant(now - 10 * DAY_MS + entries.length * DAY_MS);
    entries.push(sealCard(made, { n: entries.length + 1, at, by }));
  };
  const last = () => entries.at(-1) ?? { id: '' };
  add(
    representative,
    press.request([`Логотип: чёрный, не белый (${index})`, 'Старый номер телефона'], until(-7)),
  );
  const first = last();
  add(specialist, press.tick(`${first.id}.0`));
  add(specialist, press.tick(`${first.id}.1`));
  add(specialist, press.handOver(first, undefined, 'Обе готовы, высота картинки 200 пикселей.'));
  add(
    representative,
    press.request(
      ['Зелёный всё ещё желтит, см. стр. 4', 'Дата должна читаться на телефоне'],
      until(2),
    ),
  );
  const round = last();
  add(specialist, press.take());
  add(specialist, press.date(round, until(5), { why: 'Исходники придут в среду' }));
  add(representative, press.remark(round, 'Добавить Набережные Челны', true));
  add(specialist, press.tick(`${round.id}.0`));
  add(specialist, press.tick(`${round.id}.0`, false));
  return entries;
}

function blob(
  board: string,
  card: string | undefined,
  entries: readonly object[],
  packing: Packing,
): string {
  const packed =
    packing === 'plain'
      ? { entries }
      : { z: encode(deflateRawSync(Buffer.from(JSON.stringify(entries)))) };
  return JSON.stringify({
    journal: { v: 1, ...(card !== undefined && { card }), board, ...packed },
  });
}
