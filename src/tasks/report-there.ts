/** Whether a card is shown with a report: one that lies in its journal, a draft that only its writer sees, or a list of
 *  which somebody said that its cards are reports. Small, for every card asks it. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { CardEntry } from '../domain/turn/entries.ts';
import type { CardSight } from './card-sight.ts';
import type { CardPorts } from './ports.ts';
import { hasReports, isReportOffered } from './report-steps.ts';

export interface ReportThere {
  /** The viewer's own draft, as it is kept. */
  readonly draft: ReadonlySignal<string | undefined>;
  /** Of the card that this one was copied from; empty where there was none. */
  readonly copied: ReadonlySignal<readonly CardEntry[]>;
  readonly isInList: ReadonlySignal<boolean>;
  /** Trello does not tell the card's list, of which somebody may have said that its cards are reports. */
  readonly isListUnknown: ReadonlySignal<boolean>;
  look(sight: CardSight): Promise<void>;
  isThere(sight: CardSight): boolean;
  /** It is shown for no more than that its list is not known: else a card like any other. */
  isUnsure(sight: CardSight): boolean;
  /** The draft was taken away here: what Trello still answers is older. */
  forget(): void;
}

type TherePorts = Pick<
  CardPorts,
  'drafts' | 'privateDraft' | 'copiedEntries' | 'isInReportsList' | 'later'
>;

/** The draft's name, and that of the note that a copied one is not wanted. */
export const REPORT_DRAFT = 'writeReport';
export const NOT_COPIED = 'reportNotCopied';

/** By itself it is asked again after so long, twice as long and so on; then by a press. */
const ASK_AGAIN_MS = 10_000;
const MOST_TIMES = 5;

export function createReportThere(ports: TherePorts): ReportThere {
  const draft = signal<string | undefined>(undefined);
  const copied = signal<readonly CardEntry[]>([]);
  const { isInList, isListUnknown, askList } = createListQuestion(ports);
  let isGone = false;
  const hasOwn = (sight: CardSight) =>
    hasReports(sight) ||
    (isReportOffered(sight) &&
      (draft.value !== undefined || isInList.value || copied.value.length > 0));
  const isUnsure = (sight: CardSight) =>
    isListUnknown.value && isReportOffered(sight) && !hasOwn(sight);
  return {
    ...{ draft, copied, isInList, isListUnknown, isUnsure },
    forget: () => {
      isGone = true;
    },
    look: async (sight) => {
      if (!isReportOffered(sight)) return;
      const here = await ports.drafts.load(REPORT_DRAFT);
      draft.value = isGone ? undefined : here || (await ports.privateDraft?.read());
      await askList();
      copied.value = await copiedReport(ports, sight);
    },
    isThere: (sight) => hasOwn(sight) || isUnsure(sight),
  };
}

/** Which list the card is in, asked again where Trello does not tell it. */
function createListQuestion({ isInReportsList, later }: TherePorts) {
  const isInList = signal(false);
  const isListUnknown = signal(false);
  let stop = () => {};
  async function ask(times: number): Promise<void> {
    stop();
    const found = await isInReportsList?.();
    batch(() => {
      isInList.value = found ?? isInList.peek();
      isListUnknown.value = isInReportsList !== undefined && found === undefined;
    });
    if (!isListUnknown.peek() || times >= MOST_TIMES) return;
    stop = later(() => void ask(times + 1), ASK_AGAIN_MS * 2 ** times);
  }
  return { isInList, isListUnknown, askList: () => ask(0) };
}

async function copiedReport(ports: TherePorts, { journal }: CardSight) {
  const isCopy = journal.copiedFrom !== undefined && journal.raw.length === 0;
  if (!isCopy || (await ports.drafts.load(NOT_COPIED))) return [];
  const entries = (await ports.copiedEntries?.()) ?? [];
  return entries.some(({ kind }) => kind === 'reportPublished') ? entries : [];
}
