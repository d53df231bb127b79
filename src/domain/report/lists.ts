/** Lists whose cards are reports: found by their name, confirmed once by somebody of the agency. */
import type { Fields } from '../rules/settings.ts';

/** The field that holds the ids of the confirmed lists; an empty one where none is. */
export const REPORT_LISTS_PATH = 'reports.lists';

/** More lists than these no board has for reports. */
export const MOST_REPORT_LISTS = 20;
const LONGEST_ID = 64;

export interface BoardList {
  readonly id: string;
  readonly name: string;
}

/** As much of a board's state as says which its lists are. */
export interface WithFields {
  readonly fields: Fields;
}

/** The confirmed lists; undefined while nobody was asked, or where what is stored makes no sense. */
export function reportListsIn({ fields }: WithFields): readonly string[] | undefined {
  const value = fields.get(REPORT_LISTS_PATH);
  if (!Array.isArray(value) || value.length > MOST_REPORT_LISTS) return undefined;
  return value.every(isId) ? value : undefined;
}

/** Whether a card of this list is shown as a report card.
 *  @param listId undefined where Trello does not tell it. */
export function isReportCard(listId: string | undefined, settings: WithFields): boolean {
  return listId !== undefined && (reportListsIn(settings) ?? []).includes(listId);
}

/** Words with which lists of reports begin, or that stand in them: "Reports", «Отчёты 2026», "Informes". */
const REPORT_WORD =
  /(?:^|\P{L})(?:reports?|reporting|отч[её]т(?:ы|ов|ность)?|informes?|reportes?)(?!\p{L})/iu;

/** The lists that look as if they held reports. */
export function guessedLists(lists: readonly BoardList[]): readonly BoardList[] {
  return lists.filter(({ name }) => REPORT_WORD.test(name)).slice(0, MOST_REPORT_LISTS);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}
