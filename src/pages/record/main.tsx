import { render } from 'preact';
import { HOLIDAY_CALENDAR_IDS } from '../../domain/calendar/holidays.ts';
import { err, ok } from '../../domain/result.ts';
import { localeFrom } from '../../i18n/locale.ts';
import { loadPageTexts, pageTranslate } from '../../i18n/pages/translate.ts';
import { digest } from '../../storage/digest.ts';
import { boardOf, signedAt } from '../../storage/evidence/claims.ts';
import { gradeOf } from '../../storage/evidence/grading.ts';
import { trelloKeys } from '../../storage/evidence/keys.ts';
import { isFullOfSignatures } from '../../storage/evidence/signing.ts';
import { tokensOf } from '../../storage/evidence/tokens.ts';
import { browserLocks, createLocks } from '../../storage/locks.ts';
import { createBoardStore, createCardStore } from '../../storage/models.ts';
import { createCheckedClock, ownServerDate } from '../../storage/server-clock.ts';
import { systemClock } from '../../storage/system-clock.ts';
import { createRecordModel } from '../../tasks/record-model.ts';
import type { RecordPorts } from '../../tasks/record-ports.ts';
import { RecordView } from '../../tasks/record-view.tsx';
import { isLibraryPresent, type PageClient, startPage } from '../../trello/client.ts';
import { shownCard } from '../../trello/content.ts';
import { whereaboutsOf } from '../../trello/context.ts';
import { closeOnEscape } from '../../trello/frames.ts';
import { boardMembers } from '../../trello/people.ts';
import { createPluginData } from '../../trello/plugin-data.ts';
import { pluginOf } from '../../trello/signer.ts';
import { openPrinted } from '../printed-window.ts';
import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/button.css';
import '../../ui/field.css';
import '../../ui/notice.css';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place to draw in');
void (isLibraryPresent() ? draw(startPage(), root) : explain(root));

async function draw(t: PageClient, into: HTMLElement): Promise<void> {
  const locale = localeFrom(whereaboutsOf(t).localeTag);
  document.documentElement.lang = locale;
  const ports = portsOf(t);
  const record = createRecordModel(ports);
  t.render(() => void record.refresh());
  closeOnEscape(t);
  // The keys may take seconds: only the texts are waited for.
  void record.refresh();
  await loadPageTexts(locale);
  render(<RecordView record={record} ports={ports} locale={locale} />, into);
}

async function explain(into: HTMLElement): Promise<void> {
  const locale = localeFrom(navigator.language);
  await loadPageTexts(locale);
  render(<p>{pageTranslate(locale)('error.start', { code: 'no-library' })}</p>, into);
}

function portsOf(t: PageClient): RecordPorts {
  const { board, card, viewer } = whereaboutsOf(t);
  if (card === undefined) throw new Error('This page needs a card');
  const member = viewer.member ?? 'visitor';
  const place = { card, board, plugin: pluginOf(t) };
  // It reads only; the stores are those of every page.
  const journals = {
    pluginData: createPluginData(() => t),
    clock: createCheckedClock(systemClock, ownServerDate).clock,
    locks: createLocks(browserLocks()),
    wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  };
  return {
    place,
    card: createCardStore(place, member, journals),
    board: createBoardStore(board, member, journals),
    surroundings: async () => {
      try {
        const [people, { content }] = await Promise.all([boardMembers(t), shownCard(t)]);
        return ok({ people, cardMembers: [], content });
      } catch {
        // Trello answers these unless the board was left.
        return err({ type: 'HostGone' });
      }
    },
    clock: journals.clock,
    digest,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    knownCalendars: HOLIDAY_CALENDAR_IDS,
    evidence: {
      keys: trelloKeys,
      grade: (stored, on, keys) => gradeOf(stored, { ...place, board: on }, keys),
      signedAt,
      tokens: tokensOf,
      boardOf,
      isFull: isFullOfSignatures,
    },
    print: (printed) => openPrinted(printed),
  };
}
