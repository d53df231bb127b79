/** Each rule as one plain sentence that says what it means for both sides, and what stands beneath it. */
import { closesOn } from '../domain/calendar/working-calendar.ts';
import type { Day } from '../domain/day.ts';
import type { ReportCadence } from '../domain/rules/agreement.ts';
import { type Settings, type SideSettings, workingCalendarOf } from '../domain/rules/settings.ts';
import { formatRange, formatTime } from '../i18n/dates.ts';
import { calendarRegion } from '../i18n/region-names.ts';
import type { BoardPorts } from './board-ports.ts';
import { contractSentence, fridayExample } from './board-rule.ts';
import { sideDraft } from './board-side.ts';
import type { BoardSight } from './board-sight.ts';
import { placeSentence } from './board-words.ts';
import { type RulesWords, workText } from './rules-words.ts';

/** What a sentence is made from: the settings as they are, or as they would be. */
export interface Said {
  readonly settings: Settings;
  readonly sight: BoardSight;
  readonly ports: Pick<BoardPorts, 'holidays'>;
  readonly words: RulesWords;
}

/** The sentence first. */
export type Lines = readonly string[];

/** A plain Friday, to ask a calendar when it closes. */
const FRIDAY = '2026-11-20' as Day;

export function editsLines(said: Said): Lines {
  const { settings, ports, words } = said;
  const { translate } = words;
  const { rule, terms } = settings;
  const term = termText(terms.edits, said);
  const example = fridayLine(said);
  const more = example === undefined ? [] : [example];
  if (rule.kind === 'cutoff') {
    const calendar = workingCalendarOf(settings.agency, ports.holidays);
    const closes = rule.minute === 'closing' ? closesOn(calendar, FRIDAY) : rule.minute;
    return [translate('rules.edits.cutoff', { term, cut: formatTime(closes ?? 1440) }), ...more];
  }
  return [translate(terms.edits === 0 ? 'rules.edits.zero' : 'rules.edits', { term }), ...more];
}

/** What the engine gives for edits of the coming Friday at 14:00, by these settings. */
function fridayLine({ settings, sight, ports, words }: Said): string | undefined {
  const calendar = workingCalendarOf(settings.agency, ports.holidays);
  const example = fridayExample(settings.rule, calendar, sight.now, settings.terms.edits);
  if (example === undefined) return undefined;
  const { asked, promise } = example;
  return words.translate('settings.rule.example', {
    from: words.day(asked),
    at: formatTime(840),
    d: words.day(promise.day),
    t: formatTime(promise.closes),
  });
}

export function decisionLines(said: Said): Lines {
  const { terms } = said.settings;
  return [said.words.translate('rules.decision', { term: termText(terms.decision, said) })];
}

export function missingLines(said: Said): Lines {
  const { terms } = said.settings;
  return [said.words.translate('rules.missing', { term: termText(terms.missing, said) })];
}

export function reportsLines({ settings, words }: Said): Lines {
  const { translate } = words;
  const { report } = settings.terms;
  const { reports } = settings.agreement;
  const term = translate('rules.term.days', { n: report });
  const [only] = reports;
  if (only?.work === undefined) {
    const every = translate(`rules.every.${only?.every ?? 'month'}`);
    return [
      report === 0
        ? translate('rules.reports.same', { every })
        : translate('rules.reports', { every, term }),
    ];
  }
  const list = reports.map((row) => cadenceText(row, words)).join('; ');
  return [
    report === 0
      ? translate('rules.reports.kinds.same', { list })
      : translate('rules.reports.kinds', { list, term }),
  ];
}

/** How days are counted, for a contract. */
export function countingLines(said: Said): Lines {
  const { settings, ports, words } = said;
  const calendar = workingCalendarOf(settings.agency, ports.holidays);
  const contract = contractSentence(settings.rule, settings.terms.edits, calendar, words.translate);
  const example = fridayLine(said);
  return [
    contract,
    ...(example === undefined ? [] : [example]),
    words.translate('firstRun.friday.client'),
  ];
}

export function sideLines({ settings, words }: Said, side: 'agency' | 'client'): Lines {
  const { translate } = words;
  if (side === 'client' && !settings.separateClient) return [translate('settings.client.same')];
  const place = placeSentence(sideDraft(settings[side]), words);
  return [translate(`rules.${side}`), place, ...daysOf(settings[side], words)];
}

export function answersLines({ settings, words: { translate } }: Said): Lines {
  const { answerHours } = settings.terms;
  return [
    answerHours === 0
      ? translate('rules.answers.zero')
      : translate('rules.answers', { n: answerHours }),
  ];
}

export function roundsLines({ settings, words: { translate } }: Said): Lines {
  const { rounds } = settings.agreement;
  return [
    rounds === undefined
      ? translate('rules.rounds.none')
      : translate('rules.rounds', { n: rounds }),
  ];
}

export function urgentLines({ settings, words: { translate } }: Said): Lines {
  const { edits, decision, cap } = settings.agreement.urgent;
  const list = [
    edits !== undefined && translate('rules.urgent.item.edits', { n: edits }),
    decision !== undefined && translate('rules.urgent.item.decision', { n: decision }),
    cap !== undefined && translate('rules.urgent.item.cap', { n: cap }),
  ].filter((item) => item !== false);
  if (list.length === 0) return [translate('rules.urgent.none')];
  return [translate('rules.urgent', { list: list.join('; ') })];
}

export function outsideLines({ settings, words: { translate } }: Said): Lines {
  const { outside, price } = settings.agreement.texts;
  return [
    translate('rules.outside'),
    ...(outside === '' ? [] : [translate('rules.outside.is', { text: outside })]),
    ...(price === '' ? [] : [translate('rules.outside.price', { text: price })]),
  ];
}

export function approvalLines({ settings, words: { translate } }: Said): Lines {
  return [translate(`approvals.${settings.approval.changes}.hint`)];
}

export function contactLines({ settings, words: { translate } }: Said): Lines {
  const { channel, calls } = settings.agreement.texts;
  return [
    translate('rules.contact'),
    ...(channel === '' ? [] : [translate('rules.contact.channel', { text: channel })]),
    ...(calls === '' ? [] : [translate('rules.contact.calls', { text: calls })]),
  ];
}

export function resultLines({ settings, words: { translate } }: Said): Lines {
  const { result } = settings.agreement.texts;
  return [
    result === '' ? translate('rules.result') : translate('rules.result.is', { text: result }),
  ];
}

export function missingLongLines({ settings, words: { translate } }: Said): Lines {
  const { missingLong } = settings.agreement.texts;
  return [translate('rules.missingLong'), ...(missingLong === '' ? [] : [missingLong])];
}

/** "SEO: results, every quarter". */
export function cadenceText(row: ReportCadence, words: RulesWords): string {
  return `${workText(row, words)}, ${words.translate(`rules.every.${row.every}`)}`;
}

/** A term of working days inside a sentence, by the board's rule. */
function termText(n: number, { settings, words: { translate } }: Said): string {
  const isFull = settings.rule.kind === 'full';
  if (n === 0) return translate(isFull ? 'rules.term.next' : 'rules.term.same');
  return translate(isFull ? 'rules.term.full' : 'rules.term.days', { n });
}

/** Where its holidays differ, and the side's own days off and working days. */
function daysOf(side: SideSettings, { locale, translate }: RulesWords): Lines {
  const region = calendarRegion(side.calendar, locale);
  const ranges = (list: 'extraOff' | 'extraWork') => {
    const texts = side[list].map(({ from, to }) => formatRange(from, to, locale));
    return texts.length === 0 ? [] : [`${translate(`settings.${list}`)}: ${texts.join(', ')}`];
  };
  return [
    ...(region === undefined ? [] : [`${translate('settings.region')}: ${region}`]),
    ...(side.calendar === 'none' ? [translate('section.noHolidays')] : []),
    ...ranges('extraOff'),
    ...ranges('extraWork'),
  ];
}
