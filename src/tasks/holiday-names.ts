/** Names of days off, which in three languages weigh as much as zod: a strip of days is drawn without them, and again
 *  once they are there. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { holidayName } from '../i18n/holiday-names/holiday-name.ts';

export type NameOf = typeof holidayName;

export interface HolidayNames {
  /** Loads them, once. */
  load(): Promise<void>;
  /** What a day off is called; until the names are there, nothing is called anything. */
  readonly useNames: () => NameOf;
}

export function createHolidayNames(ask: () => Promise<NameOf>): HolidayNames {
  const loaded = signal<NameOf | undefined>(undefined);
  async function load(): Promise<void> {
    loaded.value ??= await ask();
  }
  function useNames(): NameOf {
    // Offline, or another version was published meanwhile: a day off without its name is still shown as one, and the
    // next strip asks again.
    useEffect(() => void load().catch(() => undefined), []);
    return loaded.value ?? nameless;
  }
  return { load, useNames };
}

const nameless: NameOf = () => undefined;

export const holidayNames = createHolidayNames(
  async () => (await import('../i18n/holiday-names/holiday-name.ts')).holidayName,
);
