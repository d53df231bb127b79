/** The whole story of a card, oldest first, in sentences that stand alone: the Record shows them, and a printed page
 *  is handed the very same. */

import { instant } from '../domain/clock.ts';
import type { Grade } from '../domain/evidence/grade.ts';
import { isUnproven } from '../domain/evidence/grade.ts';
import type { NotValid } from '../domain/journal.ts';
import { holderOf, sideOf } from '../domain/roster/board-people.ts';
import type { CardEntry, EntryId } from '../domain/turn/entries.ts';
import type { StoryLine } from './printed-page.ts';
import type { RecordPorts } from './record-ports.ts';
import { type Grades, isDecision, type RecordSight } from './record-reading.ts';
import { sentenceOf } from './record-sentences.ts';
import type { Telling } from './record-telling.ts';
import { verdictsOf } from './record-verdicts.ts';
import type { Words } from './words.ts';

/** Without grades they are still being looked up. */
export function storyOf(
  sight: RecordSight,
  grades: Grades | undefined,
  words: Words,
  { digest, evidence }: Pick<RecordPorts, 'digest' | 'evidence'>,
): readonly StoryLine[] {
  const telling: Telling = { sight, words, digest };
  const verdicts = verdictsOf(sight.journal.entries, sight.turn, sight.roster);
  return sight.journal.entries.map((entry) => {
    const verdict = verdicts.get(entry.id);
    return {
      id: entry.id,
      head: headOf(entry, sight, words),
      ...sentenceOf(entry, telling),
      ...(verdict !== undefined && {
        verdict: words.translate(`record.verdict.${verdict}`),
      }),
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

function headOf(entry: CardEntry, sight: RecordSight, words: Words): string {
  const role = roleAt(entry, sight, words);
  const when = `${words.dayOf(entry.at)}, ${words.timeOf(entry.at)}`;
  return [when, words.name(entry.by), ...(role === undefined ? [] : [role])].join(' · ');
}

/** The role at that moment; who was who on a board before this one is not known here. */
export function roleAt(
  entry: CardEntry,
  sight: RecordSight,
  { translate }: Words,
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
  { translate, name, dayOf }: Words,
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
  words: Words,
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
  return [gradeText(grade, words), ...signed];
}

function gradeText(grade: Grade, { translate }: Words): string {
  const text = translate(`record.grade.${grade}`);
  return isUnproven(grade) ? `${text} ${translate('record.grade.anyone')}` : text;
}

function technicalOf(entry: CardEntry, { translate }: Words): string {
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

export function invalidLines(
  { journal, now }: RecordSight,
  { translate }: Words,
): readonly InvalidLine[] {
  return journal.notValid.map((entry) => {
    const text = JSON.stringify(entry.raw) ?? '';
    return {
      reason: translate(`record.invalid.${reasonOf(entry, now)}`),
      text: text.length > LONGEST_RAW ? `${text.slice(0, LONGEST_RAW)}…` : text,
    };
  });
}

function reasonOf({ raw, reason }: NotValid, now: number) {
  const at = (raw as { readonly at?: unknown } | null)?.at;
  return reason === 'time' && typeof at === 'number' && at > now ? 'ahead' : reason;
}
