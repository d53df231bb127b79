/** What an entry of a small clock says in the Record: questions and reports. */
import { QUESTION_KINDS, type QuestionPress } from '../domain/questions/entries.ts';
import { REPORT_KINDS, type ReportPress } from '../domain/report/entries.ts';
import type { CardEntry, EntryHead } from '../domain/turn/entries.ts';
import { formatPeriod } from '../i18n/report/period.ts';
import { plain, quoted, type Sentence } from './record-telling.ts';
import type { RecordWords } from './record-words.ts';

type SmallEntry = EntryHead & (QuestionPress | ReportPress);

const SMALL_KINDS: readonly string[] = [...QUESTION_KINDS, ...REPORT_KINDS];
/** A period in the Record always says its year. */
const NO_YEAR = 0;

export function isSmall(entry: CardEntry): entry is SmallEntry {
  return SMALL_KINDS.includes(entry.kind);
}

export function smallSentence(entry: SmallEntry, words: RecordWords): Sentence {
  const { translate, locale } = words;
  switch (entry.kind) {
    case 'questionAsked':
      return {
        text: translate('record.question', { name: words.name(entry.to) }),
        details: [quoted(entry.text, words)],
      };
    case 'answered':
      return {
        text: translate('record.answered'),
        details: entry.words === undefined ? [] : [quoted(entry.words, words)],
      };
    case 'questionPassed':
      return plain(translate('record.questionPassed', { name: words.name(entry.to) }));
    case 'reportDue': {
      const period = formatPeriod(entry.period, locale, NO_YEAR);
      return plain(translate('record.reportDue', { period, d: words.day(entry.promise.day) }));
    }
    case 'reportPublished': {
      const period = formatPeriod(entry.period, locale, NO_YEAR);
      return plain(translate('record.reportPublished', { period }));
    }
    case 'reportDropped':
      return plain(
        translate(entry.ref === undefined ? 'record.reportDropped' : 'record.reportTakenBack'),
      );
    case 'reportCorrected':
      return plain(translate('record.reportCorrected'));
    case 'read':
      return plain(translate('record.reportRead'));
  }
}
