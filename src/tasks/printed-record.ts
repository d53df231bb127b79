/** What a printed page is handed: all of it in words already, with the file to save. */

import { changeSince } from '../domain/content/change.ts';
import { chosenIn } from '../domain/content/content.ts';
import { RECORD_FORMAT, RECORD_VERSION, type RecordFile } from '../domain/evidence/record-file.ts';
import type { Approval } from '../domain/turn/card-turn.ts';
import type { Content, EntryId } from '../domain/turn/entries.ts';
import { coveredAttachments, coversText } from './covers-words.ts';
import { ledgerTable } from './ledger-words.ts';
import type { PrintedRecord } from './printed-page.ts';
import type { RecordPorts } from './record-ports.ts';
import { type Grades, isDecision, type RecordSight } from './record-reading.ts';
import { gradeTexts, isoOf, namingText, roleAt, storyOf } from './record-story.ts';
import type { RecordWords } from './record-words.ts';

type Ports = Pick<RecordPorts, 'digest' | 'evidence' | 'place'>;

/** The whole record of the card. */
export function printedRecord(
  sight: RecordSight,
  grades: Grades | undefined,
  words: RecordWords,
  ports: Ports,
): PrintedRecord {
  const { days, journal, turn } = sight;
  const ledger = ledgerTable(days, journal.entries, turn.folded, words);
  return {
    ...common(sight, words),
    title: words.translate('record.title'),
    facts: [],
    story: storyOf(sight, grades, words, ports),
    ...(ledger !== undefined && { ledger }),
    ...fileParts(sight, ports, undefined),
  };
}

/** A certificate of one approval. */
export function printedCertificate(
  approval: Approval,
  sight: RecordSight,
  grades: Grades | undefined,
  words: RecordWords,
  ports: Ports,
): PrintedRecord {
  return {
    ...common(sight, words),
    title: words.translate('certificate.title'),
    facts: factsOf(approval, sight, grades, words, ports),
    story: [],
    ...fileParts(sight, ports, approval),
  };
}

function common({ now, content }: RecordSight, { locale, translate, dayOf, timeOf }: RecordWords) {
  const made = translate('certificate.made', { d: dayOf(now), t: timeOf(now) });
  return { locale, card: content.title, made: `${made} ${isoOf(now)}` };
}

function factsOf(
  approval: Approval,
  sight: RecordSight,
  grades: Grades | undefined,
  words: RecordWords,
  { digest, evidence }: Ports,
): PrintedRecord['facts'] {
  const { translate, name, dayOf, timeOf } = words;
  // Of one given elsewhere the confirmation is what the client signed.
  const id = approval.confirmed?.id ?? approval.id;
  const decision = sight.journal.entries.find((entry) => entry.id === id);
  const { by, at } = approval.confirmed ?? approval;
  const onBehalf = (approval.confirmed ?? approval).for;
  const role = decision && roleAt(decision, sight, words);
  const who = [name(by), role, onBehalf && translate('record.for', { name: name(onBehalf) })];
  const isSigned = decision !== undefined && isDecision(decision);
  return [
    [translate('certificate.what'), coversText(approval.content, sight.content, digest, words)],
    ...namedParts(approval.content, words),
    [translate('certificate.who'), who.filter(Boolean).join(' · ')],
    ...(isSigned
      ? [[translate('certificate.naming'), namingText(decision.naming, id, sight, words)] as const]
      : []),
    [translate('certificate.when'), `${dayOf(at)}, ${timeOf(at)} (${isoOf(at)})`],
    [translate('certificate.state'), stateText(approval, sight, words, digest)],
    [
      translate('certificate.signature'),
      isSigned
        ? gradeTexts(decision, grades, words, evidence).join(' ')
        : translate('certificate.recorded', { name: name(approval.by) }),
    ],
    [translate('certificate.fingerprint'), approval.fp],
  ];
}

function namedParts({ a = [] }: Content, { translate }: RecordWords): PrintedRecord['facts'] {
  const names = a.flatMap(([, name]) => (name === undefined || name === '' ? [] : [name]));
  return names.length === 0 ? [] : [[translate('certificate.files'), names]];
}

function stateText(
  { id, content, fp }: Approval,
  { turn, content: now }: RecordSight,
  { translate, dayOf }: RecordWords,
  digest: Ports['digest'],
): string {
  const withdrawn = turn.withdrawals.find(({ ref, of }) => ref === id && of === 'approval');
  if (withdrawn !== undefined) {
    return translate('certificate.state.withdrawn', { d: dayOf(withdrawn.at) });
  }
  const isSame = changeSince(content, fp, now, digest).kind === 'same';
  return translate(isSame ? 'certificate.state.same' : 'certificate.state.changed');
}

function fileParts(sight: RecordSight, ports: Ports, approval: Approval | undefined) {
  const { card } = ports.place;
  const name = approval === undefined ? card : `${card}-${approval.id}`;
  return {
    fileName: `whose-turn-${name}.json`,
    file: `${JSON.stringify(recordFile(sight, ports, approval), null, 2)}\n`,
  };
}

const WHO_WAS_WHO: readonly unknown[] = ['placed', 'named', 'accepted', 'arrived'];

export function recordFile(
  sight: RecordSight,
  { place, evidence, digest }: Ports,
  approval?: Approval,
): RecordFile {
  const { journal, boardJournal, now, content, people } = sight;
  const shown = [...people].flatMap(([id, { name }]) => (name === undefined ? [] : [[id, name]]));
  return {
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    made: new Date(now).toISOString(),
    ...(place.plugin !== undefined && { plugin: place.plugin }),
    board: journal.fromBoard ?? place.board,
    card: place.card,
    ...(approval !== undefined && { approval: idOfDecision(approval) }),
    entries: journal.raw,
    boardEntries: boardJournal.raw.filter((entry) =>
      WHO_WAS_WHO.includes((entry as { readonly kind?: unknown } | null)?.kind),
    ),
    tokens: evidence.tokens(journal.raw),
    shown: {
      title: content.title,
      people: Object.fromEntries(shown),
      ...(approval !== undefined &&
        digestFits(approval, sight, digest) && {
          content: coveredContent(approval, sight, digest),
        }),
    },
  };
}

function idOfDecision(approval: Approval): EntryId {
  return approval.confirmed?.id ?? approval.id;
}

/** Only what the fingerprint proves is written down as content. */
function digestFits(
  { content, fp }: Approval,
  sight: RecordSight,
  digest: Ports['digest'],
): boolean {
  return changeSince(content, fp, sight.content, digest).kind === 'same';
}

/** What was not chosen is left empty: it is no part of the approval. */
function coveredContent({ content }: Approval, sight: RecordSight, digest: Ports['digest']) {
  const { title, description } = chosenIn(content);
  return {
    attachments: coveredAttachments(content, sight.content, digest),
    title: title ? sight.content.title : '',
    description: description ? sight.content.description : '',
  };
}
