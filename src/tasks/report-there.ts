/** Whether a card is shown with a report: one that lies in its journal, a draft that only its writer sees, or a list of
 *  which somebody said that its cards are reports. Small, for every card asks it. */
import { type ReadonlySignal, signal } from '@preact/signals';
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
  look(sight: CardSight): Promise<void>;
  isThere(sight: CardSight): boolean;
  /** The draft was taken away here: what Trello still answers is older. */
  forget(): void;
}

type TherePorts = Pick<CardPorts, 'drafts' | 'privateDraft' | 'copiedEntries' | 'isInReportsList'>;

/** The draft's name, and that of the note that a copied one is not wanted. */
export const REPORT_DRAFT = 'writeReport';
export const NOT_COPIED = 'reportNotCopied';

export function createReportThere(ports: TherePorts): ReportThere {
  const draft = signal<string | undefined>(undefined);
  const copied = signal<readonly CardEntry[]>([]);
  const isInList = signal(false);
  let isGone = false;
  return {
    draft,
    copied,
    isInList,
    forget: () => {
      isGone = true;
    },
    look: async (sight) => {
      if (!isReportOffered(sight)) return;
      const here = await ports.drafts.load(REPORT_DRAFT);
      draft.value = isGone ? undefined : here || (await ports.privateDraft?.read());
      isInList.value = (await ports.isInReportsList?.()) ?? false;
      copied.value = await copiedReport(ports, sight);
    },
    isThere: (sight) =>
      hasReports(sight) ||
      (isReportOffered(sight) &&
        (draft.value !== undefined || isInList.value || copied.value.length > 0)),
  };
}

async function copiedReport(ports: TherePorts, { journal }: CardSight) {
  const isCopy = journal.copiedFrom !== undefined && journal.raw.length === 0;
  if (!isCopy || (await ports.drafts.load(NOT_COPIED))) return [];
  const entries = (await ports.copiedEntries?.()) ?? [];
  return entries.some(({ kind }) => kind === 'reportPublished') ? entries : [];
}
