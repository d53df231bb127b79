import type { BoardMember, SampleLanguage } from '../../../src/host/board/content.ts';
import { sampleSeed } from '../../../src/host/sample/samples.ts';
import type { BoardSeed } from '../../../src/host/server/board-server.ts';
import type { KeyAnswer } from './key-resource.ts';

export type LibraryChoice = 'stand-in' | 'trello';

export interface OpenBoardOptions {
  /** Trello's own needs `POWER_UP_JS`; see `describeOnEachLibrary`. */
  readonly library?: LibraryChoice;
  /** What the Power-Up is told, e.g. `ru` or `es-MX`; the host speaks its language too. */
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  /** A key of the sample (`priya`), a user name or an id; `'signed-out'` for nobody. */
  readonly member?: string;
  /** The moment at which the pages start, e.g. `2026-11-20T14:00+03:00`. */
  readonly now?: string;
  readonly cookies?: 'allowed' | 'blocked';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** `empty`: the English people and cards, and nothing stored: the first run. */
  readonly sample?: SampleLanguage | 'empty' | BoardSeed;
  /** Blobs by key on top of the sample's; see `blobKey`. */
  readonly blobs?: Readonly<Record<string, string>>;
  readonly framesOnWrite?: 'render' | 'rebuild';
  readonly sandbox?: string;
  /** `inherited`: a page that a frame opens stays in the frame's sandbox: no dialogs, print, download. */
  readonly openedPages?: 'free' | 'inherited';
  /** What Trello's key resource answers at first; `served` when nothing is said. */
  readonly keys?: KeyAnswer;
  /** Length of the signing key; Trello's signatures are those of 4096. */
  readonly keyBits?: number;
  readonly pollMs?: number;
  /** A folder to serve as the Power-Up in place of `dist/`, with a `power-up.json` of its own. */
  readonly powerUp?: string;
  readonly timezoneId?: string;
}

const SANDBOX_KEPT = 'allow-scripts allow-same-origin allow-forms allow-popups';

/** Nothing said: the board's own flags. */
export function sandboxOf({ sandbox, openedPages }: OpenBoardOptions): { sandbox?: string } {
  if (sandbox !== undefined) return { sandbox };
  return openedPages === 'inherited' ? { sandbox: SANDBOX_KEPT } : {};
}

/** What opens when the test does not say: the sample's first moment, in London. */
export const DEFAULT_NOW = '2026-11-19T11:00:00Z';

export function seedFor(options: OpenBoardOptions): BoardSeed {
  const { sample = 'en', blobs = {} } = options;
  if (typeof sample === 'object') return { ...sample, blobs: { ...sample.blobs, ...blobs } };
  const seed = sampleSeed(sample === 'empty' ? 'en' : sample);
  const stored = sample === 'empty' ? {} : seed.blobs;
  return { ...seed, blobs: { ...stored, ...blobs } };
}

export function memberId(seed: BoardSeed, wanted: string | undefined): string | null {
  if (wanted === undefined) return null;
  if (wanted === 'signed-out') return '';
  const found = seed.content.members.find((member) => names(member).includes(wanted.toLowerCase()));
  if (!found) throw new Error(`Nobody on this board is called ${wanted}`);
  return found.id;
}

/** By id, user name, full name or first name, in any case. */
function names({ id, username, fullName }: BoardMember): readonly string[] {
  const full = (fullName ?? '').toLowerCase();
  return [id, username, full, full.split(' ')[0] ?? ''];
}
