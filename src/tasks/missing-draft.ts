/** What was typed into *Missing something* and not sent. */
import { MISSING_THINGS, type MissingThing } from '../domain/pauses/entries.ts';

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
  return { ...EMPTY_MISSING, chosen: ['other'], words: { other: linesOf(needs).join('\n') } };
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
