/** What the printed page of the team is handed: all of it in words already. */
import type { Locale } from '../i18n/locale.ts';

export interface PrintedPerson {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface PrintedTeam {
  readonly locale: Locale;
  readonly title: string;
  /** When it was made, and whose clock the hours are on. */
  readonly made: string;
  readonly sides: readonly {
    readonly title: string;
    readonly people: readonly PrintedPerson[];
  }[];
  /** The whole as text, to be copied where nothing can be printed. */
  readonly file: string;
}
