import { render } from 'preact';
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../../domain/calendar/holidays.ts';
import type { Clock } from '../../domain/clock.ts';
import type { CardContent } from '../../domain/content/content.ts';
import { type Locale, localeFrom } from '../../i18n/locale.ts';
import { pageTranslate } from '../../i18n/pages/translate.ts';
import { loadRecordTexts } from '../../i18n/record/translate.ts';
import { digest } from '../../storage/digest.ts';
import { boardOf, signedAt } from '../../storage/evidence/claims.ts';
import { gradeOf } from '../../storage/evidence/grading.ts';
import { trelloKeys } from '../../storage/evidence/keys.ts';
import { isFullOfSignatures } from '../../storage/evidence/signing.ts';
import { tokensOf } from '../../storage/evidence/tokens.ts';
import { createCheckedClock, ownServerDate } from '../../storage/server-clock.ts';
import { systemClock } from '../../storage/system-clock.ts';
import { createRecordModel } from '../../tasks/record-model.ts';
import type { RecordPorts } from '../../tasks/record-ports.ts';
import { RecordView } from '../../tasks/record-view.tsx';
import { cardNow } from '../../trello/cards.ts';
import { isLibraryPresent, type PageClient, startPage } from '../../trello/client.ts';
import { shownCard } from '../../trello/content.ts';
import { whereaboutsOf } from '../../trello/context.ts';
import { closeOnEscape, openModal } from '../../trello/frames.ts';
import { boardMembers } from '../../trello/people.ts';
import { pluginOf } from '../../trello/signer.ts';
import { hostAnswer } from '../host-answer.ts';
import { type Journals, openJournals } from '../journals.ts';
import { openPrinted } from '../printed-window.ts';
import { readRooms } from '../rooms.ts';
import { withoutLibraryText } from '../without-library.ts';
import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/button.css';
import '../../ui/field.css';
import '../../ui/notice.css';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place to draw in');
if (isLibraryPresent()) void draw(startPage(), root);
else void withoutLibraryText().then((text) => render(<p>{text}</p>, root));

async function draw(t: PageClient, into: HTMLElement): Promise<void> {
  const locale = localeFrom(whereaboutsOf(t).localeTag);
  document.documentElement.lang = locale;
  const { clock } = createCheckedClock(systemClock, ownServerDate);
  const journals = openJournals(t, clock);
  const ports = portsOf(t, clock, journals);
  const record = createRecordModel(ports);
  t.render(() => void record.refresh());
  journals.onWaiting(() => void record.refresh());
  closeOnEscape(t);
  // The keys may take seconds: only the texts are waited for.
  void record.refresh();
  await loadRecordTexts(locale);
  render(
    <RecordView record={record} ports={ports} locale={locale} onBack={wayBack(t, locale)} />,
    into,
  );
}

/** A page of the board has no card in its context: it names one. */
function cardNamed(t: PageClient): string | undefined {
  const card: unknown = t.arg('card');
  return typeof card === 'string' && card !== '' ? card : undefined;
}

/** A modal takes the place of the one before it: *For you* is opened again, at the card where it was. */
function wayBack(t: PageClient, locale: Locale): (() => void) | undefined {
  if (cardNamed(t) === undefined) return undefined;
  const address = new URL('../board/index.html', document.baseURI).href;
  return () => openModal(t, address, pageTranslate(locale)('app.name'));
}

async function contentOf(t: PageClient, card: string): Promise<CardContent> {
  if (whereaboutsOf(t).card === card) return (await shownCard(t)).content;
  const found = await cardNow(t, card);
  if (found === undefined) throw new Error('The card is not open on this board');
  return found.content;
}

function portsOf(t: PageClient, clock: Clock, journals: Journals): RecordPorts {
  const { board, card = cardNamed(t), viewer } = whereaboutsOf(t);
  if (card === undefined) throw new Error('This page needs a card');
  const place = { card, board, plugin: pluginOf(t) };
  return {
    place,
    card: journals.card(card),
    board: journals.board,
    surroundings: () =>
      hostAnswer(async () => {
        const [people, content] = await Promise.all([boardMembers(t), contentOf(t, card)]);
        return { people, cardMembers: [], content };
      }),
    clock,
    digest,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    knownCalendars: HOLIDAY_CALENDAR_IDS,
    holidays: holidayCalendar,
    evidence: {
      keys: trelloKeys,
      grade: (stored, on, keys) => gradeOf(stored, { ...place, board: on }, keys),
      signedAt,
      tokens: tokensOf,
      boardOf,
      isFull: isFullOfSignatures,
    },
    archivist: viewer.mayWrite ? viewer.member : undefined,
    rooms: () => readRooms(t, card),
    print: (printed) => openPrinted(printed),
  };
}
