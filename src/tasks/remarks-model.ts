/** The form behind *I have remarks*: what a colleague says to who decides. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { CardPress } from '../domain/turn/entries.ts';
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import {
  editsOf,
  filledLines,
  type Line,
  type LinesFault,
  removeLine,
  typeInto,
} from './edit-lines.ts';
import { isAmong } from './offered-steps.ts';
import type { CardPorts, DraftPort } from './ports.ts';
import { linesIn } from './request-edits-draft.ts';
import type { LinesModel } from './request-edits-lines.tsx';
import { askIn } from './request-edits-lists.ts';
import { sendDraft } from './sending.ts';

export interface RemarksModel extends LinesModel {
  readonly fault: ReadonlySignal<LinesFault | undefined>;
  readonly count: ReadonlySignal<number>;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

const DRAFT = 'haveRemarks';

export function createRemarksModel(
  card: CardModel,
  { drafts, viewer }: Pick<CardPorts, 'drafts' | 'viewer'>,
): RemarksModel {
  const opened = card.sight.peek();
  const ask = signal(askIn(opened));
  const lines = signal<readonly Line[]>(saidBefore(opened, viewer.member));
  const at = signal(lines.peek().length - 1);
  const fault = signal<LinesFault | undefined>(undefined);

  function spread(next: { readonly lines: readonly Line[]; readonly at: number }): void {
    batch(() => {
      lines.value = next.lines;
      at.value = next.at;
      fault.value = undefined;
    });
    keep(lines.peek(), drafts);
  }

  /** The latest word of a colleague counts: what she said before is replaced. */
  function make(sight: CardSight): readonly CardPress[] | 'changedMeanwhile' | undefined {
    const made = editsOf(lines.peek());
    const to = askIn(sight);
    const isSeen = to !== undefined && to === ask.peek();
    ask.value = to;
    if (!isSeen || !isAmong(sight.offers, 'haveRemarks')) return 'changedMeanwhile';
    if ('fault' in made) return undefined;
    const remarks = made.edits.map(({ text }) => text);
    return [{ kind: 'viewed', ask: to, view: 'remarks', remarks }];
  }

  return {
    lines,
    at,
    fault,
    count: computed(() => filledLines(lines.value).length),
    type: (index, text) => spread(typeInto(lines.peek(), index, text)),
    remove: (index) =>
      spread({ lines: removeLine(lines.peek(), index), at: Math.max(0, index - 1) }),
    restore: async () => {
      const before = parseLines(await drafts.load(DRAFT));
      if (before.length > 0) spread({ lines: before, at: before.length - 1 });
    },
    send: async () => {
      const made = editsOf(lines.peek());
      fault.value = 'fault' in made ? made.fault : undefined;
      if (fault.peek() !== undefined) return false;
      const form = card.form.peek();
      if (!(await sendDraft(card, drafts, DRAFT, make))) return false;
      if (card.form.peek() === form) card.close();
      return true;
    },
  };
}

function saidBefore(sight: CardSight | undefined, member: string | undefined): readonly Line[] {
  const remarks = sight?.turn.views.find(({ by }) => by === member)?.remarks ?? [];
  return remarks.length === 0 ? [{ text: '' }] : remarks.map((text) => ({ text }));
}

function keep(lines: readonly Line[], drafts: DraftPort): void {
  const filled = filledLines(lines);
  drafts.save(DRAFT, filled.length === 0 ? '' : JSON.stringify(lines));
}

function parseLines(text: string | undefined): readonly Line[] {
  if (text === undefined || text === '') return [];
  try {
    return linesIn(JSON.parse(text)).map((line) => ({ text: line.text }));
  } catch {
    // Written by another build: the form opens empty.
    return [];
  }
}
