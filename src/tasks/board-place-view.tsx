/** Where a side works: country, region where holidays differ, time zone. */
import { useMemo } from 'preact/hooks';
import { isKnownZone } from '../domain/calendar/zone.ts';
import type { Locale } from '../i18n/locale.ts';
import { calendarCountry, calendarRegion } from '../i18n/region-names.ts';
import { zoneCity } from '../i18n/zones.ts';
import { type Option, SelectField } from '../ui/inputs.tsx';
import { countriesIn, countryOf, regionsOf, zoneChoices, zonesOf } from './board-places.ts';
import { type SideDraft, type SideFault, withCountry } from './board-side.ts';
import { sideFaultText } from './board-words.ts';
import type { Words } from './words.ts';

export interface SideFieldsProps {
  readonly draft: SideDraft;
  readonly fault: SideFault | undefined;
  readonly known: readonly string[];
  readonly words: Words;
  readonly onChange: (next: SideDraft) => void;
}

export function PlaceFields(props: SideFieldsProps) {
  const { draft, fault, known, words, onChange } = props;
  const { locale, translate } = words;
  const country = countryOf(draft.calendar);
  const countries = useMemo(() => countryOptions(known, locale), [known, locale]);
  const zones = useMemo(
    () => zoneOptions(country, draft.zone, locale),
    [country, draft.zone, locale],
  );
  return (
    <>
      <SelectField
        label={translate('settings.country')}
        value={country}
        options={[{ value: 'none', label: translate('settings.country.none') }, ...countries]}
        onChange={(next) => onChange(withCountry(draft, next, known))}
      />
      <RegionField {...props} />
      <SelectField
        label={translate('settings.zone')}
        value={draft.zone}
        options={zones}
        error={fault?.at === 'zone' ? sideFaultText(fault, words) : undefined}
        onChange={(zone) => onChange({ ...draft, zone })}
      />
    </>
  );
}

/** Nothing where the whole country has one calendar. */
export function RegionField({ draft, fault, known, words, onChange }: SideFieldsProps) {
  const { locale, translate } = words;
  const regions = regionsOf(countryOf(draft.calendar), known);
  if (regions.length === 0) return null;
  const options = regions.map((id) => ({
    value: id,
    label: calendarRegion(id, locale) ?? translate('settings.region.whole'),
  }));
  // A bare country that has no calendar of its own: nothing is chosen yet.
  const isOpen = !known.includes(draft.calendar);
  const unchosen = { value: draft.calendar, label: translate('settings.region.choose') };
  return (
    <SelectField
      label={translate('settings.region')}
      value={draft.calendar}
      options={isOpen ? [unchosen, ...options] : options}
      error={fault?.at === 'region' ? sideFaultText(fault, words) : undefined}
      onChange={(calendar) => onChange({ ...draft, calendar })}
    />
  );
}

function countryOptions(known: readonly string[], locale: Locale): readonly Option<string>[] {
  return inOrder(
    countriesIn(known).map((value) => ({ value, label: calendarCountry(value, locale) })),
    locale,
  );
}

/** The zones of the country first, then all others by name. A zone unknown here stays visible as it is. */
export function zoneOptions(
  country: string,
  current: string,
  locale: Locale,
): readonly Option<string>[] {
  const own = new Set(zonesOf(country).filter(isKnownZone));
  const options = zoneChoices(country, current).map((value) => ({
    value,
    label: zoneCity(value, locale),
  }));
  return [
    ...options.filter(({ value }) => own.has(value)),
    ...inOrder(
      options.filter(({ value }) => !own.has(value)),
      locale,
    ),
  ];
}

function inOrder(options: readonly Option<string>[], locale: Locale): readonly Option<string>[] {
  const { compare } = new Intl.Collator(locale);
  return [...options].sort((a, b) => compare(a.label, b.label));
}
