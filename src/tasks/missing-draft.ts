/** What was typed into *Missing something* and not sent. */
import type { Debt } from '../domain/pauses/debt.ts';
import { MISSING_THINGS, type MissingThing } from '../domain/pauses/entries.ts';
import { withoutBullet } from './edit-lines.ts';

type Texts = { readonly [T in MissingThing]?: string };

export interface MissingDraft {
  readonly chosen: readonly MissingThing[];
  readonly words: Texts;
  /** A member, `others`, or nobody by name. */
  readonly from: string;
  /** Undefined until somebody types: the board's term. */
  readonly days?: string;
  /** How to give it, where somebody typed that. */
  readonly howTo: Texts;
}

export const EMPTY_MISSING: MissingDraft = { chosen: [], words: {}, from: '', howTo: {} };

/** What a report says is needed: of the client, in the report's own words. */
export function draftOfNeeds(needs: string): MissingDraft {
  return { ...EMPTY_MISSING, chosen: ['other'], words: { other: needsIn(needs).join('\n') } };
}

/** Its lines without the bullets and numbers of the report. */
export function needsIn(needs: string): readonly string[] {
  return linesOf(needs).map(withoutBullet);
}

/** Whether a card asked for each of them already. */
export function areAskedFor(needs: string, debts: readonly Pick<Debt, 'words'>[]): boolean {
  const asked = new Set(debts.map(({ words }) => words));
  return needsIn(needs).every((need) => asked.has(need));
}

/** One missing thing a line. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function parseMissingDraft(text: string | undefined): MissingDraft | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as Partial<Record<keyof MissingDraft, unknown>> | null;
    if (raw === null || !Array.isArray(raw.chosen)) return undefined;
    const chosen: readonly unknown[] = raw.chosen;
    return {
      chosen: MISSING_THINGS.filter((thing) => chosen.includes(thing)),
      words: textsIn(raw.words),
      from: typeof raw.from === 'string' ? raw.from : '',
      ...(typeof raw.days === 'string' && { days: raw.days }),
      howTo: textsIn(raw.howTo),
    };
  } catch {
    // Written by another build: the form opens empty.
    return undefined;
  }
}

function textsIn(raw: unknown): Texts {
  const texts = (raw ?? {}) as Readonly<Record<string, unknown>>;
  const known = MISSING_THINGS.filter((thing) => typeof texts[thing] === 'string');
  return Object.fromEntries(known.map((thing) => [thing, texts[thing]]));
}
