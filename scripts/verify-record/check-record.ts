/** What a saved record proves, decision by decision. */
import { changeSince } from '../../src/domain/content/change.ts';
import { type Grade, isUnproven } from '../../src/domain/evidence/grade.ts';
import type { RecordFile } from '../../src/domain/evidence/record-file.ts';
import {
  type BoardPeople,
  decidingNaming,
  peopleOf,
} from '../../src/domain/roster/board-people.ts';
import { BOARD_KINDS, type BoardEntry } from '../../src/domain/roster/entries.ts';
import { CARD_KINDS } from '../../src/domain/turn/card-kinds.ts';
import type { CardTurn } from '../../src/domain/turn/card-turn.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import { reduceCard } from '../../src/domain/turn/reduce.ts';
import { digest } from '../../src/storage/digest.ts';
import { boardOf, isGenuineThere } from '../../src/storage/evidence/claims.ts';
import { gradeOf, type Verify } from '../../src/storage/evidence/grading.ts';
import { tokensOf } from '../../src/storage/evidence/tokens.ts';
import { type EntryReader, readJournal } from '../../src/storage/journal.ts';
import { parseAnyBoardEntry, parseAnyCardEntry } from '../../src/storage/parse/small-entry.ts';
import { unfold } from '../../src/storage/unfold.ts';

/** By what right the writer decided: named and in force, on a board whose people the file does not hold, or not. */
export type Authority = 'named' | 'elsewhere' | 'none';

export interface CheckedDecision {
  readonly id: string;
  readonly kind: 'decided' | 'confirmed';
  readonly by: string;
  readonly at: number;
  readonly fp: string;
  readonly grade: Grade;
  readonly authority: Authority;
  /** What became of it by the whole record. */
  readonly fate: 'stands' | 'withdrawn' | 'undone' | 'not counted';
}

export interface CheckedRecord {
  readonly decisions: readonly CheckedDecision[];
  /** Entries that do not hold, as `why: the entry's id`. */
  readonly invalid: readonly string[];
  /** What else is wrong with the file itself. */
  readonly faults: readonly string[];
}

type Decision = Extract<CardEntry, { kind: 'decided' | 'confirmed' }>;

export async function checkRecord(
  file: RecordFile,
  keys: readonly string[],
  verify: Verify,
): Promise<CheckedRecord> {
  const { board, card, plugin } = file;
  const place = { board, card, ...(plugin !== undefined && { plugin }) };
  const cardReader = {
    kinds: CARD_KINDS,
    parse: parseAnyCardEntry,
    unfold,
    genuine: isGenuineThere,
  };
  const boardReader = { kinds: BOARD_KINDS, parse: parseAnyBoardEntry, unfold };
  const journal = journalOf<CardEntry>(file.entries, place, cardReader, file);
  const roster = journalOf<BoardEntry>(file.boardEntries, { board }, boardReader, file);
  const people = peopleOf(roster.entries);
  const turn = reduceCard(journal.entries, people);
  const decisions = await Promise.all(
    journal.entries.filter(isDecision).map(async (entry): Promise<CheckedDecision> => {
      const stored = journal.raw.find((raw) => idOf(raw) === entry.id) as object;
      const on = { ...place, board: boardOf(entry, journal.entries, board) };
      const { id, kind, by, at, fp } = entry;
      return {
        ...{ id, kind, by, at, fp },
        grade: await gradeOf(stored, on, keys, verify),
        authority: authorityOf(entry, journal.entries, people),
        fate: fateOf(entry, turn, journal.entries),
      };
    }),
  );
  return {
    decisions,
    invalid: [
      ...journal.notValid.map(({ reason, raw }) => `${reason}: ${idOf(raw) ?? '?'}`),
      ...roster.notValid.map(({ reason, raw }) => `board ${reason}: ${idOf(raw) ?? '?'}`),
    ],
    faults: faultsOf(file, journal.entries, turn),
  };
}

/** 0: every decision is signed by Trello and proven. 1: something is wrong. 3: nothing is wrong, but not all is
 *  proven. */
export function exitCodeOf({ decisions, invalid, faults }: CheckedRecord): 0 | 1 | 3 {
  const isWrong = decisions.some(
    ({ grade, authority }) => grade === 'notGenuine' || authority === 'none',
  );
  if (isWrong || invalid.length > 0 || faults.length > 0) return 1;
  const isProven = decisions.every(
    ({ grade, authority }) => grade === 'checked' && authority === 'named',
  );
  return isProven ? 0 : 3;
}

export function isTrustless({ grade }: CheckedDecision): boolean {
  return isUnproven(grade);
}

/** As the product reads it, at the moment when the file was made. */
function journalOf<E extends { id: string; n: number; at: number }>(
  entries: readonly unknown[],
  place: { readonly card?: string; readonly board: string; readonly plugin?: string },
  reader: EntryReader<E>,
  { made }: RecordFile,
) {
  const { card, board } = place;
  const envelope = { v: 1, ...(card !== undefined && { card }), board, entries };
  const now = Date.parse(made);
  const found = readJournal(envelope, place, reader, Number.isNaN(now) ? Date.now() : now);
  if (found.kind !== 'journal') throw new RangeError(`The entries do not read: ${found.kind}`);
  return found.journal;
}

function authorityOf(entry: Decision, all: readonly CardEntry[], people: BoardPeople): Authority {
  const naming = decidingNaming(people, entry.by, entry.at);
  if (naming?.naming === entry.naming) return 'named';
  const arrival = all.findLastIndex(({ kind }) => kind === 'arrived');
  return all.indexOf(entry) < arrival ? 'elsewhere' : 'none';
}

function fateOf(
  entry: Decision,
  turn: CardTurn,
  all: readonly CardEntry[],
): CheckedDecision['fate'] {
  const { id } = entry;
  const approval = turn.approvals.find((one) => one.id === id || one.confirmed?.id === id);
  if (approval === undefined) {
    return all.some((one) => one.kind === 'undone' && one.ref === id) ? 'undone' : 'not counted';
  }
  const isWithdrawn = turn.withdrawals.some(
    ({ ref, of }) => of === 'approval' && ref === approval.id,
  );
  return isWithdrawn ? 'withdrawn' : 'stands';
}

/** What the file says of itself must fit what it holds. */
function faultsOf(
  file: RecordFile,
  entries: readonly CardEntry[],
  turn: CardTurn,
): readonly string[] {
  const { approval: id, tokens, shown } = file;
  const faults: string[] = [];
  if (JSON.stringify(tokens) !== JSON.stringify(tokensOf(file.entries))) {
    faults.push('the tokens are not those of the signatures');
  }
  if (id === undefined) return faults;
  if (!entries.some((entry) => entry.id === id)) faults.push('the approval is not in the record');
  const approval = turn.approvals.find((one) => one.id === id || one.confirmed?.id === id);
  const content = shown?.content;
  if (approval === undefined || content === undefined) return faults;
  if (changeSince(approval.content, approval.fp, content, digest).kind !== 'same') {
    faults.push('the content shown is not what was approved');
  }
  return faults;
}

function isDecision(entry: CardEntry): entry is Decision {
  return entry.kind === 'decided' || entry.kind === 'confirmed';
}

function idOf(raw: unknown): string | undefined {
  const id = (raw as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}
