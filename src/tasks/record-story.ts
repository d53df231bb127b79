/** The whole story of a card, oldest first, in sentences that stand alone: the Record shows them, and a printed page
 *  is handed the very same. */

import { instant } from '../domain/clock.ts';
import type { NotValid } from '../domain/journal.ts';
import { holderOf, sideOf } from '../domain/roster/board-people.ts';
import type { CardEntry, EntryId } from '../domain/turn/entries.ts';
import { breaksRule, type VoidReason, voidEntries } from '../domain/turn/void-entries.ts';
import type { StoryLine } from './printed-page.ts';
import { inOrderOfStory, lateEntries } from './record-archived.ts';
import { gradeText } from './record-grade.ts';
import type { RecordPorts } from './record-ports.ts';
import { type Grades, isDecision, type RecordSight } from './record-reading.ts';
import { sentenceOf } from './record-sentences.ts';
import type { Telling } from './record-telling.ts';
import { verdictsOf } from './record-verdicts.ts';
import type { RecordWords } from './record-words.ts';

const VERDICTS = {
  repeated: 'record.verdict.repeated',
  noEffect: 'record.verdict.noEffect',
  notDecider: 'record.verdict.notDecider',
  naming: 'record.notValid.naming',
  notAllowed: 'record.notValid.notAllowed',
  missing: 'record.notValid.missing',
  late: 'archive.late',
} as const satisfies Record<VoidReason | 'late', string>;

/** Without grades they are still being looked up. */
export function storyOf(
  sight: RecordSight,
  grades: Grades | undefined,
  words: RecordWords,
  { digest, evidence }: Pick<RecordPorts, 'digest' | 'evidence'>,
): readonly StoryLine[] {
  const telling: Telling = { sight, words, digest };
  const verdicts = verdictsOf(sight.journal.entries, sight.roster);
  const late = lateEntries(sight);
  return inOrderOfStory(sight).map((entry) => {
    const verdict = late.has(entry) ? 'late' : verdicts.get(entry.id);
    return {
      id: entry.id,
      head: headOf(entry, sight, words),
      ...sentenceOf(entry, telling),
      ...(verdict !== undefined && { verdict: words.translate(VERDICTS[verdict]) }),
      evidence: isDecision(entry)
        ? [
            namingText(entry.naming, entry.id, sight, words),
            ...gradeTexts(entry, grades, words, evidence),
          ]
        : [],
      technical: technicalOf(entry, words),
    };
  });
}

function headOf(entry: CardEntry, sight: RecordSight, words: RecordWords): string {
  const role = roleAt(entry, sight, words);
  const when = `${words.dayOf(entry.at)}, ${words.timeOf(entry.at)}`;
  return [when, words.name(entry.by), ...(role === undefined ? [] : [role])].join(' · ');
}

/** The role at that moment; who was who on a board before this one is not known here. */
export function roleAt(
  entry: CardEntry,
  sight: RecordSight,
  { translate }: RecordWords,
): string | undefined {
  if (isFromElsewhere(entry.id, sight)) return undefined;
  const { roster } = sight;
  const holds = (['representative', 'standIn', 'accountManager'] as const).find(
    (role) => holderOf(roster, role, entry.at) === entry.by,
  );
  if (holds !== undefined) return translate(`person.${holds}`);
  const side = sideOf(roster, entry.by, entry.at);
  return side && translate(`person.${side}`);
}

export function namingText(
  naming: EntryId,
  decision: EntryId,
  sight: RecordSight,
  { translate, name, dayOf }: RecordWords,
): string {
  const found = sight.roster.namings.find(({ id }) => id === naming);
  if (found !== undefined) {
    const written = sight.boardJournal.entries.find(({ id }) => id === naming)?.at ?? found.at;
    return translate('record.naming', { name: name(found.by), d: dayOf(written) });
  }
  return translate(
    isFromElsewhere(decision, sight) ? 'record.naming.elsewhere' : 'record.naming.missing',
  );
}

/** Written on a board that the card was on before. */
function isFromElsewhere(id: EntryId, { journal }: RecordSight): boolean {
  if (journal.fromBoard !== undefined) return true;
  const arrival = journal.entries.findLastIndex(({ kind }) => kind === 'arrived');
  return journal.entries.slice(0, Math.max(arrival, 0)).some((entry) => entry.id === id);
}

type Decision = Extract<CardEntry, { kind: 'decided' | 'confirmed' }>;

export function gradeTexts(
  entry: Decision,
  grades: Grades | undefined,
  words: RecordWords,
  evidence: Pick<RecordPorts['evidence'], 'signedAt'>,
): readonly string[] {
  const grade = grades?.get(entry.id);
  const { translate, dayOf, timeOf } = words;
  if (grade === undefined) return [translate('record.checking')];
  const at = entry.sig && evidence.signedAt(entry.sig);
  const signed =
    at === undefined
      ? []
      : [translate('record.signedAt', { d: dayOf(instant(at)), t: timeOf(instant(at)) })];
  return [gradeText(grade, translate), ...signed];
}

function technicalOf(entry: CardEntry, { translate }: RecordWords): string {
  const fp = 'fp' in entry ? entry.fp : undefined;
  const parts = [translate('record.entry', { id: entry.id }), isoOf(entry.at)];
  return [...parts, ...(fp === undefined ? [] : [translate('record.fingerprint', { fp })])].join(
    ' · ',
  );
}

/** With its year and independent of any zone: for paper. */
export function isoOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

export interface InvalidLine {
  readonly reason: string;
  /** As it lies there. */
  readonly text: string;
}

const LONGEST_RAW = 400;
/** The file of the record holds the others too. */
const MOST_LISTED = 100;

export interface InvalidLines {
  readonly lines: readonly InvalidLine[];
  /** How many more there are. */
  readonly more: number;
}

/** What is no entry, or not as it was written; then what its writer could not write. What somebody pressed in good
 *  faith and too late stands in the story alone. */
export function invalidLines(sight: RecordSight, words: RecordWords): InvalidLines {
  const { journal, roster, now } = sight;
  const broken = [...voidEntries(journal.entries, roster)].filter(([, why]) => breaksRule(why));
  const lines = [
    ...journal.notValid.map((one) => () => ({
      reason: words.translate(`record.invalid.${reasonOf(one, now)}`),
      text: rawText(one.raw),
    })),
    ...broken.map(([entry, why]) => () => ({
      reason: `${headOf(entry, sight, words)}: ${words.translate(VERDICTS[why])}`,
      text: rawText(entry),
    })),
  ];
  return {
    lines: lines.slice(0, MOST_LISTED).map((told) => told()),
    more: Math.max(0, lines.length - MOST_LISTED),
  };
}

/** Cut: a text may be megabytes long. */
function rawText(raw: unknown): string {
  const text = JSON.stringify(raw) ?? '';
  return text.length > LONGEST_RAW ? `${text.slice(0, LONGEST_RAW)}…` : text;
}

function reasonOf({ raw, reason }: NotValid, now: number) {
  const at = (raw as { readonly at?: unknown } | null)?.at;
  return reason === 'time' && typeof at === 'number' && at > now ? 'ahead' : reason;
}
