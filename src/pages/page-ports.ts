/** What every page that shows a state or a form is given, whether it is about a card or about the board. */
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../domain/calendar/holidays.ts';
import { type Locale, localeFrom } from '../i18n/locale.ts';
import { browserStorage } from '../storage/browser-storage.ts';
import { type ToldClock, tellClock } from '../storage/clock-offset.ts';
import { DRAFT_CHANNEL } from '../storage/draft-channel.ts';
import { createDrafts } from '../storage/drafts.ts';
import { type CheckedClock, createCheckedClock, ownServerDate } from '../storage/server-clock.ts';
import { systemClock } from '../storage/system-clock.ts';
import type { CardPorts, DraftPort } from '../tasks/ports.ts';
import type { PageClient } from '../trello/client.ts';
import { type Whereabouts, whereaboutsOf } from '../trello/context.ts';
import { type Journals, memberKey, openJournals, wait } from './journals.ts';

type Shared = Pick<CardPorts, 'clock' | 'checkClock' | 'zone' | 'holidays' | 'knownCalendars'>;

export interface PagePorts extends Shared {
  readonly here: Whereabouts;
  readonly locale: Locale;
  readonly journals: Journals;
  /** Undefined where the browser keeps nothing for us. */
  readonly storage: Storage | undefined;
  /** What this person typed on a card or board and did not send. */
  draftsOf(model: string): DraftPort;
}

export function pagePortsOf(
  t: PageClient,
  { clock, check, correction }: CheckedClock = createCheckedClock(systemClock, ownServerDate),
): PagePorts {
  const here = whereaboutsOf(t);
  const member = memberKey(here.viewer.member);
  const channel = new BroadcastChannel(DRAFT_CHANNEL);
  const storage = browserStorage();
  const checkClock = async () => {
    const isOff = await check();
    const behindMs = correction();
    if (behindMs !== undefined) tellClock(behindMs, channel);
    return isOff;
  };
  // Set right since: nobody would measure it again before the next press.
  const told: ToldClock | undefined = storage;
  if (told?.clock !== undefined) void checkClock();
  return {
    here,
    locale: localeFrom(here.localeTag),
    journals: openJournals(t, clock),
    storage,
    draftsOf: (model) => createDrafts({ model, member }, channel, storage, wait),
    clock,
    checkClock,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    holidays: holidayCalendar,
    knownCalendars: HOLIDAY_CALENDAR_IDS,
  };
}
