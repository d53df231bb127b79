/** What was typed on the pages of a board and not saved. It is read before a page is drawn: so the page
 *  opens at once as it was left, and nothing is put in anybody's way later. */
import type { DraftPort } from './ports.ts';

const FORMS = [
  'settings.people',
  'settings.agency',
  'settings.client',
  'settings.rule',
  'settings.approvals',
  'settings.edits',
  'settings.decision',
  'settings.missing',
  'settings.answers',
  'settings.reports',
  'settings.rounds',
  'settings.urgent',
  'settings.outside',
  'settings.contact',
  'settings.result',
  'settings.missingLong',
  /** Rows of the team, by member. */
  'settings.person',
  'settings.absence',
  'team.open',
  'team.focus',
  'settings.away',
  'settings.pass',
  /** What stands open over the settings. */
  'settings.open',
  'settings.focus',
  'rules.focus',
  'rules.note',
  'rules.remarks',
  'firstRun',
  'firstRun.focus',
] as const;

export type BoardForm = (typeof FORMS)[number];

export interface BoardDrafts {
  /** Asks for what was kept; until it is answered nothing is known. */
  read(): Promise<void>;
  text(form: BoardForm): string | undefined;
  /** Keeps a text; an empty one takes the draft away. */
  save(form: BoardForm, text: string): void;
}

export function createBoardDrafts(port: DraftPort): BoardDrafts {
  const texts = new Map<BoardForm, string | undefined>();
  return {
    read: async () => {
      const load = async (form: BoardForm) => texts.set(form, await port.load(form));
      await Promise.all(FORMS.map(load));
    },
    text: (form) => texts.get(form) || undefined,
    save: (form, text) => {
      // Where nothing lay nothing is taken away: another window may have begun meanwhile.
      if (text === '' && !texts.get(form)) return;
      texts.set(form, text);
      port.save(form, text);
    },
  };
}

/** A draft as JSON; undefined for none and for one that is of no use to anybody. */
export function keptJson(drafts: BoardDrafts, form: BoardForm): unknown {
  const text = drafts.text(form);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Written by another build: the form starts from what is stored.
    return undefined;
  }
}
