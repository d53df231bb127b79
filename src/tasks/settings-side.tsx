/** A side's days: place, hours, the board's own days off and working days, and what is known of holidays. */

import type { HolidayCalendar } from '../domain/calendar/holiday-calendar.ts';
import { local } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import { yearOf } from '../domain/day.ts';
import { formatDay } from '../i18n/dates.ts';
import { Checkbox } from '../ui/inputs.tsx';
import { WeekFields } from './board-hours-view.tsx';
import { PlaceFields, type SideFieldsProps } from './board-place-view.tsx';
import type { BoardPorts } from './board-ports.ts';
import { RangeFields } from './board-ranges-view.tsx';
import type { SideDraft, SideFault } from './board-side.ts';
import type { ClientDraft } from './settings-model.ts';
import type { SettingsPart } from './settings-part.ts';
import type { Words } from './words.ts';

interface SideFormProps {
  readonly draft: SideDraft | undefined;
  readonly fault: SideFault | undefined;
  readonly ports: BoardPorts;
  readonly words: Words;
  readonly now: Instant;
  readonly onChange: (next: SideDraft) => void;
  /** The hints beside own days speak of the agency. */
  readonly isClient?: boolean;
}

export function SideForm({ draft, ports, now, isClient = false, ...rest }: SideFormProps) {
  if (draft === undefined) return null;
  const { words, onChange } = rest;
  const { translate } = words;
  const fields: SideFieldsProps = { draft, known: ports.knownCalendars, ...rest };
  const holidays = ports.holidays(draft.calendar);
  const hint = (list: 'extraOff' | 'extraWork') =>
    isClient ? undefined : translate(`settings.${list}.hint`);
  return (
    <>
      <div class="settings-pair">
        <PlaceFields {...fields} />
      </div>
      {holidays && <KnownYears holidays={holidays} now={now} zone={draft.zone} words={words} />}
      {(draft.optionalOff || hasOptionalDays(holidays)) && (
        <Checkbox
          label={translate('settings.optional')}
          checked={draft.optionalOff}
          onChange={(optionalOff) => onChange({ ...draft, optionalOff })}
        />
      )}
      <WeekFields {...fields} />
      <RangeFields {...fields} list="extraOff" hint={hint('extraOff')} />
      <RangeFields {...fields} list="extraWork" hint={hint('extraWork')} />
    </>
  );
}

export interface ClientFieldsProps {
  readonly part: SettingsPart<ClientDraft, SideFault>;
  readonly ports: BoardPorts;
  readonly words: Words;
  readonly now: Instant;
}

export function ClientFields({ part, ports, words, now }: ClientFieldsProps) {
  const { translate } = words;
  const draft = part.draft.value;
  if (draft === undefined) return null;
  return (
    <>
      <Checkbox
        label={translate('settings.client.separate')}
        checked={draft.separate}
        onChange={(separate) => part.change({ ...draft, separate })}
      />
      {draft.separate ? (
        <SideForm
          isClient
          draft={draft.side}
          fault={part.fault.value}
          ports={ports}
          words={words}
          now={now}
          onChange={(side) => part.change({ ...draft, side })}
        />
      ) : (
        <p class="subtle">{translate('settings.client.same')}</p>
      )}
    </>
  );
}

/** Years of this one and the next that a list does not hold. */
export function missingYears(holidays: HolidayCalendar, thisYear: number): readonly number[] {
  return [thisYear, thisYear + 1].filter((year) => !holidays.years.has(year));
}

interface KnownYearsProps {
  readonly holidays: HolidayCalendar;
  readonly now: Instant;
  readonly zone: string;
  readonly words: Words;
}

function KnownYears({ holidays, now, zone, words }: KnownYearsProps) {
  const { locale, translate } = words;
  const years = [...holidays.years.keys()];
  const thisYear = yearOf(local(now, zone).day);
  const { officialUntil } = holidays;
  return (
    <div class="small subtle">
      {years.length > 0 && (
        <p>
          {translate('settings.unknownYears', {
            from: Math.min(...years),
            to: Math.max(...years),
          })}
        </p>
      )}
      {officialUntil && (
        <p>
          {translate('settings.officialUntil', { d: formatDay(officialUntil, locale, thisYear) })}
        </p>
      )}
      {missingYears(holidays, thisYear).map((year) => (
        <p key={year}>{translate('settings.missingYear', { year })}</p>
      ))}
    </div>
  );
}

function hasOptionalDays(holidays: HolidayCalendar | undefined): boolean {
  return [...(holidays?.years.values() ?? [])].some((year) => year.optional.length > 0);
}
