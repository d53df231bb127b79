/** The same settings in words, for those who may read them only: no field that looks as if it could be used. */
import type { DayRange } from '../domain/calendar/working-calendar.ts';
import { sideOf } from '../domain/roster/board-people.ts';
import { type SideSettings, workingCalendarOf } from '../domain/rules/settings.ts';
import { formatRange } from '../i18n/dates.ts';
import { calendarRegion } from '../i18n/region-names.ts';
import { PersonLine } from '../ui/member-face.tsx';
import type { BoardPorts } from './board-ports.ts';
import { contractSentence } from './board-rule.ts';
import { sideDraft } from './board-side.ts';
import type { BoardSight } from './board-sight.ts';
import { placeSentence } from './board-words.ts';
import { holdsRole } from './role-model.ts';
import { RoleSummary } from './role-summary.tsx';
import { TERM_NAMES } from './settings-model.ts';
import { peopleWhoLeft } from './settings-people.tsx';
import type { Words } from './words.ts';

export interface SummaryProps {
  readonly sight: BoardSight;
  readonly ports: BoardPorts;
  readonly words: Words;
}

export function SettingsSummary({ sight, ports, words }: SummaryProps) {
  const { translate } = words;
  const { settings } = sight.state;
  const calendar = workingCalendarOf(settings.agency, ports.holidays);
  return (
    <>
      <section class="settings-part">
        <h2>{translate('settings.people')}</h2>
        <PeopleList sight={sight} words={words} />
        {!holdsRole(sight, ports.member) && <RoleSummary sight={sight} words={words} />}
      </section>
      <section class="settings-part">
        <h2>{translate('settings.agency')}</h2>
        <SideWords side={settings.agency} words={words} />
      </section>
      <section class="settings-part">
        <h2>{translate('settings.client')}</h2>
        {settings.separateClient ? (
          <SideWords side={settings.client} words={words} />
        ) : (
          <p class="subtle">{translate('settings.client.same')}</p>
        )}
      </section>
      <section class="settings-part">
        <h2>{translate('settings.rule')}</h2>
        <p>{contractSentence(settings.rule, settings.terms.edits, calendar, translate)}</p>
      </section>
      <section class="settings-part">
        <h2>{translate('settings.terms')}</h2>
        <ul>
          {TERM_NAMES.map((name) => (
            <li key={name}>
              {translate(`settings.terms.${name}`)}: {settings.terms[name]}
            </li>
          ))}
        </ul>
      </section>
      <section class="settings-part">
        <h2>{translate('approvals.title')}</h2>
        <p>{translate(`approvals.${settings.approval.changes}.hint`)}</p>
      </section>
    </>
  );
}

function PeopleList({ sight, words }: Omit<SummaryProps, 'ports'>) {
  const { translate } = words;
  return (
    <ul class="settings-people">
      {sight.people.map((person) => (
        <li key={person.id}>
          <PersonLine
            name={person.name}
            avatar={person.avatar}
            nameless={translate('person.nameless')}
            note={roleText(person.id, sight, words)}
          />
          <span class="subtle">{sideText(person.id, sight, words)}</span>
        </li>
      ))}
      {peopleWhoLeft(sight).map(({ member, side }) => (
        <li key={member}>
          <PersonLine
            name={translate('person.unknown')}
            nameless={translate('person.unknown')}
            note={translate('person.gone')}
          />
          <span class="subtle">{translate(`person.${side}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function roleText(member: string, sight: BoardSight, { translate }: Words): string | undefined {
  if (member === sight.representative) return translate('person.representative');
  return member === sight.manager ? translate('person.accountManager') : undefined;
}

function sideText(member: string, { state, now }: BoardSight, { translate }: Words): string {
  const side = sideOf(state.people, member, now);
  return translate(side === undefined ? 'settings.people.unplaced' : `person.${side}`);
}

function SideWords({ side, words }: { readonly side: SideSettings; readonly words: Words }) {
  const { locale, translate } = words;
  const region = calendarRegion(side.calendar, locale);
  return (
    <>
      <p>{placeSentence(sideDraft(side), words)}</p>
      {region && (
        <p class="subtle">
          {translate('settings.region')}: {region}
        </p>
      )}
      {side.calendar === 'none' && <p class="subtle">{translate('section.noHolidays')}</p>}
      <Ranges title={translate('settings.extraOff')} ranges={side.extraOff} words={words} />
      <Ranges title={translate('settings.extraWork')} ranges={side.extraWork} words={words} />
    </>
  );
}

interface RangesProps {
  readonly title: string;
  readonly ranges: readonly DayRange[];
  readonly words: Words;
}

function Ranges({ title, ranges, words: { locale } }: RangesProps) {
  if (ranges.length === 0) return null;
  const texts = ranges.map(({ from, to }) => formatRange(from, to, locale));
  return (
    <p class="subtle">
      {title}: {texts.join(', ')}
    </p>
  );
}
