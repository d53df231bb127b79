/** *Archive older settings*: exported to a file first, then folded, if the board still stands so that they may be. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type BoardBooks, mayCloseBoard, planBoardBooks } from '../domain/books/board-books.ts';
import { mayEditRules } from '../domain/roster/board-people.ts';
import type { BoardEntry } from '../domain/roster/entries.ts';
import { boardStateOf } from '../domain/rules/board-state.ts';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import type { DataModel } from './data-door.ts';
import type { Room } from './room.ts';

/** `save`: the file is to be saved first; `changed`: the board is another than the one exported. */
export type BoardRoomStep = 'rest' | 'save' | 'saving' | 'done' | 'waits' | 'changed' | 'failed';

/** What takes the room of a board, the largest part first. */
export interface RoomShare {
  readonly part: 'older' | 'people' | 'hours' | 'invalid' | 'other' | ShortPart;
  readonly percent: number;
}

/** Written by people, at whatever length. */
const SHORT_PARTS = ['team', 'rules', 'access', 'days'] as const;
export type ShortPart = (typeof SHORT_PARTS)[number];

export interface BoardRoom {
  readonly room: ReadonlySignal<Room | undefined>;
  readonly step: ReadonlySignal<BoardRoomStep>;
  measure(): Promise<void>;
  begin(): void;
  leave(): void;
  /** Whether the file that was opened holds all that would go. */
  isFiled(books: BoardBooks): boolean;
  /** Undoubtedly saved: writes the closing. */
  archive(books: BoardBooks): Promise<void>;
}

type Ports = Pick<BoardPorts, 'board' | 'member' | 'zone' | 'knownCalendars' | 'clock'>;

export function createBoardRoom(
  ports: Ports,
  data: Pick<DataModel, 'room' | 'filed'>,
  refresh: () => Promise<void>,
): BoardRoom {
  const room = signal<Room | undefined>(undefined);
  const step = signal<BoardRoomStep>('rest');
  const isFiled = ({ older }: BoardBooks) =>
    older.every(({ id }) => data.filed.value?.includes(`"${id}"`) === true);

  async function measure(): Promise<void> {
    room.value = await data.room();
  }

  async function archive(books: BoardBooks): Promise<void> {
    if (step.peek() === 'saving' || !isFiled(books)) return;
    step.value = 'saving';
    step.value = await closeBooks(books, ports);
    await Promise.all([refresh(), measure()]);
  }

  return {
    room,
    step,
    measure,
    begin: () => {
      step.value = 'save';
    },
    leave: () => {
      step.value = 'rest';
    },
    isFiled,
    archive,
  };
}

async function closeBooks(
  { press }: BoardBooks,
  { board, member, zone, knownCalendars, clock }: Ports,
): Promise<BoardRoomStep> {
  const found = await board.read();
  if (!found.ok || found.value.kind !== 'journal' || member === undefined) return 'failed';
  const { journal } = found.value;
  const { people } = boardStateOf(journal, zone, knownCalendars);
  if (!mayEditRules(people, member, clock())) return 'failed';
  if (!mayCloseBoard(press, journal.entries, zone, knownCalendars)) return 'changed';
  const written = await board.append([press]);
  if (!written.ok) return 'failed';
  return written.value.waits ? 'waits' : 'done';
}

/** What can be archived, by whoever may; undefined where nothing can. A journal of another board is not this one's
 *  to fold before something was written here. */
export function planOf(
  { journal }: BoardSight,
  { zone, knownCalendars }: Pick<Ports, 'zone' | 'knownCalendars'>,
): BoardBooks | undefined {
  if (journal.fromBoard !== undefined) return undefined;
  return planBoardBooks(journal.entries, zone, knownCalendars);
}

/** Smaller ones are not worth a word. */
const LEAST_PERCENT = 10;

export function sharesOf(
  { journal }: { readonly journal: Pick<BoardSight['journal'], 'entries' | 'notValid'> },
  books: BoardBooks | undefined,
): readonly RoomShare[] {
  const older = new Set(books?.older);
  const sizes = new Map<RoomShare['part'], number>();
  let total = 0;
  const add = (part: RoomShare['part'], lying: unknown) => {
    const size = JSON.stringify(lying)?.length ?? 0;
    sizes.set(part, (sizes.get(part) ?? 0) + size);
    total += size;
  };
  for (const entry of journal.entries) add(older.has(entry) ? 'older' : partOf(entry), entry);
  // It counts for nothing, and takes its room all the same.
  for (const { raw } of journal.notValid) add('invalid', raw);
  return [...sizes]
    .map(([part, size]) => ({ part, percent: Math.round((size / total) * 100) }))
    .filter(({ percent }) => percent >= LEAST_PERCENT)
    .sort((one, other) => other.percent - one.percent);
}

/** The largest part that can be made shorter. */
export function toShorten(shares: readonly RoomShare[]): ShortPart | undefined {
  const names = shares.map(({ part }) => part);
  return names.find((part): part is ShortPart => SHORT_PARTS.some((short) => short === part));
}

const PEOPLE: readonly BoardEntry['kind'][] = ['placed', 'named', 'accepted', 'arrived'];

function partOf(entry: BoardEntry): RoomShare['part'] {
  if (PEOPLE.includes(entry.kind)) return 'people';
  if (entry.kind === 'rulesProposed') return 'rules';
  return entry.kind === 'fieldSet' ? partOfField(entry.path) : 'other';
}

/** The first that fits. */
const FIELDS: readonly (readonly [RegExp, RoomShare['part']])[] = [
  [/\.extra(Off|Work)$/, 'days'],
  [/^people\./, 'team'],
  [/^rules\.access\./, 'access'],
  [/^rules\./, 'rules'],
  [/\.(calendar|zone|hours)$/, 'hours'],
];

function partOfField(path: string): RoomShare['part'] {
  return FIELDS.find(([fits]) => fits.test(path))?.[1] ?? 'other';
}
